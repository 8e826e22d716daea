import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSuite } from '../../shared/oath/suite';
import type { CodeShape, CredentialDetail, CredentialKind } from '../../shared/vault/contract';
import { useMoment } from '../i18n/format';
import { Spec, SpecRow } from '../ui/spec';
import { useSuiteParts } from '../ui/suite-words';
import { Data } from '../ui/words';

/** Where the secret is. */
const SECRET = {
  ocra: 'secretKept',
  hotp: 'secretKept',
  totp: 'secretKept',
  'hmac-slot': 'secretKey',
  token: 'secretToken',
  phone: 'secretPhone',
} as const satisfies Record<CredentialKind, string>;

/** What may be said of a credential, as a list of facts. The secret never is. */
export function CredentialSpec({ credential }: { readonly credential: CredentialDetail }): ReactNode {
  const { t } = useTranslation('vault');
  const moment = useMoment();
  const { kind, usedAt, addedAt } = credential;
  return (
    <Spec>
      <SpecRow name={t('details.kind')}>{t(`kinds.${kind}`)}</SpecRow>
      <SuiteRows suite={credential.suite} />
      <CodeRows credential={credential} />
      <SlotRow slot={credential.slot} />
      <HeldRows credential={credential} />
      <ShapeRows credential={credential} />
      {credential.needsPin ? <SpecRow name={t('details.pin')}>{t('details.pinNeeded')}</SpecRow> : null}
      <SpecRow name={t('details.secret')}>{t(`details.${SECRET[kind]}`)}</SpecRow>
      <SpecRow name={t('details.added')}>
        <Data>{moment(addedAt)}</Data>
      </SpecRow>
      <SpecRow name={t('details.used')}>{usedAt === null ? t('details.never') : <Data>{moment(usedAt)}</Data>}</SpecRow>
    </Spec>
  );
}

/** The suite as it is written, and in words. */
export function SuiteRows({ suite }: { readonly suite: string | null }): ReactNode {
  const { t } = useTranslation('vault');
  const parts = useSuiteParts();
  if (suite === null) return null;
  const read = parseSuite(suite);
  return (
    <>
      <SpecRow name={t('details.suite')}>
        <Data code className="anywhere">
          {suite}
        </Data>
      </SpecRow>
      {read.ok ? <SpecRow name={t('details.says')}>{parts(read.value).join(', ')}</SpecRow> : null}
    </>
  );
}

/** Digits, period, hash and counter of codes without a challenge; an OCRA suite says all of that itself. */
export function CodeRows({
  credential,
}: {
  readonly credential: Pick<CredentialDetail, 'kind' | 'digits' | 'period' | 'algorithm' | 'counter'>;
}): ReactNode {
  const { t } = useTranslation('vault');
  const { kind, digits, period, algorithm, counter } = credential;
  const length = digits === null ? '' : t('details.digitsCount', { count: digits });
  return (
    <>
      {kind === 'totp' && period !== null ? (
        <SpecRow name={t('details.digitsPeriod')}>{`${length}, ${t('details.period', { count: period })}`}</SpecRow>
      ) : null}
      {kind === 'hotp' && digits !== null ? <SpecRow name={t('details.digits')}>{length}</SpecRow> : null}
      {algorithm !== null && kind !== 'ocra' ? (
        <SpecRow name={t('details.algorithm')}>
          <Data>{algorithm.replace('SHA', 'SHA-')}</Data>
        </SpecRow>
      ) : null}
      {counter === null ? null : (
        <SpecRow name={t('details.counter')}>
          <Data code>{counter}</Data>
        </SpecRow>
      )}
    </>
  );
}

function SlotRow({ slot }: { readonly slot: 1 | 2 | null }): ReactNode {
  const { t } = useTranslation('vault');
  return slot === null ? null : (
    <SpecRow name={t('details.slot')}>{t(slot === 1 ? 'details.slotShort' : 'details.slotLong')}</SpecRow>
  );
}

/** What is known of a device in the person's hand, beside what the portal's codes look like. */
function HeldRows({ credential: { device, pinDigits } }: { readonly credential: CredentialDetail }): ReactNode {
  const { t } = useTranslation('vault');
  return (
    <>
      {device === '' ? null : (
        <SpecRow name={t('details.device')}>
          <Data>{device}</Data>
        </SpecRow>
      )}
      {pinDigits === null ? null : (
        <SpecRow name={t('details.devicePin')}>{t('details.digitsCount', { count: pinDigits })}</SpecRow>
      )}
    </>
  );
}

function ShapeRows({ credential }: { readonly credential: CredentialDetail }): ReactNode {
  const { t } = useTranslation('vault');
  const words = useShape();
  const { challenge, response } = credential;
  return challenge === null ? null : (
    <>
      <SpecRow name={t('details.challenge')}>{words(challenge)}</SpecRow>
      <SpecRow name={t('details.response')}>{words(response)}</SpecRow>
    </>
  );
}

/** A shape in words: "6 digits", "4 to 8 letters and digits". */
export function useShape(): (shape: CodeShape) => string {
  const { t } = useTranslation('vault');
  return ({ min, max, alphabet }) =>
    min === max ? t(`shape.${alphabet}`, { count: max }) : t(`shape.${alphabet}Range`, { min, max });
}
