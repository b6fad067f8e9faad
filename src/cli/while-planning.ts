import type { Progress } from '../planner/index.ts';
import { clearLine, rewriteLine } from './rewritten-line.ts';
import { count } from './say.ts';

/**
 * In milliseconds. Less than a second, although nobody has to be told about a second: planning lets no timer
 * run, so that a line can be written only when there is news, and the last news may come long before the end.
 */
const patience = 250;

/** Shows on a terminal how far a plan has come while somebody waits for it, on one line that is gone in the end. */
export async function whilePlanning<Result>(
  planning: (onProgress: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  let begun: number | undefined;
  let shown: string | undefined;
  const onProgress = (progress: Progress) => {
    begun ??= performance.now();
    const words = progressInWords(progress);
    if (words === shown || performance.now() - begun < patience) return;
    shown = words;
    rewriteLine(words);
  };
  try {
    return await planning(onProgress);
  } finally {
    if (shown !== undefined) clearLine();
  }
}

function progressInWords({ pages, lowerBound }: Progress): string {
  const bound =
    pages === lowerBound ? 'and no plan has fewer' : `at least ${lowerBound.toLocaleString('en')}`;
  return `Planning: ${count(pages, 'page')}, ${bound} …`;
}
