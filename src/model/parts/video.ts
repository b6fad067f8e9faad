import { z } from 'zod';
import { textSchema } from '../text.ts';
import { optional, picture, webAddress, words } from './attributes.ts';
import type { Part } from './part.ts';

export const video: Part = {
  renders:
    'A still picture that leads to the video; nothing is loaded from there before somebody follows it.',
  attributes: z.strictObject({
    src: webAddress('the web address of the video'),
    still: picture('./tour.jpg'),
    title: words('what the video is called'),
    length: optional(
      textSchema
        .refine(written => /^\d{1,3}(?::[0-5]\d){1,2}$/.test(written))
        .describe('minutes and seconds, such as 3:20'),
    ),
  }),
  shows: ['title'],
  files: { still: 'picture' },
  holds: { what: 'nothing' },
  example: `<Video
  src="https://video.example/moving"
  still="./moving.jpg"
  title="Moving an inbox in a day"
  length="3:20"
/>`,
};
