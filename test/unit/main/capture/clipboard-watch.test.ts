import { describe, expect, test } from 'vitest';
import { mayRead } from '../../../../src/main/capture/clipboard-formats';
import { settle } from '../../../fakes/manual-timers';
import { passphrase, value } from '../vault/parts';
import { kinds, lockableBench, testBench } from '../verification/parts';
import { captureOver } from './parts';

async function watching(isOn = true) {
  const bench = await testBench();
  const credential = bench.add(kinds.ocra);
  const over = captureOver(bench);
  if (isOn) value(over.settings.setProtection({ clipboardWatch: true }));
  over.capture.watch(credential.id);
  await settle();
  return { bench, credential, ...over, offer: () => over.capture.view().offer?.challenge ?? null };
}

describe('the clipboard is watched', () => {
  test('not at all unless the person asked for it (V19)', async () => {
    const { reader, offer } = await watching(false);
    await reader.copied('11111111');
    expect([reader.looks, reader.watches, offer()]).toEqual([0, 0, null]);
  });

  test('only for what is a challenge of the chosen credential, and it is offered, not answered (V19)', async () => {
    const { bench, reader, offer } = await watching();
    const before = bench.screen;
    for (const [text, offered] of [
      ['11111111', '11111111'],
      ['1111 1111', '11111111'],
      ['my mother’s maiden name', null],
      ['1111111x', null],
      ['123456789012345678901234567890', null],
      ['https://example.org/11111111', null],
      ['２２２２２２２２', '22222222'],
    ] as const) {
      await reader.copied(text);
      expect(offer()).toBe(offered);
    }
    expect(bench.screen).toEqual(before);
  });

  test('until the session leaves the step, the vault locks or the field is gone (V19)', async () => {
    const { bench, capture, credential, reader } = await watching();
    expect(reader.watches).toBe(1);
    bench.answer(credential, '11111111');
    expect(reader.watches).toBe(0);
    bench.move({ move: 'back' });
    expect(reader.watches).toBe(1);
    capture.watch(null);
    expect(reader.watches).toBe(0);
    capture.watch(credential.id);
    bench.vault.lock();
    expect(reader.watches).toBe(0);
    expect(capture.view().offer).toBeNull();
  });

  test('only while the window can be seen', async () => {
    const { reader, window, offer } = await watching();
    window.isVisible = false;
    const { looks } = reader;
    await reader.copied('11111111');
    expect([reader.looks, offer()]).toEqual([looks, null]);
    window.isVisible = true;
    await reader.tick();
    expect(offer()).toBe('11111111');
  });

  test('without a clipboard, as with an empty one', async () => {
    const { reader, offer } = await watching();
    await reader.copied('11111111');
    reader.isBroken = true;
    await reader.tick();
    expect(offer()).toBeNull();
  });
});

describe('what is on the clipboard', () => {
  test('and too long is looked at less and less often, and again at once when it is gone', async () => {
    const { reader, offer } = await watching();
    const { looks } = reader;
    reader.held = { text: '1'.repeat(10_000_000) };
    await reader.tick(200);
    expect(reader.looks - looks).toBeLessThan(10);
    expect(offer()).toBeNull();
    reader.held = { text: '11111111' };
    await reader.tick(65);
    expect(offer()).toBe('11111111');
  });

  test('and was copied here is no news (V19)', async () => {
    const { bench, reader, offer } = await watching();
    value(bench.clipboard.copy('24317800', 30));
    await reader.copied('24317800');
    expect(offer()).toBeNull();
  });

  test('and was turned down, used or answered is not offered again while it stays there', async () => {
    const { bench, capture, credential, reader, offer } = await watching();
    await reader.copied('11111111');
    capture.offerDone(capture.view().offer?.id ?? -1);
    await reader.tick(3);
    expect(offer()).toBeNull();
    await reader.copied('22222222');
    expect(offer()).toBe('22222222');
    bench.answer(credential, '22222222');
    bench.move({ move: 'accepted' });
    bench.move({ move: 'new-challenge' });
    await reader.tick(2);
    expect(offer()).toBeNull();
    await reader.copied('33333333');
    expect(offer()).toBe('33333333');
  });

  test('is offered by a number: an old one means nothing', async () => {
    const { capture, reader, offer } = await watching();
    await reader.copied('11111111');
    capture.offerDone((capture.view().offer?.id ?? 0) + 1);
    expect(offer()).toBe('11111111');
  });

  test('goes with the lock, and comes anew after it', async () => {
    const bench = await lockableBench();
    const credential = bench.add(kinds.ocra);
    const { capture, reader, settings } = captureOver(bench);
    value(settings.setProtection({ clipboardWatch: true }));
    capture.watch(credential.id);
    await reader.copied('11111111');
    bench.vault.lock();
    expect(capture.view().offer).toBeNull();
    value(await bench.vault.unlock(passphrase));
    expect(reader.watches).toBe(0);
    capture.watch(credential.id);
    await settle();
    expect(capture.view().offer?.challenge).toBe('11111111');
  });
});

test('a text that a password manager marked is not looked at (V19)', () => {
  expect(mayRead(['text/plain'])).toBe(true);
  expect(mayRead(['UTF8_STRING', 'TARGETS'])).toBe(true);
  expect(mayRead(['text/plain;charset=utf-8'])).toBe(true);
  expect(mayRead(['image/png'])).toBe(false);
  expect(mayRead([])).toBe(false);
  for (const mark of [
    'x-kde-passwordManagerHint',
    'org.nspasteboard.ConcealedType',
    'ExcludeClipboardContentFromMonitorProcessing',
  ])
    expect(mayRead(['text/plain', mark])).toBe(false);
});
