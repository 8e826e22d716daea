import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../shared/verification/contract';
import type { Step } from '../ui/steps';
import { Data } from '../ui/words';
import { grouped } from './words';

type Steps<S extends Snapshot['step']> = Extract<Snapshot, { step: S }>;

interface Line {
  readonly id: string;
  readonly label: string;
  /** Shown once the step is reached. */
  readonly detail?: ReactNode | undefined;
}

const code = (text: string): ReactNode => (text === '' ? undefined : <Data code>{grouped(text)}</Data>);

/** Marks the lines before `now` as done, and the one that is on as on or failed. */
function mark(lines: readonly Line[], now: number, bad = false): readonly Step[] {
  return lines.map((line, place) => ({
    ...line,
    detail: place <= now ? line.detail : undefined,
    state: place < now ? 'done' : place > now ? 'todo' : bad ? 'bad' : 'now',
  }));
}

/** Step log of a way that the vault answers by itself. */
export function useVaultSteps({ step, credential, challenge }: Steps<'pin' | 'working'>): readonly Step[] {
  const { t } = useTranslation('verification');
  const lines = [
    ...(credential.challenge ? [{ id: 'challenge', label: t('steps.challenge'), detail: code(challenge) }] : []),
    ...(credential.needsPin ? [{ id: 'pin', label: t('steps.pin') }] : []),
    { id: 'response', label: t('steps.response') },
  ];
  const at = lines.findIndex(({ id }) => id === (step === 'pin' ? 'pin' : 'response'));
  return mark(lines, at);
}

/** Step log of a USB key. */
export function useKeySteps({ at, challenge, device, problem }: Steps<'key'>): readonly Step[] {
  const { t } = useTranslation('verification');
  const touched = at === 'touch' || problem?.code === 'touch-timeout';
  const named = device === null ? undefined : <Data>{device}</Data>;
  const ofKey = { plug: t('steps.plugIn'), working: t('steps.asking'), touch: named, fault: t('steps.failed') };
  const lines = [
    { id: 'challenge', label: t('steps.challenge'), detail: code(challenge) },
    { id: 'key', label: t('steps.key'), detail: touched ? named : ofKey[at] },
    { id: 'touch', label: t('steps.touch'), detail: at === 'touch' ? t('steps.waiting') : t('steps.noTouch') },
    { id: 'response', label: t('steps.response') },
  ];
  return mark(lines, touched ? 2 : 1, at === 'fault');
}
