import { z } from 'zod';

/** YAML and tags can write control characters by escapes; none belongs in a page's title, or on a terminal. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .refine(written => !/(?![\n\t])\p{Cc}/u.test(written), 'text without control characters');
