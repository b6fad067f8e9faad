import { z } from 'zod';
import { optional, picture, words } from './attributes.ts';
import type { Part } from './part.ts';

export const figure: Part = {
  renders: 'A picture in the format and the size that suit the visitor’s screen, and its caption below.',
  attributes: z.strictObject({
    src: picture('./desk.jpg'),
    alt: words('what the picture shows, for whoever does not see it'),
    caption: optional(words('what stands below the picture')),
  }),
  shows: ['caption'],
  files: { src: 'picture' },
  holds: { what: 'nothing' },
  example: `<Figure
  src="./desk.jpg"
  alt="Two screens, each with a reply to the same customer"
  caption="The same minute, twice"
/>`,
};
