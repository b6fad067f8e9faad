import { z } from 'zod';
import { isFullAddress } from '../../model/address.ts';
import { idSchema } from '../../model/id.ts';
import { textSchema } from '../../model/text.ts';

/** What can be an answer, and what to say of anything else. */
export interface Accepted {
  readonly schema: z.ZodType<string>;
  readonly wanted: string;
}

/** In characters: a name that every file system takes, with room for an ending. */
const longestId = 100;

export const someText: Accepted = {
  // Half a character cannot be kept in a file.
  schema: textSchema.refine(typed => typed.isWellFormed()),
  wanted: 'Write some words, without control characters.',
};

export const anId: Accepted = {
  schema: idSchema.max(longestId),
  wanted: `A name has small letters, digits and single hyphens, ${longestId} at the most, and is none that Windows keeps for a device.`,
};

/** A name that no other file has yet. */
export function newId(taken: ReadonlyMap<string, string>): Accepted {
  return {
    schema: z.string().refine(typed => anId.schema.safeParse(typed).success && !taken.has(typed)),
    wanted: `${anId.wanted} No other file may have it yet.`,
  };
}

export const aDate: Accepted = { schema: z.iso.date(), wanted: 'Write a date such as 2026-03-31.' };

export const anAddress: Accepted = {
  schema: textSchema.refine(isFullAddress),
  wanted: 'Write a whole address, such as https://example.com/ or mailto:help@example.com.',
};

export const aNumber: Accepted = {
  schema: z
    .string()
    .trim()
    .refine(typed => typed !== '' && Number.isFinite(Number(typed))),
  wanted: 'Write a number.',
};

/** A folder in `content/`, by its way from there. */
export const aFolder: Accepted = {
  schema: z.string().regex(/^[\p{L}\p{N}_-][\p{L}\p{N}_. -]*(\/[\p{L}\p{N}_-][\p{L}\p{N}_. -]*)*$/u),
  wanted: 'Write the name of a folder in content/, such as moving, or moving/costs.',
};

/** A word, “=”, and another. */
export const aPair: Accepted = {
  schema: textSchema.refine(typed => pairIn(typed) !== undefined),
  wanted: 'Write their word, “=”, and yours: ticket = message.',
};

/** The two words of a pair; undefined where one is missing, or cannot be a key. */
export function pairIn(typed: string): readonly [theirs: string, ours: string] | undefined {
  const [theirs = '', ours = ''] = [typed.slice(0, typed.indexOf('=')), typed.slice(typed.indexOf('=') + 1)];
  const pair = [theirs.trim(), ours.trim()] as const;
  if (!typed.includes('=') || pair.includes('') || pair[0] === '__proto__') return undefined;
  return pair;
}
