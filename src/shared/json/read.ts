import type { Facts, Failure, Result } from '../result';
import { fail, ok } from '../result';
import { pointerOf } from './pointer';
import { type Json, type JsonFault, type JsonLimits, jsonLimits } from './types';
import { utf8Length } from './utf8-length';

const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype'];
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const literals: readonly (readonly [string, Json])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/** One reading of one text. A method that answers undefined has put down why in `fault`. */
class Reader {
  readonly #text: string;
  readonly #depth: number;
  readonly #path: (string | number)[] = [];
  #at = 0;
  #level = 0;
  #fault: Failure<JsonFault> | null = null;

  constructor(text: string, depth: number) {
    this.#text = text;
    this.#depth = depth;
  }

  document(): Result<Json, JsonFault> {
    const value = this.#value();
    if (value !== undefined && this.#next() !== '') this.#syntax();
    if (this.#fault !== null) return { ok: false, error: this.#fault };
    return ok(value as Json);
  }

  #value(): Json | undefined {
    const next = this.#next();
    if (next === '{') return this.#nested(() => this.#object());
    if (next === '[') return this.#nested(() => this.#list());
    if (next === '"') return this.#string();
    if (next === '-' || (next >= '0' && next <= '9')) return this.#number();
    const literal = literals.find(([word]) => this.#text.startsWith(word, this.#at));
    if (literal === undefined) return this.#syntax();
    this.#at += literal[0].length;
    return literal[1];
  }

  #nested(read: () => Json | undefined): Json | undefined {
    if (this.#level >= this.#depth) return this.#refuse('json-too-deep', { limit: this.#depth });
    this.#level++;
    const value = read();
    this.#level--;
    return value;
  }

  #object(): Json | undefined {
    const object: Record<string, Json> = {};
    this.#at++;
    if (this.#taken('}')) return object;
    do {
      const key = this.#key(object);
      if (key === undefined) return undefined;
      const value = this.#value();
      if (value === undefined) return undefined;
      object[key] = value;
      this.#path.pop();
    } while (this.#taken(','));
    return this.#taken('}') ? object : this.#syntax();
  }

  /** A member's key and the colon; the path leads to the member from here on. */
  #key(object: object): string | undefined {
    const key = this.#next() === '"' ? this.#string() : this.#syntax();
    if (key === undefined) return undefined;
    this.#path.push(key);
    if (forbidden.includes(key)) return this.#refuse('json-forbidden-key', { key });
    if (Object.hasOwn(object, key)) return this.#refuse('json-duplicate-key', { key });
    return this.#taken(':') ? key : this.#syntax();
  }

  #list(): Json | undefined {
    const list: Json[] = [];
    this.#at++;
    if (this.#taken(']')) return list;
    do {
      this.#path.push(list.length);
      const value = this.#value();
      if (value === undefined) return undefined;
      list.push(value);
      this.#path.pop();
    } while (this.#taken(','));
    return this.#taken(']') ? list : this.#syntax();
  }

  #number(): number | undefined {
    number.lastIndex = this.#at;
    const found = number.exec(this.#text)?.[0];
    if (found === undefined) return this.#syntax();
    this.#at += found.length;
    const value = Number(found);
    return Number.isFinite(value) ? value : this.#refuse('json-number');
  }

  #string(): string | undefined {
    const start = this.#at;
    let isPlain = true;
    for (this.#at++; this.#text[this.#at] !== '"'; this.#at++) {
      if (this.#text[this.#at] === '\\') {
        isPlain = false;
        escaped.lastIndex = this.#at;
        const found = escaped.exec(this.#text)?.[0];
        if (found === undefined) return this.#syntax();
        this.#at += found.length - 1;
        // Not `< 0x20`: behind the end of the text there is NaN.
      } else if (!(this.#text.charCodeAt(this.#at) >= 0x20)) return this.#syntax();
    }
    this.#at++;
    const written = this.#text.slice(start, this.#at);
    return isPlain ? written.slice(1, -1) : (JSON.parse(written) as string);
  }

  /** The next character that is no white space, not taken yet; '' at the end. */
  #next(): string {
    while (' \t\n\r'.includes(this.#text[this.#at] ?? '?')) this.#at++;
    return this.#text[this.#at] ?? '';
  }

  #taken(character: string): boolean {
    const isThere = this.#next() === character;
    if (isThere) this.#at++;
    return isThere;
  }

  #syntax(): undefined {
    const before = this.#text.slice(0, this.#at).split('\n');
    this.#fault ??= fail('json-syntax', { line: before.length, column: (before.at(-1) ?? '').length + 1 }).error;
    return undefined;
  }

  #refuse(code: JsonFault, facts: Facts = {}): undefined {
    this.#fault ??= fail(code, { path: pointerOf(this.#path), ...facts }).error;
    return undefined;
  }
}

/**
 * Reads a JSON text (RFC 8259) more strictly than `JSON.parse`: bounded in size and depth, no key twice in an object, no
 * `__proto__`, `constructor` or `prototype` as a key, no number beyond a double. What it takes is what `JSON.parse` gives.
 * The size is looked at before anything else; the depth bounds the calls inside of one another.
 */
export function readJson(text: string, limits: JsonLimits = jsonLimits): Result<Json, JsonFault> {
  // No text has more UTF-16 units than bytes, so what is far too long is not even counted.
  if (text.length > limits.bytes || utf8Length(text) > limits.bytes)
    return fail('json-too-large', { limit: limits.bytes });
  return new Reader(text, limits.depth).document();
}
