import { decant } from './decant.ts';
import { putFirst } from './first-fit.ts';
import type { GrowingPage } from './growing-page.ts';
import type { Instance, Stop } from './instance.ts';
import { relativeSize } from './relative-size.ts';
import { type Shelf, shelf } from './shelf.ts';

/**
 * Overload-and-remove (Grange, Kacem and Martin, arXiv 1605.00558): each stop goes to the page on which its relative
 * size is least, whether there is room or not; a page with too many words sheds the stops of least size by relative
 * size, which queue again and do not come back to it. Pages that shed nothing, because all their stops are as
 * good, are given up at the end, and their stops put first fit.
 *
 * The paper's pages can only be too full. Ours can also lack a core or hold stops that must keep apart, and no stop's
 * size says which of them is to blame: a stop is not put where that would happen. What is overloaded is budget
 * and focus.
 */
export function overloadAndRemove(instance: Instance): Stop[][] {
  const opened = shelf(instance);
  const queue = [...instance.stops];
  const left = instance.stops.map(() => new Set<number>());
  for (let next = 0; next < queue.length; next++) {
    const stop = queue[next];
    if (!stop) continue;
    const at = leastPage(stop, left[stop.at] ?? new Set(), opened, instance);
    const page = at === undefined ? undefined : opened.pages[at];
    if (at === undefined || !page) {
      opened.open(stop);
      continue;
    }
    opened.add(at, stop);
    while (page.isOverloaded()) {
      const shed = leastEfficient(page, instance);
      if (!shed) break;
      opened.remove(at, shed);
      left[shed.at]?.add(at);
      queue.push(shed);
    }
  }
  const givenUp = opened.pages.flatMap((page, at) =>
    page.isOverloaded() ? [...page.stops].map(stop => ({ stop, at })) : [],
  );
  for (const { stop, at } of givenUp) opened.remove(at, stop);
  for (const { stop } of givenUp) putFirst(stop, opened);
  return decant(opened, instance);
}

function leastPage(
  stop: Stop,
  left: ReadonlySet<number>,
  { pages, near }: Shelf,
  instance: Instance,
): number | undefined {
  let best: number | undefined;
  let least = stop.words;
  for (const at of near(stop.passages)) {
    const page = pages[at];
    if (!page || left.has(at)) continue;
    const size = relativeSize(stop, page, instance);
    if (size > least || (size === least && (best === undefined || at >= best))) continue;
    if (!page.mayMeet([stop])) continue;
    best = at;
    least = size;
  }
  return best;
}

/** The stop of least size by relative size; none where all are as good, but for what rounding makes of a tie. */
function leastEfficient(page: GrowingPage, instance: Instance): Stop | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let found: Stop | undefined;
  for (const stop of page.stops) {
    const efficiency = stop.words / relativeSize(stop, page, instance);
    most = Math.max(most, efficiency);
    if (efficiency >= least) continue;
    least = efficiency;
    found = stop;
  }
  return most - least > 1e-9 * most ? found : undefined;
}
