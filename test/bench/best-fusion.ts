import { decant } from './decant.ts';
import type { Instance, Stop } from './instance.ts';
import { relativeSize } from './relative-size.ts';
import { type Shelf, shelf } from './shelf.ts';

/**
 * Best fusion (Grange, Kacem and Martin, arXiv 1605.00558): each stop goes, among the pages that stay lawful with
 * it, to the one on which its relative size is least; to a new one where it would share nothing.
 */
export function bestFusion(instance: Instance): Stop[][] {
  const opened = shelf(instance);
  for (const stop of instance.stops) {
    const at = bestPage(stop, opened, instance);
    if (at === undefined) opened.open(stop);
    else opened.add(at, stop);
  }
  return decant(opened, instance);
}

function bestPage(stop: Stop, { pages, near }: Shelf, instance: Instance): number | undefined {
  let best: number | undefined;
  let least = stop.words;
  for (const at of near(stop.passages)) {
    const page = pages[at];
    if (!page) continue;
    const size = relativeSize(stop, page, instance);
    if (size > least || (size === least && (best === undefined || at >= best))) continue;
    if (!page.hasRoomFor([stop]) || !page.mayMeet([stop])) continue;
    best = at;
    least = size;
  }
  return best;
}
