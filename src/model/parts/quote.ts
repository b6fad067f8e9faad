import { z } from 'zod';
import { optional, webAddress, words } from './attributes.ts';
import type { Part } from './part.ts';

export const quote: Part = {
  renders: 'Somebody’s own words, and below them who said them, with a link if there is one.',
  attributes: z.strictObject({
    source: words('who said it, or where it stands'),
    href: optional(webAddress('the web address at which it can be read')),
  }),
  shows: ['source'],
  files: {},
  holds: { what: 'text' },
  example: `<Quote source="A support lead, asked in March 2026">
We found out from the customer.
</Quote>`,
};
