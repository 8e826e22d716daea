import { flushSync } from 'react-dom';
import { type Hands, isText, mark, takeHands } from './hands';

/** Takes over from the prelude what the person did on it. To be called from the layout effect of its hydration. */
export function takeOver(): void {
  const hands = takeHands();
  if (hands === null) return;
  hands.stop();
  document.getElementById('root')?.removeAttribute('data-prelude');
  // Not within the effect, where React takes no events; and before any key or click, which are tasks of their own.
  queueMicrotask(() => doAgain(hands));
}

function doAgain({ focused, pressed }: Hands): void {
  if (pressed !== null) mark(pressed, false);
  const selection = selectionOf(focused);
  // All are looked at first: once React hears of one, it sets the others as it knows them.
  const changes = [...document.querySelectorAll<HTMLInputElement>('#root input')].map(changeOf);
  for (const tell of changes) flushSync(tell);
  focused?.focus();
  if (selection !== null) selection();
  pressed?.click();
}

/** How to select again what is selected in a field now. */
function selectionOf(field: HTMLElement | null): (() => void) | null {
  if (field === null || !isText(field)) return null;
  const { selectionStart, selectionEnd } = field;
  return () => field.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * How to tell React of a change that it found made when it came. It takes what it finds for known; so the change is taken
 * back, which React hears of, and made again.
 */
function changeOf(field: HTMLInputElement): () => void {
  const { value, checked, defaultChecked } = field;
  if (checked !== defaultChecked && (checked || field.type === 'checkbox')) return () => check(field, defaultChecked);
  return isText(field) && value !== '' ? () => type(field, value) : () => undefined;
}

function type(field: HTMLInputElement, text: string): void {
  for (const value of ['', text]) {
    setQuietly(field, 'value', value);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function check(field: HTMLInputElement, before: boolean): void {
  setQuietly(field, 'checked', before);
  field.dispatchEvent(new Event('click', { bubbles: true })); // of no mouse: React looks, the field does nothing
  if (field.checked === before) field.click();
}

/** Sets a property as a person's hand does: React takes what is set on the element itself for its own. */
function setQuietly(field: HTMLInputElement, name: 'value' | 'checked', value: string | boolean): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, name)?.set?.call(field, value);
}
