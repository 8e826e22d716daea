import type { WebContents } from 'electron';
import type { Point } from './eyes';

/** Moves the mouse there and clicks, through the same way into Chromium as a mouse's events. */
export function clickAt(contents: WebContents, { x, y }: Point): void {
  contents.sendInputEvent({ type: 'mouseMove', x, y });
  contents.sendInputEvent({ type: 'mouseDown', x, y, button: 'left', clickCount: 1 });
  contents.sendInputEvent({ type: 'mouseUp', x, y, button: 'left', clickCount: 1 });
}

/** Types a text key by key. Only what stands on a keyboard without Shift: small letters, digits, space, hyphen. */
export function typeText(contents: WebContents, text: string): void {
  for (const character of text) {
    const keyCode = character === ' ' ? 'Space' : character;
    contents.sendInputEvent({ type: 'keyDown', keyCode });
    contents.sendInputEvent({ type: 'char', keyCode: character });
    contents.sendInputEvent({ type: 'keyUp', keyCode });
  }
}
