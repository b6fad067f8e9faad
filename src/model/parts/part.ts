import type { z } from 'zod';

/**
 * A component that authors use in passages without importing it. What stands here is all that anybody is told of it:
 * the documentation and the findings are made from it, and `site/components/parts/` renders it.
 */
export interface Part {
  /** In one sentence, for documentation. */
  readonly renders: string;
  /** Each says in its description what to write there, to go on after “Write” or after a colon. */
  readonly attributes: z.ZodObject<Readonly<Record<string, z.ZodType<string | undefined>>>>;
  /** The attributes whose text a visitor reads. */
  readonly shows: readonly string[];
  /** The attributes that may name a file beside the passage, and what kind of file. */
  readonly files: Readonly<Record<string, FileKind>>;
  readonly holds: Holding;
  /** The only part that it can stand in, where there is one. */
  readonly within?: string;
  /** As an author would write it. */
  readonly example: string;
}

/** What stands between a part's two tags. */
export type Holding =
  | { readonly what: 'nothing' }
  | { readonly what: 'text' }
  | { readonly what: 'numbered list' }
  | { readonly what: 'parts'; readonly named: string; readonly least: number };

export type FileKind = 'picture' | 'file';
