import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Comb } from '../../ui/comb';
import { FailureNote } from '../../ui/failure-note';
import { Field } from '../../ui/field';
import { useCall } from '../../ui/use-call';
import { useCopy } from '../../ui/use-copy';

/** The code of a draft, asked for by a button: `show` asks, `code` is the last answer. */
function useSample(draft: string) {
  const call = useCall('vault/draft-code');
  const [code, setCode] = useState<string | null>(null);
  const show = async (challenge: string | null) => {
    const shown = await call.send({ draft, challenge });
    setCode(shown?.code ?? null);
  };
  const failure = call.failure ? <FailureNote failure={call.failure} feature="vault" /> : null;
  return { code, show, busy: call.busy, failure, forget: () => setCode(null) };
}

/** A counting code of the draft; each press counts on. */
export function CountedSample({ draft }: { readonly draft: string }): ReactNode {
  const { t } = useTranslation('vault');
  const sample = useSample(draft);
  const copy = useCopy();
  const { code } = sample;
  return (
    <div className="stack">
      <div className="otp">
        {code === null ? (
          <Button size="lg" icon="eye" busy={sample.busy} onPress={() => void sample.show(null)}>
            {t('adding.test.show')}
          </Button>
        ) : (
          <>
            <Comb value={code} />
            <span className="grow" />
            <Button size="lg" icon="copy" onPress={() => void copy(code, true)}>
              {t('code.copy')}
            </Button>
          </>
        )}
      </div>
      {sample.failure}
    </div>
  );
}

/** A challenge from the provider's sheet and the response that the draft gives to it. */
export function SheetSample({ draft }: { readonly draft: string }): ReactNode {
  const { t } = useTranslation('vault');
  const [challenge, setChallenge] = useState('');
  const sample = useSample(draft);
  const compute = () => void sample.show(challenge.replace(/[\s-]/g, ''));
  const change = (value: string) => {
    sample.forget();
    setChallenge(value);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || challenge === '' || sample.code !== null) return;
    event.preventDefault();
    compute();
  };
  return (
    <fieldset className="stack" aria-label={t('adding.test.questionSheet')} onKeyDown={onKey}>
      <div className="sheet-row">
        <Field
          label={t('adding.test.challenge')}
          large
          code
          focus
          maxLength={128}
          value={challenge}
          onChange={change}
          hint={sample.code === null ? undefined : t('adding.test.response')}
        />
        <Button size="lg" busy={sample.busy} onPress={compute}>
          {t('adding.test.compute')}
        </Button>
      </div>
      {sample.code === null ? null : (
        <div className="otp">
          <Comb value={sample.code} />
        </div>
      )}
      {sample.failure}
    </fieldset>
  );
}
