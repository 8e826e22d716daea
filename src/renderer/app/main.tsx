import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n';
import { listenToKeys } from '../ui/use-shortcut';
import { App } from './app';
import { ErrorBoundary } from './error-boundary';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
await startI18n();
listenToKeys();
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
