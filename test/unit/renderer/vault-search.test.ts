import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initials, markMatch, prepare, search } from '../../../src/renderer/vault/search';
import type { CredentialSummary } from '../../../src/shared/vault/contract';
import { credential, idOf, six } from '../../e2e/screens/states/credentials';

const words = (kind: CredentialSummary['kind']) => (kind === 'totp' ? 'Time code' : kind);
const portals = (query: string, list: readonly CredentialSummary[] = six) =>
  search(prepare(list, words), query).map(({ credential: { portal } }) => portal);

describe('the vault’s search', () => {
  it('finds by portal, account and kind, in any order of words, whatever the case', () => {
    expect(portals('PIKE harrow')).toEqual(['Harrow & Pike']);
    expect(portals('postmark.example')).toEqual(['Postmark mail']);
    expect(portals('time')).toEqual(['Aldery Works', 'Postmark mail']);
    expect(portals('harrow vpn')).toEqual([]);
    expect(portals('   ')).toHaveLength(6);
  });

  it('doesn’t mind accents, neither in the query nor in the list', () => {
    const list = [credential({ id: idOf(1), kind: 'totp', portal: 'Crédit Zürich' })];
    expect(portals('credit zurich', list)).toHaveLength(1);
    expect(portals('CRÉDIT ZÜRICH', list)).toHaveLength(1);
  });

  it('lists challenges first, then codes by time, then codes by count, each by name', () => {
    expect(portals('')).toEqual([
      'Harrow & Pike',
      'Maple Street Broker',
      'Northgate Bank',
      'Aldery Works',
      'Postmark mail',
      'Office VPN',
    ]);
  });

  it('every credential is found by its own portal and account, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 40 }), (portal, account) => {
        const list = [credential({ id: idOf(1), kind: 'ocra', portal, account })];
        expect(portals(`${portal} ${account}`, list)).toHaveLength(1);
      }),
    );
  });

  it('marking a match never changes the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
        expect(markMatch(text, query).join('')).toBe(text);
      }),
    );
    expect(markMatch('Harrow & Pike', 'PIK')).toEqual(['Harrow & ', 'Pik', 'e']);
  });

  it.each([
    ['Harrow & Pike', 'HP'],
    ['Office VPN', 'OV'],
    ['paypal', 'PA'],
    ['', '?'],
    ['…', '?'],
  ])('%j is shown as %j', (portal, letters) => {
    expect(initials(portal)).toBe(letters);
  });
});
