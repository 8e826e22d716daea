import { click, see } from '../acts';
import { button, heading } from '../sight';
import type { Step } from '../types';
import { fillIn, readResponse, sayAccepted, toChallenge, typeChallenge, typePasscode } from './common';

/** The OCRA token in the vault. */
export const tokenInVault: readonly Step[] = [
  {
    name: 'token-in-vault-log-in',
    picture: 'portal',
    acts: [see('portal', heading('Log in')), ...fillIn('ocra')],
  },
  { name: 'token-in-vault-challenge', picture: 'portal', acts: toChallenge },
  { name: 'token-in-vault-verify', picture: 'app', acts: typeChallenge('practice-app') },
  {
    name: 'token-in-vault-response',
    picture: 'app',
    acts: [click('app', button('Continue with software key')), readResponse],
  },
  { name: 'token-in-vault-accepted', picture: 'portal', acts: typePasscode },
  { name: 'token-in-vault-done', picture: 'app', acts: sayAccepted },
];
