/** Milliseconds in which one text is not said twice. */
const QUIET_MS = 3000;

/** Writes to one live region; the same text within 3 s is swallowed, later it is said again. */
export function createSpeaker(write: (text: string) => void, now: () => number): (text: string) => void {
  const last = { text: '', at: Number.NEGATIVE_INFINITY };
  return (text) => {
    if (text === last.text && now() - last.at < QUIET_MS) return;
    Object.assign(last, { text, at: now() });
    write(text);
  };
}

/** Empties the region first: a screen reader speaks only what changed. */
function writeTo(id: string): (text: string) => void {
  return (text) => {
    const region = document.getElementById(id);
    if (!region) return;
    region.textContent = '';
    requestAnimationFrame(() => {
      region.textContent = text;
    });
  };
}

const clock = () => performance.now();
const polite = createSpeaker(writeTo('say-polite'), clock);
const alert = createSpeaker(writeTo('say-alert'), clock);

/** Says a sentence to screen readers: politely, or at once (`alert`: touch needed, wrong PIN, locking soon). Never a secret. */
export function say(text: string, how: 'polite' | 'alert' = 'polite'): void {
  (how === 'alert' ? alert : polite)(text);
}
