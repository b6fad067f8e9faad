import { stringify } from 'yaml';
import { z } from 'zod';
import { journeySchema, passageSchema, personaSchema } from './schema.ts';
import type { Referent, SiteNames } from './site-names.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The kinds of file whose shape an editor can know. */
export const shapeNames = ['persona', 'journey', 'passage'] as const;
export type ShapeName = (typeof shapeNames)[number];

const shapes = { persona: personaSchema, journey: journeySchema, passage: passageSchema } as const;

/** Where the schemas lie under a root. */
export const schemaFolder = '.throughline/schemas';

export function schemaFileName(shape: ShapeName): string {
  return `${shape}.schema.json`;
}

/**
 * A shape as editors take it: JSON Schema, in the dialect of VS Code, which the YAML language server shares. It offers
 * what there is in the site; what is not there yet is no error, since only `check` sees all files as they are now.
 */
export function editorSchema(shape: ShapeName, names: SiteNames): JsonSchema {
  return z.toJSONSchema(shapes[shape], {
    target: 'draft-07',
    io: 'input',
    // Some of what is asked of a value cannot be said in JSON Schema.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      offerNames(jsonSchema, names);
      tellExamples(jsonSchema);
      // An editor would write it out, and an empty list says nothing.
      if (typeof jsonSchema.default === 'object') delete jsonSchema.default;
    },
  });
}

/**
 * Each name is offered as a snippet, and told of as a constant with a description. As alternatives of one value they
 * would be both at once, but in a list the YAML language server then offers a new line of the list before them all.
 */
function offerNames(schema: JsonSchema, names: SiteNames): void {
  const { refersTo } = schema;
  delete schema['refersTo'];
  const offered = isReferent(refersTo, names) ? names[refersTo] : [];
  if (offered.length === 0) return;
  schema['defaultSnippets'] = offered.map(({ name, called }) => ({
    label: name,
    body: asSnippet(name),
    description: called,
  }));
  schema.if = { enum: offered.map(({ name }) => name) };
  // biome-ignore lint/suspicious/noThenProperty: it is JSON Schema's own word, and never awaited.
  schema.then = {
    anyOf: offered.map(({ name, called }) => ({ const: name, description: called })),
  };
}

/** As YAML would have it, with what is not text in a snippet escaped; what stands after “^” is taken as it is. */
function asSnippet(name: string): string {
  return `^${stringify(name, { lineWidth: 0 })
    .trimEnd()
    .replaceAll(/[\\$}]/g, '\\$&')}`;
}

function isReferent(refersTo: unknown, names: SiteNames): refersTo is Referent {
  return typeof refersTo === 'string' && Object.hasOwn(names, refersTo);
}

/** As examples they would be offered to be written, and one that stands alone would be written unasked. */
function tellExamples(schema: JsonSchema): void {
  const { examples = [], description = '' } = schema;
  delete schema.examples;
  if (examples.length === 0) return;
  const told = examples.map(example => `\`${String(example)}\``).join(', ');
  schema['markdownDescription'] = `${description}\n\nFor example: ${told}`;
}
