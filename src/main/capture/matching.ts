import type { Brought } from '../../shared/capture/brought';
import { parseSuite, type Suite } from '../../shared/oath/suite';
import type { CredentialId, CredentialSummary } from '../../shared/vault/contract';
import { checkCode } from '../../shared/verification/code';
import { checkQuestion } from '../oath/question';

/** A credential that may answer; `suite` is OCRA's, null for every other kind. */
export interface Candidate {
  readonly summary: CredentialSummary;
  readonly suite: string | null;
}

/** Who can answer what was brought, the likeliest first; `best` is null where its hints name nobody here. */
export interface Fitting {
  readonly fits: CredentialId[];
  readonly best: CredentialId | null;
}

type Respond = Extract<Brought, { scheme: 'countersign' }>;

/** Session information of a tiqr link as bytes: two hexadecimal digits each. */
const sessionBytes = (brought: Brought): number | null =>
  brought.scheme === 'tiqr' ? brought.session.length / 2 : null;

function fitsSuite(brought: Brought, suite: Suite): boolean {
  const bytes = sessionBytes(brought);
  const isSession = bytes === null ? suite.session === null : suite.session !== null && bytes <= suite.session;
  return isSession && checkQuestion(suite.question, brought.challenge).ok;
}

/** Links of OCRA servers are answered by OCRA alone; every other challenge by each way whose shape it has. */
function canAnswer(brought: Brought, { summary, suite }: Candidate): boolean {
  if (brought.scheme === 'lseqr' || brought.scheme === 'tiqr') {
    const parsed = parseSuite(suite ?? '');
    return parsed.ok && fitsSuite(brought, parsed.value);
  }
  return summary.challenge !== null && checkCode(brought.challenge, summary.challenge).problem === null;
}

const same = (one: string | null, other: string): boolean => one !== null && one.toLowerCase() === other.toLowerCase();

/** How many of a link's hints name this credential; an id counts for more than all the others. */
function hints(link: Respond, { id, portal, profile, account, method }: CredentialSummary): number {
  const named = [same(link.portal, portal), same(link.profile, profile), same(link.account, account)];
  const isMethod = link.method !== null && link.method === method;
  return (link.credential === id ? 8 : 0) + [...named, isMethod].filter(Boolean).length;
}

const isHinted = ({ portal, profile, account, credential, method }: Respond): boolean =>
  [portal, profile, account, credential, method].some((hint) => hint !== null);

/** The vault's credentials that can answer what was brought: by hints, then the one used last. */
export function fitting(brought: Brought, candidates: readonly Candidate[]): Fitting {
  const score = (one: CredentialSummary) => (brought.scheme === 'countersign' ? hints(brought, one) : 0);
  const able = candidates.filter((candidate) => canAnswer(brought, candidate)).map(({ summary }) => summary);
  const [first, ...rest] = able.sort(
    (one, other) => score(other) - score(one) || (other.usedAt ?? 0) - (one.usedAt ?? 0),
  );
  if (first === undefined) return { fits: [], best: null };
  const isUnknown = brought.scheme === 'countersign' && isHinted(brought) && score(first) === 0;
  return { fits: [first, ...rest].map(({ id }) => id), best: isUnknown ? null : first.id };
}
