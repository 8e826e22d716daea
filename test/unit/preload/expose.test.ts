import type { ContextBridge, IpcRenderer } from 'electron';
import { describe, expect, test } from 'vitest';
import { SealKeeper } from '../../../src/main/ipc/unseal';
import { exposeBridge } from '../../../src/preload/expose';

type Listener = (event: unknown, ...values: unknown[]) => void;
interface Exposed {
  call(channel: unknown, question: unknown): Promise<unknown>;
  on(channel: unknown, take: unknown): () => void;
}

const names = {
  calls: ['vault/status', 'vault/lock', 'vault/unlock', 'vault/read-hand'],
  events: ['vault/changed', 'app/go'],
  sealed: { 'vault/unlock': ['passphrase'], 'vault/read-hand': ['draft.secret'] },
};

function createPreload(invoke: (channel: string, ...values: unknown[]) => Promise<unknown> = async () => 'answered') {
  const asked: unknown[][] = [];
  const exposed: Record<string, unknown> = {};
  let listener: Listener | null = null;
  const bridge = {
    exposeInMainWorld: (name: string, api: unknown) => void Object.assign(exposed, { [name]: api }),
  } as ContextBridge;
  const ipc = {
    invoke: (channel: string, ...values: unknown[]) => {
      asked.push([channel, ...values]);
      return invoke(channel, ...values);
    },
    on: (_channel: string, take: Listener) => {
      listener = take;
    },
  } as unknown as IpcRenderer;
  exposeBridge(bridge, ipc, names);
  const tell = (...values: unknown[]) => listener?.({ sender: 'event object' }, ...values);
  return { asked, exposed, tell, api: exposed['countersign'] as Exposed };
}

test('one frozen object with two functions is all that a page gets (E8)', () => {
  const { exposed, api } = createPreload();
  expect(Object.keys(exposed)).toEqual(['countersign']);
  expect(Object.keys(api).sort()).toEqual(['call', 'on']);
  expect(Object.isFrozen(api)).toBe(true);
});

describe('call', () => {
  test('asks main on the one door', async () => {
    const { api, asked } = createPreload();
    expect(await api.call('vault/lock', {})).toBe('answered');
    expect(asked).toEqual([['countersign/call', 'vault/lock', {}]]);
  });

  test.each(['vault/none', 'countersign/call', '__proto__', '', 'vault/changed', null, {}])(
    'refuses %j without asking main (E8)',
    async (channel) => {
      const { api, asked } = createPreload();
      expect(await api.call(channel, {})).toEqual({ ok: false, error: { code: 'bad-request', facts: {} } });
      expect(asked).toEqual([]);
    },
  );

  test('what is secret leaves sealed for this question and this part, the rest as it is (V17)', async () => {
    const seals = new SealKeeper();
    const { api, asked } = createPreload(async (_door, channel) =>
      channel === 'app/sealing-key' ? { ok: true, value: { key: seals.publicKey() } } : 'answered',
    );
    const said = 'seven quiet lanterns \u{1f511}';
    expect(await api.call('vault/unlock', { passphrase: said })).toBe('answered');
    await api.call('vault/read-hand', { draft: { kind: 'totp', secret: 'JBSW', digits: 6 } });
    expect(asked.map(([, channel]) => channel)).toEqual(['app/sealing-key', 'vault/unlock', 'vault/read-hand']);
    const [unlock, hand] = asked.slice(1).map(([, , question]) => question) as [
      { passphrase: unknown },
      { draft: { secret: unknown } },
    ];
    const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString();
    expect(text(seals.open('vault/unlock', 'passphrase', unlock.passphrase))).toBe(said);
    expect(text(seals.open('vault/read-hand', 'draft.secret', hand.draft.secret))).toBe('JBSW');
    expect(hand).toEqual({ draft: { kind: 'totp', secret: expect.any(Uint8Array), digits: 6 } });
    expect(seals.open('vault/change-passphrase', 'current', unlock.passphrase)).toBeNull();
  });

  test('what has no text where a secret belongs is left for main to refuse, and nothing is sealed', async () => {
    const { api, asked } = createPreload();
    for (const question of [{}, { passphrase: 7 }, null, 'text']) await api.call('vault/unlock', question);
    expect(asked.map(([, , question]) => question)).toEqual([{}, { passphrase: 7 }, null, 'text']);
  });

  test('a secret never leaves unsealed: without a key it is not asked at all (V17)', async () => {
    const { api, asked } = createPreload(async () => ({ ok: false, error: { code: 'internal', facts: {} } }));
    expect(await api.call('vault/unlock', { passphrase: 'seven quiet lanterns' })).toMatchObject({ ok: false });
    expect(JSON.stringify(asked)).not.toContain('lanterns');
  });

  test('refuses what cannot be cloned', async () => {
    const { api } = createPreload(() => Promise.reject(new Error('An object could not be cloned.')));
    expect(await api.call('vault/lock', { f: () => 1 })).toMatchObject({ error: { code: 'bad-request' } });
  });
});

describe('on', () => {
  test('tells the fact alone, never the event, until it is stopped (E8)', () => {
    const { api, tell } = createPreload();
    const facts: unknown[][] = [];
    const stop = api.on('vault/changed', (...values: unknown[]) => facts.push(values));
    tell('vault/changed', { state: 'absent' });
    tell('app/go', { page: 'verify' });
    stop();
    tell('vault/changed', { state: 'locked' });
    expect(facts).toEqual([[{ state: 'absent' }]]);
  });

  test('one taker may listen twice, and each stops alone', () => {
    const { api, tell } = createPreload();
    let count = 0;
    const take = () => {
      count += 1;
    };
    const stop = api.on('app/go', take);
    api.on('app/go', take);
    tell('app/go', {});
    stop();
    stop();
    tell('app/go', {});
    expect(count).toBe(3);
  });

  test.each([
    ['vault/none', () => 1],
    ['__proto__', () => 1],
    ['vault/changed', 'text'],
    ['vault/changed', null],
  ])('does nothing for %j and %j', (channel, take) => {
    const { api, tell } = createPreload();
    expect(() => api.on(channel, take)()).not.toThrow();
    expect(() => tell(channel, {})).not.toThrow();
  });
});
