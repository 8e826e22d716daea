import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeView, TokenView } from '../../shared/practice/contract';
import type { Told } from '../i18n/sentences';
import { Button } from '../ui/button';
import { FailureNote } from '../ui/failure-note';
import { Stage, StageBody, StageHead } from '../ui/stage';
import { TokenPicture } from '../ui/token-picture';
import { useFocusOnMount } from '../ui/use-focus';
import { useShortcut } from '../ui/use-shortcut';
import { Kbd, Tag } from '../ui/words';
import { TOKEN_WAY } from './account-of';
import { ShownList } from './shown-list';
import type { PracticeAct } from './use-practice';
import { useTokenKeys } from './use-token-keys';

/** A virtual hand-held token, operated by mouse and keyboard: the same keys and displays as the real one. */
export function TokenScreen({
  token,
  view,
  act,
  failure,
  onBack,
  onAnswer,
}: {
  readonly token: TokenView;
  readonly view: PracticeView;
  readonly act: PracticeAct;
  readonly failure: Told | null;
  readonly onBack: () => void;
  readonly onAnswer: () => void;
}): ReactNode {
  const { t } = useTranslation('practice');
  const { model } = token;
  const pin = view.accounts.find(({ way }) => way === TOKEN_WAY[model])?.pin ?? null;
  const press = useTokenKeys((key) => void act('practice/token', { model, key }));
  useShortcut('back', onBack);
  return (
    <Stage>
      <StageHead
        title={t(`token.titles.${model}`)}
        sub={t('token.sub')}
        actions={
          <>
            <Tag mood="wrn">{t('token.only')}</Tag>
            <Button kind="quiet" icon="left" onPress={onBack}>
              {t('token.back')}
            </Button>
          </>
        }
      />
      <StageBody>
        <div className="split token-split">
          <div className="tokwrap">
            <TokenPicture look={token} width={192} pulse={token.state === 'off'} onKey={press} />
          </div>
          <div>
            {failure ? <FailureNote failure={failure} feature="practice" /> : null}
            <TokenWords token={token} pin={pin} />
            <KeyLegend />
            <hr className="rule" />
            <ShownList shown={token.shown} />
            <div className="rowx wrap mt5">
              <Button icon="refresh" onPress={() => void act('practice/token-restart', { model })}>
                {t('token.restart')}
              </Button>
              <Button kind="quiet" icon="verify" onPress={onAnswer}>
                {t('token.answer')}
              </Button>
            </div>
          </div>
        </div>
      </StageBody>
    </Stage>
  );
}

/** What the token waits for, read out when it changes. Takes the focus at first: on a button, Space and Enter were its own. */
function TokenWords({ token, pin }: { readonly token: TokenView; readonly pin: string | null }): ReactNode {
  const { t } = useTranslation('practice');
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const lead = useLead(token, pin);
  return (
    <div aria-live="polite">
      <h2 className="h-step" tabIndex={-1} ref={heading}>
        {t(`token.question.${token.state}`)}
      </h2>
      <p className="lead mt2">{lead}</p>
    </div>
  );
}

/** One sentence for what comes next; a response is carried over in its own way by each model. */
function useLead({ state, model }: TokenView, pin: string | null): string {
  const { t } = useTranslation('practice');
  if (state === 'pin' && pin) return t('token.lead.pinKnown', { pin });
  return state === 'response' ? t(`token.response.${model}`) : t(`token.lead.${state}`);
}

function KeyLegend(): ReactNode {
  const { t } = useTranslation('practice');
  return (
    <dl className="kv mt5">
      <dt>
        <Kbd>0 … 9</Kbd>
      </dt>
      <dd>{t('token.keys.digits')}</dd>
      <dt>
        <Kbd>Enter</Kbd>
      </dt>
      <dd>{t('token.keys.ok')}</dd>
      <dt>
        <Kbd>Esc</Kbd> <Kbd>C</Kbd>
      </dt>
      <dd>{t('token.keys.clear')}</dd>
      <dt>
        <Kbd>Space</Kbd>
      </dt>
      <dd>{t('token.keys.press')}</dd>
    </dl>
  );
}
