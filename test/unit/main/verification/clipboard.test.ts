import { expect, test } from 'vitest';
import type { CopiedNote } from '../../../../src/main/vault/repositories/types';
import { ClearingClipboard } from '../../../../src/main/verification/clipboard';
import { ManualTimers } from '../../../fakes/manual-timers';
import { testVault, value } from '../vault/parts';
import { FakeClipboard } from './fakes';

function bench() {
  const timers = new ManualTimers();
  const system = new FakeClipboard();
  const schedule = (ms: number, then: () => void) => timers.after(ms, then);
  const start = (note: CopiedNote | null = null) =>
    new ClearingClipboard({ adapter: system, clock: timers, schedule, noted: () => note });
  return { timers, system, start, clipboard: start() };
}

/** The note of an open vault. */
async function openNote(): Promise<CopiedNote> {
  const { vault } = testVault();
  value(await vault.tryPractice());
  const note = vault.repositories()?.copied;
  if (note === undefined) throw new Error('the vault is not open');
  return note;
}

test('a copied code goes after its time, covered by neutral text before the clipboard is emptied (V19)', async () => {
  const { timers, system, clipboard } = bench();
  expect(clipboard.copy('24317842', 30)).toEqual({ ok: true, value: timers.now() + 30_000 });
  await timers.advance(29_999);
  expect(system.text).toBe('24317842');
  await timers.advance(1);
  expect(system.written).toEqual(['24317842', '-', '']);
  expect(clipboard.until()).toBeNull();
});

test('what somebody copied meanwhile is left alone (V19)', async () => {
  const { timers, system, clipboard } = bench();
  clipboard.copy('24317842', 30);
  system.text = 'a shopping list';
  await timers.advance(60_000);
  expect(system.text).toBe('a shopping list');
  expect(clipboard.until()).toBeNull();
});

test('a second copy has its own time; the first one takes nothing away (V19)', async () => {
  const { timers, system, clipboard } = bench();
  clipboard.copy('24317842', 30);
  await timers.advance(20_000);
  clipboard.copy('11112222', 30);
  await timers.advance(15_000);
  expect(system.text).toBe('11112222');
  await timers.advance(15_000);
  expect(system.text).toBe('');
  expect(timers.waiting).toBe(0);
});

test('a text that is no secret stays, and nothing waits for it', async () => {
  const { timers, system, clipboard } = bench();
  clipboard.copy('24317842', 30);
  expect(clipboard.copy('http://127.0.0.1:1234/', null)).toEqual({ ok: true, value: null });
  expect(timers.waiting).toBe(0);
  await timers.advance(60_000);
  expect(system.text).toBe('http://127.0.0.1:1234/');
});

test('cleared by hand it is gone at once, told once, and a second time does nothing', () => {
  const { system, clipboard } = bench();
  let told = 0;
  const stop = clipboard.onCleared(() => {
    told += 1;
  });
  clipboard.copy('24317842', 30);
  clipboard.clear();
  clipboard.clear();
  expect([system.text, told]).toEqual(['', 1]);
  stop();
  clipboard.copy('24317842', 30);
  clipboard.clear();
  expect(told).toBe(1);
});

test('a clipboard that refuses a copy is said; one that breaks later stops nothing', async () => {
  const { timers, system, clipboard } = bench();
  system.isBroken = true;
  expect(clipboard.copy('24317842', 30)).toMatchObject({ ok: false, error: { code: 'no-clipboard' } });
  expect(clipboard.until()).toBeNull();
  system.isBroken = false;
  clipboard.copy('24317842', 30);
  system.isBroken = true;
  await timers.advance(30_000);
  expect(clipboard.until()).toBeNull();
});

test('nothing of the text is kept, only its hash (V19)', () => {
  const { clipboard } = bench();
  clipboard.copy('24317842', 30);
  const kept = Object.getOwnPropertyNames(clipboard).map((name) => String(Reflect.get(clipboard, name)));
  expect(kept.join()).not.toContain('24317842');
});

test('what a killed run left on the clipboard is taken away when the vault opens (V19)', async () => {
  const { system, start } = bench();
  const note = await openNote();
  start(note).copy('24317842', 30);
  start(note).recall();
  expect(system.written).toEqual(['24317842', '-', '']);
  expect(note.isNoted()).toBe(false);
});

test('after a killed run a clipboard that was changed is left alone, and not read a second time (V19)', async () => {
  const { system, start } = bench();
  const note = await openNote();
  start(note).copy('24317842', 30);
  system.text = 'a shopping list';
  start(note).recall();
  expect(system.text).toBe('a shopping list');
  system.isBroken = true;
  start(note).recall();
  expect(note.isNoted()).toBe(false);
});

test('a copy that went in its time, by hand or for a plain text leaves no note (V19)', async () => {
  const { timers, start } = bench();
  const note = await openNote();
  const clipboard = start(note);
  clipboard.copy('24317842', 30);
  expect(note.isNoted()).toBe(true);
  await timers.advance(30_000);
  expect(note.isNoted()).toBe(false);
  clipboard.copy('24317842', 30);
  clipboard.clear();
  expect(note.isNoted()).toBe(false);
  clipboard.copy('24317842', 30);
  clipboard.copy('http://127.0.0.1:1234/', null);
  expect(note.isNoted()).toBe(false);
});

test('a clipboard that answers late: what was copied meanwhile is not taken for the old run’s (V19)', async () => {
  const { timers, system, start } = bench();
  const note = await openNote();
  start(note).copy('24317842', 30);
  const slow = { read: () => Promise.resolve(system.text), write: (text: string) => system.write(text) };
  const schedule = (ms: number, then: () => void) => timers.after(ms, then);
  const clipboard = new ClearingClipboard({ adapter: slow, clock: timers, schedule, noted: () => note });
  clipboard.recall();
  clipboard.copy('11112222', 30);
  await clipboard.cleared();
  expect(system.text).toBe('11112222');
  expect(note.fits('11112222')).toBe(true);
});

test('a note fits the text that was noted, no other, and nothing in another vault (V19)', async () => {
  const [one, other] = [await openNote(), await openNote()];
  one.note('24317842');
  expect([one.fits('24317842'), one.fits('24317843'), other.fits('24317842')]).toEqual([true, false, false]);
});
