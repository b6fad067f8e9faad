import { z } from 'zod';
import { optional, webAddress, words } from './attributes.ts';
import type { Part } from './part.ts';

export const numbers: Part = {
  renders: 'Numbers set large, each with what it says and where it comes from.',
  attributes: z.strictObject({}),
  shows: [],
  files: {},
  holds: { what: 'parts', named: 'Number', least: 1 },
  example: `<Numbers>
<Number value="2 of 10" source="Our inbox, May 2026">messages were answered twice</Number>
</Numbers>`,
};

export const number: Part = {
  renders: 'One number, what it says, and its source.',
  attributes: z.strictObject({
    value: words('the number, with its unit'),
    source: words('where the number comes from'),
    href: optional(webAddress('the web address at which the source can be read')),
  }),
  shows: ['value', 'source'],
  files: {},
  holds: { what: 'text' },
  within: 'Numbers',
  example: '<Number value="2 of 10" source="Our inbox, May 2026">messages were answered twice</Number>',
};
