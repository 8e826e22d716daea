import fc from 'fast-check';
import { z } from 'zod';

/** The parts of JSON Schema that the contracts' questions use. */
interface Shape {
  readonly type?: 'object' | 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array';
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly sealed?: boolean;
  readonly maxBytes?: number;
}

/** Questions that a schema accepts. */
export const validQuestions = (schema: z.ZodType): fc.Arbitrary<unknown> =>
  ofShape(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape);

function ofShape(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.sealed === true) return fc.uint8Array({ maxLength: Math.min(shape.maxBytes ?? 0, 40) });
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(ofShape));
  switch (shape.type) {
    case 'object':
      return ofObject(shape);
    case 'string':
      return ofString(shape);
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'integer':
      return fc.integer({ min: Math.max(shape.minimum ?? 0, -1e9), max: Math.min(shape.maximum ?? 1e9, 1e9) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(ofShape(shape.items ?? {}), { maxLength: 4 });
    default:
      throw new Error(`a shape that the samples do not know: ${JSON.stringify(shape)}`);
  }
}

function ofObject({ properties = {}, required = [] }: Shape): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, shape]) => [name, ofShape(shape)]));
  return fc.record(parts, { requiredKeys: [...required], noNullPrototype: true });
}

function ofString({ pattern, minLength = 0, maxLength = 40 }: Shape): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(({ length }) => length <= maxLength);
  const plain = fc.string({ unit: fc.constantFrom(...'abcXYZ019'), minLength: Math.max(minLength, 1) });
  return plain.map((text) => text.slice(0, maxLength));
}
