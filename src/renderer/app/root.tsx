import { type ReactNode, StrictMode } from 'react';
import type { VaultStatus } from '../../shared/vault/contract';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';

/** Everything that is drawn. `status`: what the page was drawn for before there was anybody to ask. */
export function Root({ status }: { readonly status: VaultStatus | null }): ReactNode {
  return (
    <StrictMode>
      <ErrorBoundary>
        <App drawnFor={status} />
      </ErrorBoundary>
    </StrictMode>
  );
}
