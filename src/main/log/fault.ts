import { basename } from 'node:path';
import { type LogFields, open } from './fields';

const FRAME = /\(?([^()\s]+:\d+:\d+)\)?$/;
/** Codes as the system, Node and SQLite have them. */
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

/**
 * An exception as log fields: its name, its system code and where it was thrown. Its message is left out, since it may
 * quote what was being worked on.
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: open(typeof fault) };
  const code = 'code' in fault && typeof fault.code === 'string' && CODE.test(fault.code) ? fault.code : null;
  return { fault: open(fault.name), code: open(code), place: open(firstFrame(fault)) };
}

/** File and line of the first stack frame, without the folder: `service.js:120:7`. The message is cut off before. */
function firstFrame(fault: Error): string | null {
  const stack = fault.stack ?? '';
  const frames = stack.slice(stack.indexOf(fault.message) + fault.message.length).split('\n');
  const place = FRAME.exec(frames.find((line) => line.startsWith('    at ')) ?? '')?.[1];
  return place === undefined ? null : basename(place);
}
