import { z } from 'zod';
import type { KeyPath } from './place.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

const made = new WeakMap<z.ZodType, JsonSchema>();

/** The keys that a schema knows at a path, read off its JSON Schema. */
export function keysAt(schema: z.ZodType, path: KeyPath): string[] {
  let at = [jsonSchemaOf(schema)];
  for (const part of path) {
    at = at.flatMap(alternatives).flatMap(one => {
      const inner = typeof part === 'number' ? one.items : one.properties?.[part];
      return isJsonSchema(inner) ? [inner] : [];
    });
  }
  return at
    .flatMap(alternatives)
    .flatMap(one => Object.keys(one.properties ?? {}))
    .filter(key => key !== '$schema');
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const known = made.get(schema);
  if (known) return known;
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  made.set(schema, json);
  return json;
}

function alternatives(schema: JsonSchema): JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).filter(isJsonSchema)];
}

function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
