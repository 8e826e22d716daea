import { click, note, noted, pressAll, see, type } from '../acts';
import { button, field, heading, link, picture, type Sight } from '../sight';
import type { Act, Step } from '../types';
import { again, logInAgain, readResponse, sayAccepted, typeChallenge, typePasscode } from './common';

const display = (reads: string): Sight => picture(new RegExp(`^Hand-held token\\. Its display reads ${reads}\\.`));

const openToken: readonly Act[] = [click('app', link('Practice')), click('app', button('Open the virtual token'))];
const back: Act = click('app', link('Verify'));

/** Presses the digits that were noted, then OK, on the virtual token. */
const press = (name: string): Act =>
  pressAll('app', (notes) => [...[...noted(name)(notes)].map((digit) => button(`Digit ${digit}`)), button('OK')]);

/** The hand-held token, with the virtual one on the screen. */
export const handHeld: readonly Step[] = [
  { name: 'hand-held-challenge', picture: 'portal', acts: logInAgain('token') },
  {
    name: 'hand-held-on',
    picture: 'app',
    acts: [
      again,
      ...typeChallenge('practice-token'),
      click('app', button('Continue with hand-held token')),
      see('app', heading('Hold the press button')),
    ],
  },
  {
    name: 'hand-held-pin',
    picture: 'app',
    acts: [...openToken, click('app', button('Switch on and off')), see('app', display('PIN>'))],
  },
  {
    name: 'hand-held-pin-step',
    picture: 'app',
    acts: [back, click('app', button('It shows PIN>')), see('app', heading('Type your PIN, then press OK'))],
  },
  {
    name: 'hand-held-type',
    picture: 'app',
    acts: [
      ...openToken,
      press('pin'),
      see('app', display('CHALLNG>')),
      back,
      click('app', button('It shows CHALLNG>')),
      see('app', heading('Type this on the token, then press OK')),
    ],
  },
  {
    name: 'hand-held-shown',
    picture: 'app',
    acts: [...openToken, press('challenge'), note('response', 'app', display('(\\d{8})'))],
  },
  {
    name: 'hand-held-read',
    picture: 'app',
    acts: [
      back,
      click('app', button('It shows a response')),
      type('app', field('Response on the display'), noted('response')),
    ],
  },
  { name: 'hand-held-response', picture: 'app', acts: [click('app', button('Show response')), readResponse] },
  { name: 'hand-held-accepted', picture: 'portal', acts: typePasscode },
  { name: 'hand-held-done', picture: 'app', acts: sayAccepted },
];
