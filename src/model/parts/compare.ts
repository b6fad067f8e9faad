import { z } from 'zod';
import { words } from './attributes.ts';
import type { Part } from './part.ts';

export const compare: Part = {
  renders: 'Two sides next to one another; on a narrow screen, or with more than two, one below the other.',
  attributes: z.strictObject({}),
  shows: [],
  files: {},
  holds: { what: 'parts', named: 'Side', least: 2 },
  example: `<Compare>
<Side title="A shared inbox">Everybody sees everything.</Side>
<Side title="A queue">Everybody sees their own.</Side>
</Compare>`,
};

export const side: Part = {
  renders: 'One side of a comparison, under its title.',
  attributes: z.strictObject({ title: words('what this side is called') }),
  shows: ['title'],
  files: {},
  holds: { what: 'text' },
  within: 'Compare',
  example: '<Side title="A queue">Everybody sees their own.</Side>',
};
