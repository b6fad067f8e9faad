import { z } from 'zod';
import type { Devtools } from './devtools.ts';
import type { Tab } from './open-tab.ts';

const evaluated = z.object({ result: z.object({ value: z.unknown().optional() }) });

/**
 * What a function returns in each page that a tab has at the moment: the one that it shows, and those that are made ready
 * ahead. It runs there, so it knows nothing of what is around it here.
 */
export async function inPages<Returned>(
  devtools: Devtools,
  { pages }: Tab,
  told: () => Returned,
): Promise<Returned[]> {
  const answers = await Promise.allSettled(
    pages.map(page =>
      devtools.send('Runtime.evaluate', { expression: `(${told})()`, returnByValue: true }, page),
    ),
  );
  // A page that another one has taken the place of answers no more.
  return answers
    .filter(answer => answer.status === 'fulfilled')
    .map(answer => evaluated.parse(answer.value).result.value as Returned);
}
