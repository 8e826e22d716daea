import { expect, test } from 'vitest';
import { passphraseProblem } from '../../../../src/main/vault/passphrase-problem';
import { passphraseBytes } from '../../../../src/main/vault/slots/passphrase';

const key = '\u{1f511}';
const table: readonly [string, string, string | null][] = [
  ['nothing', '', 'too-short'],
  ['7 letters', 'zqxjkvb', 'too-short'],
  ['8 letters', 'zqxjkvbw', null],
  ['8 spaces', '        ', null],
  ['7 keys of two UTF-16 units each', key.repeat(7), 'too-short'],
  ['8 keys of two UTF-16 units each', key.repeat(8), null],
  ['8 letters with accents set apart, 8 after NFKC', 'e\u0301'.repeat(8), null],
  ['7 letters with accents set apart, 7 after NFKC', 'e\u0301'.repeat(7), 'too-short'],
  ['4 ligatures of two letters each, 8 after NFKC', '\ufb01'.repeat(4), null],
  ['1,024 letters', 'zq'.repeat(512), null],
  ['1,025 letters', `${'zq'.repeat(512)}x`, 'too-long'],
  ['1,024 keys', key.repeat(1024), null],
  ['1,025 keys', key.repeat(1025), 'too-long'],
  ['only digits', '3141592653589793', null],
  ['one word of every kind is not asked for', 'kwyjibo zzyzx', null],
  ['a common one', 'password1', 'too-common'],
  ['a common one in another case', 'PassWord1', 'too-common'],
  ['a common one in full width', '\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff44\uff11', 'too-common'],
  ['digits in order', '1234567890', 'too-common'],
  ['a keyboard row', 'qwertyuiop', 'too-common'],
  ['one English word', 'university', 'too-common'],
  ['one surname', 'fitzgerald', 'too-common'],
  ['a common one with a capital beyond ASCII', 'ERTU\u011eRUL', 'too-common'],
  ['four words', 'correct horse battery staple', null],
  ['a common one and more', 'password1 in my pocket', null],
];

test.each(table)(
  'a passphrase of %s is judged after NFKC by length and list alone (V13)',
  async (_what, passphrase, problem) => {
    expect(await passphraseProblem(passphraseBytes(passphrase))).toBe(problem);
  },
);

test('the forms of a passphrase that NFKC makes one give the same bytes (V13)', () => {
  const bytes = (text: string) => Buffer.from(passphraseBytes(text)).toString('hex');
  expect(bytes('caf\u00e9 \ufb01n \uff11')).toBe(bytes('cafe\u0301 fin 1'));
  expect(bytes(' a ')).not.toBe(bytes('a'));
  expect(bytes('A')).not.toBe(bytes('a'));
});
