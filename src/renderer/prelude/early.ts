import { watchHands } from './hands';

/** Milliseconds after which the app is read even when the window is hidden and nothing is drawn. */
const AT_LAST_MS = 300;

/** The app in parts, those needed by others first. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('react-dom/client'),
  () => import('../i18n/i18n'),
  () => import('../app/root'),
  () => import('../app/main'),
];

/** Answers once the first picture is on the screen, so that reading the app does not hold it up. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    new PerformanceObserver((_list, observer) => {
      observer.disconnect();
      done();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(done, AT_LAST_MS);
  });

const idle = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: AT_LAST_MS });
  });

/** Reads the app part by part: in between keys and clicks on the prelude are heard at once, on slow machines too. */
async function readInParts(): Promise<void> {
  for (const part of parts) {
    await idle();
    await part();
  }
}

const root = document.getElementById('root');
if (root?.dataset['prelude'] === undefined) void import('../app/main');
else {
  watchHands(root);
  void drawn().then(readInParts);
}
