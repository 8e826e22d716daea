import { watchHands } from './hands';

/** Milliseconds after which the app is read even when the window is hidden and nothing is drawn. */
const AT_LAST_MS = 300;

const readApp = (): Promise<unknown> => import('../app/main');

/** Answers once the first picture is on the screen, so that reading the app does not hold it up. */
const drawn = (): Promise<void> =>
  new Promise((done) => {
    new PerformanceObserver((_list, observer) => {
      observer.disconnect();
      done();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(done, AT_LAST_MS);
  });

const prelude = document.getElementById('prelude');
if (prelude === null) void readApp();
else {
  watchHands(prelude);
  void drawn().then(() => requestIdleCallback(() => void readApp(), { timeout: AT_LAST_MS }));
}
