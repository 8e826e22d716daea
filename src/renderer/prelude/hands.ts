/** What a person did on the prelude, to be done again on the app's own screen. */
export interface Hands {
  /** The prelude's buttons and fields in their order. */
  readonly controls: readonly HTMLElement[];
  /** The one that has the focus. */
  focused: HTMLElement | null;
  /** The button that was pressed first; later presses are of the same screen and mean nothing more. */
  pressed: HTMLElement | null;
}

const CONTROLS = 'button, input';

/** The buttons and fields in a part of the page, in their order. */
export const controlsOf = (part: ParentNode): readonly HTMLElement[] => [
  ...part.querySelectorAll<HTMLElement>(CONTROLS),
];

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
  const hands: Hands = { controls: controlsOf(prelude), focused: null, pressed: null };
  kept = hands;
  const isEmpty = () => !hands.controls.some((control) => isText(control) && control.value !== '');
  const press = (button: Element | null) => {
    if (!(button instanceof HTMLElement) || hands.pressed !== null) return;
    if (button.getAttribute('aria-disabled') === 'true' && isEmpty()) return;
    hands.pressed = button;
    button.setAttribute('aria-busy', 'true');
    button.classList.add('busy');
  };
  prelude.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    event.preventDefault(); // no form is sent: Enter in its field is a click on its button
    press(button);
  });
  prelude.addEventListener('focusin', ({ target }) => {
    hands.focused = hands.controls.find((control) => control === target) ?? null;
  });
  prelude.addEventListener('focusout', ({ relatedTarget }) => {
    // Lost to nothing by the person's hand. When another window comes forward, the field keeps its claim.
    if (relatedTarget === null && document.hasFocus()) hands.focused = null;
  });
  const stop = pressByEnter(prelude, press);
  new MutationObserver((_changes, observer) => {
    if (prelude.isConnected) return;
    stop();
    observer.disconnect();
  }).observe(document.body, { childList: true });
  hands.controls.find(isText)?.focus();
}

/** Enter presses the green button from everywhere that does nothing of its own on Enter, as `PrimaryButton` does. */
function pressByEnter(prelude: HTMLElement, press: (button: Element | null) => void): () => void {
  const onKey = ({ key, target }: KeyboardEvent) => {
    const isOwn = target instanceof Element && target.closest('button, form') !== null;
    if (key === 'Enter' && !isOwn) press(prelude.querySelector('.btn.pri'));
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** A field that is typed into. */
export const isText = (control: HTMLElement): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'text' || control.type === 'password');
