import { z } from 'zod';
import { byCodeUnit } from './by-code-unit.ts';
import { idSchema, isId, stopIdSchema } from './id.ts';

/** Where it lies under a root: beside the journeys that the pages are made from. */
export const lockFile = 'journeys/plan.lock.json';

/** The addresses that a site has published: each build leaves it to the next, so that pages stay where they are. */
export interface Lock {
  readonly version: 1;
  /** The pages of the last build, by id. */
  readonly pages: Readonly<Record<string, LockedPage>>;
  /** From every address that was a page's once, `/old/`, to where it leads now: a page, or the doorway at `/`. */
  readonly redirects: Readonly<Record<string, string>>;
}

export interface LockedPage {
  /** The need that the page is named after. */
  readonly core: string;
  /** Who stood on it, as `<journey>.<stop>`, sorted. */
  readonly stops: readonly string[];
}

/** Before the first build. */
export const emptyLock: Lock = { version: 1, pages: {}, redirects: {} };

/** What a folder's name may have in characters, so that a page can be published under it. */
const longestName = 255;

const pageId = idSchema.max(longestName);
const pageAddress = z
  .string()
  .max(longestName + 2)
  .refine(address => address.startsWith('/') && address.endsWith('/') && isId(address.slice(1, -1)));

export const lockSchema: z.ZodType<Lock> = z.strictObject({
  version: z.literal(1),
  pages: z.record(pageId, z.strictObject({ core: idSchema, stops: z.array(stopIdSchema).min(1) })),
  redirects: z.record(pageAddress, z.union([pageAddress, z.literal('/')])),
});

/** The file's text: sorted, each stop on a line of its own, so that `git diff` shows what moved and nothing else. */
export function lockText({ version, pages, redirects }: Lock): string {
  const sorted = {
    version,
    pages: sortedByKey(pages, ({ core, stops }) => ({ core, stops: stops.toSorted(byCodeUnit) })),
    redirects: sortedByKey(redirects, to => to),
  };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}

function sortedByKey<Value, Written>(
  record: Readonly<Record<string, Value>>,
  write: (value: Value) => Written,
): Record<string, Written> {
  const entries = Object.entries(record).sort(([one], [other]) => byCodeUnit(one, other));
  return Object.fromEntries(entries.map(([key, value]) => [key, write(value)]));
}
