import { click, see } from '../acts';
import { button, heading, link, text, toggle } from '../sight';
import type { Step } from '../types';
import { again, logInAgain, readResponse, sayAccepted, typeChallenge, typePasscode } from './common';

/** The HMAC slot of the virtual key, over its feature reports. */
export const key: readonly Step[] = [
  { name: 'key-challenge', picture: 'portal', acts: logInAgain('key') },
  {
    name: 'key-plugged',
    picture: 'app',
    acts: [
      again,
      click('app', link('Practice')),
      click('app', toggle('Virtual key plugged in')),
      see('app', text('Plugged in')),
      see('app', text('Practice only')),
    ],
  },
  {
    name: 'key-touch',
    picture: 'app',
    acts: [
      ...typeChallenge('practice-key'),
      click('app', button('Continue with Virtual key')),
      see('app', heading('Touch your key now')),
    ],
  },
  { name: 'key-response', picture: 'app', acts: [click('app', button(/^Touch the virtual key/)), readResponse] },
  { name: 'key-accepted', picture: 'portal', acts: typePasscode },
  { name: 'key-done', picture: 'app', acts: sayAccepted },
];
