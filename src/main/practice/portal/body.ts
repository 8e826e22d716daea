import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { limits } from './rules';

/** The fields of a posted form by name; a field that comes twice is not taken. */
export type Form = Readonly<Record<string, string>>;

/** A form, or the HTTP status that says why there is none. */
export type Posted = { readonly form: Form } | { readonly status: 400 | 413 | 415 };

/**
 * Reads at most 16 KiB; null when there is more. Straight from Node's stream: a `Request` of the Fetch API leaves a
 * clean-up behind for the garbage collector, and with one of those Node before 18.17 may run forever at its end (nodejs/node#47748).
 */
async function readBytes(incoming: IncomingMessage): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  // Not destroyed when it is too long: the answer goes through the same socket.
  for await (const part of incoming.iterator({ destroyOnReturn: false })) {
    length += part.length;
    if (length > limits.bodyBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function parse(text: string): Form | null {
  const pairs = [...new URLSearchParams(text)];
  const names = new Set(pairs.map(([name]) => name));
  const fits = pairs.every(([, value]) => value.length <= limits.fieldCharacters);
  return names.size === pairs.length && fits ? Object.fromEntries(pairs) : null;
}

/** Takes a posted form as browsers send it: URL-encoded, at most 16 KiB, every field once and short. */
export async function readForm(context: Context<{ Bindings: HttpBindings }>): Promise<Posted> {
  const type = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return { status: 415 };
  if (Number(context.req.header('content-length') ?? 0) > limits.bodyBytes) return { status: 413 };
  const bytes = await readBytes(context.env.incoming);
  if (bytes === null) return { status: 413 };
  const form = parse(new TextDecoder().decode(bytes));
  return form === null ? { status: 400 } : { form };
}
