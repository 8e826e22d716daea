import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { hearStarts, type SchemeOwner, takeScheme } from '../../../../../src/main/app/start/system-links';

/** Tells of a link as macOS does; answers whether the system's own way of opening it was stopped. */
function tell(app: EventEmitter, link: string): boolean {
  let stopped = false;
  app.emit('open-url', { preventDefault: () => (stopped = true) }, link);
  return stopped;
}

test('a link that starts the app is kept until the app is made, and later ones come at once (E14)', () => {
  const app = new EventEmitter();
  const listen = hearStarts(app);
  expect(tell(app, 'countersign://respond?challenge=1')).toBe(true);
  expect(tell(app, 'countersign://respond?challenge=2')).toBe(true);
  const came: (readonly string[])[] = [];
  listen((words) => came.push(words));
  expect(came).toEqual([['countersign://respond?challenge=1'], ['countersign://respond?challenge=2']]);
  tell(app, 'countersign://verify');
  expect(came.at(-1)).toEqual(['countersign://verify']);
});

test('a flood of links before the start is cut off at eight (E14)', () => {
  const app = new EventEmitter();
  const listen = hearStarts(app);
  for (let link = 0; link < 1000; link += 1) tell(app, `countersign://respond?challenge=${link}`);
  const came: (readonly string[])[] = [];
  listen((words) => came.push(words));
  expect(came).toHaveLength(8);
});

test('a second start while the app is still being made is heard once it is (E14)', () => {
  const app = new EventEmitter();
  const listen = hearStarts(app);
  app.emit('second-instance', {}, ['countersign', '--', 'countersign://respond?challenge=1']);
  const came: (readonly string[])[] = [];
  listen((words) => came.push(words));
  app.emit('second-instance', {}, ['countersign']);
  expect(came).toEqual([['countersign', '--', 'countersign://respond?challenge=1'], ['countersign']]);
});

/** A system on which this program opens links already, or none. */
function owner(name: string, isPackaged = true): SchemeOwner & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    isPackaged,
    asked,
    getApplicationNameForProtocol: () => name,
    setAsDefaultProtocolClient: (...words) => asked.push(words) > 0,
  };
}

test.each(['win32', 'darwin'] as const)(
  'on %s the packed program opens our links, and never as a switch',
  (platform) => {
    const system = owner('');
    takeScheme(system, platform, 'C:\\Countersign\\Countersign.exe');
    expect(system.asked).toEqual([['countersign', 'C:\\Countersign\\Countersign.exe', ['--']]]);
  },
);

test('a program that opens our links already stays; nothing is registered in development nor on Linux', () => {
  const systems = [
    [owner('Another program'), 'win32'],
    [owner('', false), 'win32'],
    [owner(''), 'linux'],
  ] as const;
  for (const [system, platform] of systems) takeScheme(system, platform, 'countersign');
  expect(systems.map(([{ asked }]) => asked)).toEqual([[], [], []]);
});
