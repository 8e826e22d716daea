import { shortcutOf } from '../ui/shortcut-of';

/** What a person did on the prelude that React could not hear. */
export interface Hands {
  /** The control that has the focus. */
  focused: HTMLElement | null;
  /** The button that was pressed first; later presses are of the same screen and mean nothing more. */
  pressed: HTMLElement | null;
  /** Ends the watching, once React hears by itself. */
  readonly stop: () => void;
}

/** A field that is typed into. */
export const isText = (control: Element): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'text' || control.type === 'password');

let kept: Hands | null = null;

/** What was done on the prelude so far; null when there was none, or when it was asked for before. */
export function takeHands(): Hands | null {
  const hands = kept;
  kept = null;
  return hands;
}

/**
 * Watches what is done on the prelude. Typing, choosing and moving the focus work by themselves; a press is shown as
 * taken (`aria-busy`) and waits for the app.
 */
export function watchHands(prelude: HTMLElement): void {
  const watching = new AbortController();
  const { signal } = watching;
  const hands: Hands = { focused: null, pressed: null, stop: () => watching.abort() };
  kept = hands;
  const press = (button: Element | null) => {
    if (!(button instanceof HTMLElement) || hands.pressed !== null || isWaiting(button, prelude)) return;
    hands.pressed = button;
    mark(button, true);
  };
  const listen = <K extends keyof HTMLElementEventMap>(name: K, take: (event: HTMLElementEventMap[K]) => void) =>
    prelude.addEventListener(name, take, { signal });
  listen('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    event.preventDefault(); // no form is sent: Enter in its field is a click on its button
    press(button);
  });
  listen('focusin', ({ target }) => {
    hands.focused = target instanceof HTMLElement && target.matches('button, input') ? target : null;
  });
  listen('focusout', ({ relatedTarget }) => {
    // Lost to nothing by the person's hand. When another window comes forward, the field keeps its claim.
    if (relatedTarget === null && document.hasFocus()) hands.focused = null;
  });
  const onKey = (event: KeyboardEvent) =>
    shortcutOf(event, false) === 'primary' && press(prelude.querySelector('.btn.pri'));
  document.addEventListener('keydown', onKey, { signal });
  [...prelude.querySelectorAll('input')].find(isText)?.focus();
}

/** Shows a button as pressed and at work, or no longer. */
export function mark(button: HTMLElement, isBusy: boolean): void {
  if (isBusy) button.setAttribute('aria-busy', 'true');
  else button.removeAttribute('aria-busy');
  button.classList.toggle('busy', isBusy);
}

/** A button that says why it can't be pressed waits for words in a field. */
const isWaiting = (button: HTMLElement, prelude: HTMLElement): boolean =>
  button.getAttribute('aria-disabled') === 'true' &&
  ![...prelude.querySelectorAll('input')].some((field) => isText(field) && field.value !== '');
