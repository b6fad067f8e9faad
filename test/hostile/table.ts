import type { Refused, Shown } from './hostile.ts';
import { hostileFields } from './refused-fields.ts';
import { hostileFiles } from './refused-files.ts';
import { hostileWords } from './refused-words.ts';
import { harmlessWords } from './shown-words.ts';

export const refused: readonly Refused[] = [...hostileWords, ...hostileFields, ...hostileFiles];
export const shown: readonly Shown[] = harmlessWords;
