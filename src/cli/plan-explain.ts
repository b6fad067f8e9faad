import { nearest } from '../model/nearest.ts';
import type { Numbers } from '../model/numbers.ts';
import { explain, type Plan } from '../planner/index.ts';
import { Misuse } from './misuse.ts';
import { onOutput, print, tame } from './say.ts';
import { tellExplanation } from './tell-explanation.ts';

/** A plan and what it was made from. */
export interface Planned {
  readonly plan: Plan;
  readonly numbers: Numbers;
  /** What the visitors of each journey ask, by its id; empty where only numbers are known. */
  readonly inquiries: ReadonlyMap<string, string>;
}

/**
 * Prints why something in a plan is as it is.
 *
 * @throws Misuse if nothing in the plan has that name.
 */
export async function printExplanation(
  name: string,
  { plan, numbers, inquiries }: Planned,
  json = false,
): Promise<void> {
  // An address may be given as it stands in the browser.
  const asked = name.replace(/^\/|\/$/g, '');
  const explanations = explain(asked, numbers, plan);
  if (explanations.length === 0) throw new Misuse(unknown(asked, plan));
  if (json) await print(JSON.stringify(explanations, null, 2));
  else await print(explanations.map(one => tellExplanation(one, plan, inquiries, onOutput)).join('\n\n'));
}

function unknown(name: string, { pages, journeys, passages }: Plan): string {
  const names = new Set([
    ...pages.map(page => page.id),
    ...journeys.flatMap(({ id, path }) => [id, ...path.map(one => one.stop)]),
    ...Object.values(passages).map(passage => passage.need),
  ]);
  const meant = nearest(name, names);
  const hint = meant ? `Did you mean "${meant}"?` : '“throughline plan” lists the pages and the stops.';
  return `No page, stop, journey or need of the plan is named "${tame(name)}". ${hint}`;
}
