import { basename } from 'node:path';
import { type LogFields, open } from './fields';

const FRAME = /\(?([^()\s]+:\d+:\d+)\)?$/;

/**
 * An exception as log fields: its name, its system code and where it was thrown. Its message is left out, since it may
 * quote what was being worked on.
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: open(typeof fault) };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
  return { fault: open(fault.name), code: open(code), at: open(firstFrame(fault)) };
}

/** File and line of the first stack frame, without the folder: `service.js:120:7`. The message is cut off before. */
function firstFrame(fault: Error): string | null {
  const stack = fault.stack ?? '';
  const frames = stack.slice(stack.indexOf(fault.message) + fault.message.length).split('\n');
  const place = FRAME.exec(frames.find((line) => line.startsWith('    at ')) ?? '')?.[1];
  return place === undefined ? null : basename(place);
}
