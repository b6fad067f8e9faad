import { z } from 'zod';
import { optional, words } from './attributes.ts';
import type { Part } from './part.ts';

export const note: Part = {
  renders: 'An aside in a box, for what a reader may pass over.',
  attributes: z.strictObject({ title: optional(words('what the note is about')) }),
  shows: ['title'],
  files: {},
  holds: { what: 'text' },
  example: `<Note title="On a Friday">
Mail rules take an hour to arrive everywhere.
</Note>`,
};
