import { z } from 'zod';
import { fileOrAddress, words } from './attributes.ts';
import type { Part } from './part.ts';

export const download: Part = {
  renders: 'A link to a file, with its type, and its size if the file is ours.',
  attributes: z.strictObject({
    href: fileOrAddress('./prices.pdf'),
    title: words('what the file is'),
  }),
  shows: ['title'],
  files: { href: 'file' },
  holds: { what: 'nothing' },
  example: '<Download href="./prices.pdf" title="All prices of 2026" />',
};
