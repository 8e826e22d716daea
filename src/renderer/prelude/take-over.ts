import { flushSync } from 'react-dom';
import { controlsOf, type Hands, isText, takeHands } from './hands';

/**
 * Puts the app's screen, which was just rendered, in the place of the prelude, and does on it what the person did there.
 * To be called from a layout effect, so that no picture has both. A press on a screen that turned out to be another one
 * is not carried out.
 */
export function takeOver(): void {
  const hands = takeHands();
  document.getElementById('prelude')?.remove();
  // Not within the effect, where React takes no events; and before any key or click, which are tasks of their own.
  if (hands !== null) queueMicrotask(() => doAgain(hands));
}

function doAgain({ controls, focused, pressed }: Hands): void {
  const now = controlsOf(document.getElementById('root') ?? document.body);
  if (!isSameScreen(controls, now)) return;
  const counterpart = (control: HTMLElement | null) => (control === null ? undefined : now[controls.indexOf(control)]);
  flushSync(() => {
    for (const [index, control] of controls.entries()) copy(control, now[index]);
  });
  refocus(focused, counterpart(focused));
  counterpart(pressed)?.click();
}

const kindOf = (control: HTMLElement): string => `${control.tagName} ${control.getAttribute('type')}`;

const isSameScreen = (before: readonly HTMLElement[], now: readonly HTMLElement[]): boolean =>
  before.map(kindOf).join() === now.map(kindOf).join();

function copy(from: HTMLElement, to: HTMLElement | undefined): void {
  if (!(from instanceof HTMLInputElement && to instanceof HTMLInputElement)) return;
  const isOther = from.checked !== to.checked && (from.checked || from.type === 'checkbox');
  if (isOther) to.click();
  else if (isText(from)) type(to, from.value);
}

/** React takes a change of `value` for its own; only through the prototype it sees a person's. */
function type(field: HTMLInputElement, text: string): void {
  if (text === '') return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function refocus(from: HTMLElement | null, to: HTMLElement | undefined): void {
  to?.focus();
  if (from !== null && to !== undefined && isText(from) && isText(to))
    to.setSelectionRange(from.selectionStart, from.selectionEnd);
}
