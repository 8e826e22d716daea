import { describe, expect, test } from 'vitest';
import { CameraGate } from '../../../../src/main/capture/camera-gate';
import { readRespondLink } from '../../../../src/shared/capture/respond-link';
import { ocraCredential, passphrase, value } from '../vault/parts';
import { digits, kinds, lockableBench, testBench } from '../verification/parts';
import { captureOver } from './parts';

const link = (query: string) => readRespondLink(`countersign://respond?${query}`);
const session = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const tiqr = ocraCredential({
  ...{ account: 'tiqr', suite: 'OCRA-1:HOTP-SHA1-6:QH10-S', response: digits(6) },
  ...{ challenge: { min: 1, max: 10, alphabet: 'hex' as const } },
  secret: new TextEncoder().encode('12345678901234567890123456789012'),
});

describe('a link from outside', () => {
  test('waits for the person’s word, and only Use puts it into the field (E14)', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocra);
    const { capture } = captureOver(bench);
    expect(capture.bring(link('challenge=11111111'))).toBe(true);
    const { waiting } = capture.view();
    expect(waiting).toMatchObject({ kind: 'challenge', from: 'link', fits: [credential.id], best: credential.id });
    expect(bench.screen).toMatchObject({ step: 'choose', challenge: '' });
    value(capture.decide(waiting?.id ?? -1, true));
    expect(bench.screen).toMatchObject({ step: 'choose', challenge: '11111111' });
    expect(capture.view().waiting).toBeNull();
  });

  test('that is left is gone and changed nothing (E14)', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    capture.bring(link('challenge=11111111'));
    value(capture.decide(capture.view().waiting?.id ?? -1, false));
    expect(bench.screen).toMatchObject({ challenge: '' });
    expect(capture.view().waiting).toBeNull();
  });

  test('that is hostile shows its reason, and Use of it does nothing (E14)', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    capture.bring(link('challenge=1&challenge=2'));
    const { waiting } = capture.view();
    expect(waiting).toMatchObject({ kind: 'refused', problem: { code: 'link-twice', facts: { field: 'challenge' } } });
    value(capture.decide(waiting?.id ?? -1, true));
    expect(bench.screen).toMatchObject({ challenge: '' });
  });

  test('never takes the place of the one that is on the screen; 500 of them leave that one and the last (E14)', async () => {
    const bench = await testBench();
    const { capture, told } = captureOver(bench);
    const fronts = Array.from({ length: 500 }, (_, count) => capture.bring(link(`challenge=${1000 + count}`)));
    expect(fronts.filter(Boolean)).toHaveLength(1);
    expect(told).toHaveLength(2);
    const first = capture.view();
    expect(first).toMatchObject({ waiting: { brought: { challenge: '1000' } }, newer: true });
    expect(capture.decide(first.waiting?.id ?? -1, false)).toMatchObject({
      value: { waiting: { brought: { challenge: '1499' } }, newer: false },
    });
    expect(capture.decide(first.waiting?.id ?? -1, true)).toMatchObject({ error: { code: 'not-now' } });
    expect(bench.screen).toMatchObject({ challenge: '' });
  });

  test('brings the window to the front again after a while', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    expect(capture.bring(link('challenge=1'))).toBe(true);
    await bench.timers.advance(1999);
    expect(capture.bring(link('challenge=2'))).toBe(false);
    await bench.timers.advance(1);
    expect(capture.bring(link('challenge=3'))).toBe(true);
  });

  test('waits while the vault is locked, and says nothing before it opens (E14)', async () => {
    const bench = await lockableBench();
    bench.add(kinds.ocra);
    const { capture, told } = captureOver(bench);
    bench.vault.lock();
    capture.bring(link('challenge=11111111'));
    expect(capture.view()).toEqual({ waiting: null, newer: false, offer: null });
    expect(capture.decide(1, true)).toMatchObject({ error: { code: 'locked' } });
    value(await bench.vault.unlock(passphrase));
    expect(told.at(-1)).toMatchObject({ waiting: { brought: { challenge: '11111111' } } });
  });

  test('in the middle of a verification waits for the next one', async () => {
    const bench = await testBench();
    const before = bench.answer(bench.add(kinds.ocra), '11111111');
    const { capture } = captureOver(bench);
    capture.bring(link('challenge=22222222'));
    value(capture.decide(capture.view().waiting?.id ?? -1, true));
    expect(bench.screen).toEqual(before);
    expect(bench.move({ move: 'new-challenge' })).toMatchObject({ step: 'choose', challenge: '22222222' });
  });
});

describe('who answers', () => {
  test('is chosen by the link’s hints; where they name nobody here, nobody is chosen', async () => {
    const bench = await testBench();
    const one = bench.add({ ...kinds.ocra, portal: 'Harbour Bank', account: 'alex' });
    const other = bench.add({ ...kinds.ocra, portal: 'Harbour Bank', account: 'robin' });
    const { capture } = captureOver(bench);
    const best = (query: string) => {
      capture.bring(link(`challenge=11111111&${query}`));
      const { waiting } = capture.view();
      value(capture.decide(waiting?.id ?? -1, false));
      return waiting?.kind === 'challenge' ? waiting.best : 'refused';
    };
    expect(best('portal=harbour+bank&account=robin')).toBe(other.id);
    expect(best(`portal=Harbour+Bank&account=robin&credential=${one.id}`)).toBe(one.id);
    expect(best('portal=Another+Bank')).toBeNull();
    expect(best('account=nobody')).toBeNull();
  });

  test('is nobody when the challenge fits none', async () => {
    const bench = await testBench();
    bench.add(kinds.ocra);
    const { capture } = captureOver(bench);
    capture.bring(link('challenge=ABCD-EFGH'));
    expect(capture.view().waiting).toMatchObject({ fits: [], best: null });
  });
});

describe('a code that was read', () => {
  test('with a bare challenge gives it to the field', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    expect(value(capture.read(' 482 913\n', 'screen'))).toEqual({ kind: 'challenge', challenge: '482 913' });
    expect(capture.view().waiting).toBeNull();
  });

  test('with something else says what it is, and nothing waits', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    const problem = { code: 'text-web-address', facts: { host: 'example.org' } };
    expect(value(capture.read('https://example.org/?482913', 'camera'))).toEqual({ kind: 'problem', problem });
    expect(capture.view().waiting).toBeNull();
  });

  test('of a tiqr server is explained, and answered only by a key whose suite wants its session', async () => {
    const bench = await testBench();
    bench.add(kinds.ocra);
    const credential = bench.add(tiqr);
    const { capture } = captureOver(bench);
    expect(value(capture.read(`tiqrauth://jo@login.example.org/${session}/0000000000/Library/2`, 'camera'))).toEqual({
      kind: 'waits',
    });
    const { waiting } = capture.view();
    expect(waiting).toMatchObject({
      ...{ from: 'camera', fits: [credential.id], best: credential.id },
      brought: { server: 'login.example.org', user: 'jo', provider: 'Library' },
    });
    value(capture.decide(waiting?.id ?? -1, true));
    expect(bench.answer(credential, '0000000000')).toMatchObject({ step: 'response', response: '525367' });
  });

  test('of a LinOTP server is answered by a key without session information', async () => {
    const bench = await testBench();
    const credential = bench.add(kinds.ocra);
    bench.add(tiqr);
    const { capture } = captureOver(bench);
    value(capture.read('lseqr://req?tr=1&ch=11111111&me=pay+120.00+EUR', 'picture'));
    const { waiting } = capture.view();
    expect(waiting).toMatchObject({ fits: [credential.id], brought: { message: 'pay 120.00 EUR' } });
    value(capture.decide(waiting?.id ?? -1, true));
    expect(bench.answer(credential, '11111111')).toMatchObject({ step: 'response', response: '243178' });
  });

  test('that was pasted and can’t be used says so on its card', async () => {
    const bench = await testBench();
    const { capture } = captureOver(bench);
    expect(value(capture.read('tiqrenroll://x/y', 'paste'))).toEqual({ kind: 'waits' });
    expect(capture.view().waiting).toMatchObject({ kind: 'refused', problem: { code: 'link-enrolment' } });
  });
});

test('the camera may be had only while its dialog is open, without sound, for five minutes (E5)', () => {
  const clock = { at: 1_000_000, now: () => clock.at };
  const gate = new CameraGate(clock);
  const may = (permission = 'media', media: readonly string[] = ['video']) => gate.mayHave(permission, media);
  expect(may()).toBe(false);
  gate.set(true);
  expect(may()).toBe(true);
  for (const media of [[], ['audio'], ['video', 'audio'], ['unknown']]) expect(may('media', media)).toBe(false);
  for (const other of ['display-capture', 'hid', 'geolocation', 'clipboard-read']) expect(may(other)).toBe(false);
  clock.at += 5 * 60_000;
  expect(may()).toBe(false);
  gate.set(true);
  gate.set(false);
  expect(may()).toBe(false);
});
