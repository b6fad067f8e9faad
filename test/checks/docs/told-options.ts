import { z } from 'zod';
import type { Rule } from '../../../src/checks/rule.ts';

/** Options that mean the same and begin with the same, told once. */
export interface ToldOptions {
  readonly names: readonly string[];
  readonly meaning: string;
  /** What holds as long as a site sets nothing. */
  readonly otherwise: string;
}

const shape = z.object({
  properties: z.record(z.string(), z.object({ description: z.string(), default: z.json() })),
});

/** @throws ZodError where an option has no description, or no default */
export function toldOptions({ options }: Rule): ToldOptions[] {
  const { properties } = shape.parse(z.toJSONSchema(options, { io: 'input' }));
  const each = Object.entries(properties).map(([name, { description, default: otherwise }]) => ({
    name,
    meaning: description,
    otherwise: told(otherwise),
  }));
  const alike = Map.groupBy(each, ({ meaning, otherwise }) => `${meaning}\n${otherwise}`);
  return [...alike.values()].flatMap(group => {
    const [first] = group;
    return first ? { ...first, names: group.map(({ name }) => name) } : [];
  });
}

/** Of a long list, how it begins: a reader wants to know what is in it, and can look up the rest. */
const mostTold = 9;
const fewTold = 4;

function told(otherwise: z.core.util.JSONType): string {
  if (!Array.isArray(otherwise)) return String(otherwise);
  if (otherwise.length === 0) return 'none';
  if (otherwise.length <= mostTold) return otherwise.join(', ');
  return `${otherwise.slice(0, fewTold).join(', ')} and ${otherwise.length - fewTold} more`;
}
