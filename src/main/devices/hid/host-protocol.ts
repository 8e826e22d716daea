/**
 * The messages between main and the HID host, checked by hand on both sides since neither trusts the other's
 * health. They carry whole reports as bytes and nothing parsed. Both `child_process.fork` (serialization
 * `advanced`) and Electron's `utilityProcess` pass them by structured clone.
 */

/** Characters of a system path and of each text that a device brings; longer texts are cut before sending. */
export const maxPath = 1024;
export const maxText = 256;
/** Bytes of a report with its report id, and entries of a listing. */
export const maxReport = 4097;
export const maxDevices = 512;

type Guard<T> = (value: unknown) => value is T;
type Shape = Readonly<Record<string, Guard<unknown>>>;
type Shapes = Readonly<Record<string, Shape>>;
type Guarded<G> = G extends Guard<infer T> ? T : never;
type Fields<S extends Shape> = { readonly [F in keyof S]: Guarded<S[F]> };
type Message<All extends Shapes> = { [K in keyof All]: { readonly kind: K } & Fields<All[K]> }[keyof All];

const wholeUpTo =
  (max: number): Guard<number> =>
  (value): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max;
const textUpTo =
  (max: number): Guard<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= max;

const isCount = wholeUpTo(2 ** 31 - 1);
const isByte = wholeUpTo(0xff);
const isWord = wholeUpTo(0xffff);
const isPath = textUpTo(maxPath);
const isText: Guard<string | null> = (value): value is string | null => value === null || textUpTo(maxText)(value);
const isReport: Guard<Uint8Array> = (value): value is Uint8Array =>
  value instanceof Uint8Array && value.length <= maxReport;

/** Why the host could not do what it was asked; the host makes it from node-hid's texts (`host-errors.ts`). */
export const hostCodes = ['device-gone', 'no-permission', 'device-busy', 'no-usb-host', 'closed', 'io'] as const;
export type HostCode = (typeof hostCodes)[number];
const isCode: Guard<HostCode> = (value): value is HostCode => hostCodes.some((code) => code === value);

const deviceShape = {
  path: isPath,
  vendorId: isWord,
  productId: isWord,
  usagePage: isWord,
  usage: isWord,
  release: isWord,
  manufacturer: isText,
  product: isText,
  serialNumber: isText,
} as const;

/** One HID collection as the host lists it; `path` is the system's and stays inside the bus. */
export type HostDevice = Fields<typeof deviceShape>;

const isDevice: Guard<HostDevice> = (value): value is HostDevice => isPlain(value) && fits(value, deviceShape);
const isDevices: Guard<readonly HostDevice[]> = (value): value is readonly HostDevice[] =>
  Array.isArray(value) && value.length <= maxDevices && value.every(isDevice);

/**
 * What main asks. `id` is answered exactly once; `handle` is an open device. Bytes begin with the report id.
 * `get-feature`: `length` counts the report id too. `listen`: input reports from now on.
 */
const questions = {
  list: { id: isCount },
  open: { id: isCount, path: isPath },
  close: { id: isCount, handle: isCount },
  listen: { id: isCount, handle: isCount },
  write: { id: isCount, handle: isCount, bytes: isReport },
  'set-feature': { id: isCount, handle: isCount, bytes: isReport },
  'get-feature': { id: isCount, handle: isCount, reportId: isByte, length: wholeUpTo(maxReport) },
} as const;

/** What the host says: one answer for each question, and two things unasked (`report`, `gone`). */
const answers = {
  listed: { id: isCount, devices: isDevices },
  opened: { id: isCount, handle: isCount },
  done: { id: isCount },
  bytes: { id: isCount, bytes: isReport },
  failed: { id: isCount, code: isCode },
  report: { handle: isCount, bytes: isReport },
  gone: { handle: isCount },
} as const;

export type HostQuestion = Message<typeof questions>;
export type HostAnswer = Message<typeof answers>;
export type HostQuestionKind = HostQuestion['kind'];

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Exactly the fields of the shape, `extra` besides, each as its guard says. */
function fits(value: Record<string, unknown>, shape: Shape, extra = 0): boolean {
  const fields = Object.entries(shape);
  return (
    Object.keys(value).length === fields.length + extra &&
    fields.every(([name, guard]) => Object.hasOwn(value, name) && guard(value[name]))
  );
}

function isMessage(raw: unknown, shapes: Shapes): boolean {
  if (!isPlain(raw) || !Object.hasOwn(raw, 'kind') || typeof raw['kind'] !== 'string') return false;
  const shape = Object.hasOwn(shapes, raw['kind']) ? shapes[raw['kind']] : undefined;
  return shape !== undefined && fits(raw, shape, 1);
}

/** The question that came over the wire, or null when it is none. Never throws. */
export const readQuestion = (raw: unknown): HostQuestion | null =>
  isMessage(raw, questions) ? (raw as HostQuestion) : null;

/** The host's message that came over the wire, or null when it is none. Never throws. */
export const readAnswer = (raw: unknown): HostAnswer | null => (isMessage(raw, answers) ? (raw as HostAnswer) : null);
