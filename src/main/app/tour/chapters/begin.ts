import { browse, click, note, noteAfter, see, type } from '../acts';
import { button, field, heading, link, text } from '../sight';
import type { Act, Step } from '../types';

/** Of the tour's own vault, which is thrown away. */
const PASSPHRASE = 'seven quiet lanterns by the harbour';

/** Takes an account into the vault and notes what is typed at the portal. */
const enroll = (way: string, values: Readonly<Record<string, string>>): readonly Act[] => [
  click('app', button(`Put into the vault: ${way}`)),
  see('app', text(`${way} is in the vault.`)),
  ...Object.entries(values).map(([name, label]) => noteAfter(name, 'app', [way, label])),
];

/** A fresh machine: a vault with a passphrase, the portal, three accounts. */
export const begin: readonly Step[] = [
  { name: 'first-start', picture: 'app', acts: [see('app', heading('How do you want to start?'))] },
  {
    name: 'passphrase',
    picture: 'app',
    acts: [
      click('app', button('Continue with a passphrase')),
      type('app', field('Passphrase'), PASSPHRASE),
      type('app', field('Repeat the passphrase'), PASSPHRASE),
      see('app', text(/^Strong$|^Good$/)),
    ],
  },
  {
    name: 'vault-created',
    picture: 'app',
    acts: [click('app', button('Create vault')), see('app', heading('Nothing to answer with yet'))],
  },
  {
    name: 'portal-started',
    picture: 'app',
    acts: [
      click('app', link('Practice')),
      click('app', button('Start the portal')),
      note('address', 'app', text(/^(http:\/\/127\.0\.0\.1:\d+\/)$/)),
    ],
  },
  {
    name: 'enrolled',
    picture: 'app',
    acts: [
      ...enroll('Software key', { 'ocra-user': 'User name', 'ocra-password': 'Password' }),
      ...enroll('Hand-held token', { 'token-user': 'User name', 'token-password': 'Password', pin: 'PIN' }),
      ...enroll('Security key', { 'key-user': 'User name', 'key-password': 'Password' }),
      click('app', button('Close')),
      browse('address'),
    ],
  },
];
