import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** Catches what a screen throws; shows a way on instead of an empty window. The fault's text is not shown: it may hold data. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly fault: string | null }> {
  override state = { fault: null };
  static getDerivedStateFromError(error: unknown) {
    return { fault: error instanceof Error ? error.name : 'unknown' };
  }
  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? (
      this.props.children
    ) : (
      <Stopped name={fault} onAgain={() => this.setState({ fault: null })} />
    );
  }
}

function Stopped({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslation('app');
  return (
    <main className="empty stopped" id="main">
      <Icon name="stop" />
      <h1 className="h-step" role="alert">
        {t('crash.title')}
      </h1>
      <p className="lead">{t('crash.text')}</p>
      <p className="sub">{t('crash.detail', { name })}</p>
      <div className="rowx mt4 centred">
        <Button kind="pri" size="lg" focus onPress={onAgain}>
          {t('crash.again')}
        </Button>
      </div>
    </main>
  );
}
