import { z } from 'zod';
import { invisibleAt } from './invisible.ts';

/** YAML and tags can write control characters by escapes; none belongs in a page's title, or on a terminal. */
export const textSchema = z
  .string()
  .trim()
  .min(1)
  .refine(written => invisibleAt(written) === undefined, 'text without control characters');
