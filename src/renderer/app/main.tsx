import './app.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n';
import { preludeStatus } from '../prelude/status';
import { listenToKeys } from '../ui/use-shortcut';
import { Root } from './root';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
await startI18n();
listenToKeys();
const status = preludeStatus(place);
if (status === null) createRoot(place).render(<Root status={null} />);
else hydrateRoot(place, <Root status={status} />);
