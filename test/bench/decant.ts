import type { GrowingPage } from './growing-page.ts';
import type { Instance, Stop } from './instance.ts';
import type { Shelf } from './shelf.ts';
import { stopsByPassage } from './stops-by-passage.ts';

/**
 * The decantation that Grange, Kacem and Martin (arXiv 1605.00558) end every heuristic with: what fits on an earlier page is
 * moved there; first whole pages, then groups of stops that hang together by their passages, then single stops.
 */
export function decant(filled: Shelf, instance: Instance): Stop[][] {
  const mentions = stopsByPassage(instance);
  const pageOf = new Map(filled.pages.flatMap((page, at) => Array.from(page.stops, stop => [stop, at])));
  decantPages();
  if (!instance.needsCore) decantGroups();
  decantStops();
  return filled.pages.map(page => [...page.stops]).filter(stops => stops.length > 0);

  function decantPages() {
    filled.pages.forEach((target, to) => {
      const later = [...new Set(filled.near(target.core()))].filter(from => from > to);
      for (const from of later.sort(ascending))
        pour([...(filled.pages[from]?.stops ?? [])], from, target, to);
    });
  }

  /** Where pages need a core, all of a page hangs together, and there is nothing that `decantPages` has not tried. */
  function decantGroups() {
    filled.pages.forEach((target, to) => {
      for (let from = to + 1; from < filled.pages.length; from++)
        for (const group of groupsOf(filled.pages[from])) pour(group, from, target, to);
    });
  }

  function decantStops() {
    filled.pages.forEach((target, to) => {
      const fitting = instance.needsCore
        ? target.core().flatMap(passage => mentions.get(passage) ?? [])
        : instance.stops;
      const later = [...new Set(fitting)]
        .map(stop => ({ stop, from: pageOf.get(stop) ?? to }))
        .filter(({ from }) => from > to);
      for (const { stop, from } of later.sort((one, other) => one.from - other.from))
        pour([stop], from, target, to);
    });
  }

  /** Moves the stops from a later page, where they fit and what stays behind can stay. */
  function pour(stops: readonly Stop[], from: number, target: GrowingPage, to: number) {
    if (stops.length === 0 || target.stops.size === 0) return;
    if (!target.hasRoomFor(stops) || !target.mayMeet(stops)) return;
    for (const stop of stops) filled.remove(from, stop);
    if (filled.pages[from]?.isOverloaded()) {
      for (const stop of stops) filled.add(from, stop);
      return;
    }
    for (const stop of stops) {
      filled.add(to, stop);
      pageOf.set(stop, to);
    }
  }
}

/** The stops of a page, those together that share a passage or share one with others that do. */
function groupsOf(page: GrowingPage | undefined): Stop[][] {
  let groups: { stops: Stop[]; passages: Set<number> }[] = [];
  for (const stop of page?.stops ?? []) {
    const passages = new Set(stop.passages);
    const joined = groups.filter(group => !group.passages.isDisjointFrom(passages));
    groups = groups.filter(group => !joined.includes(group));
    groups.push({
      stops: [...joined.flatMap(group => group.stops), stop],
      passages: new Set([...joined.flatMap(group => [...group.passages]), ...passages]),
    });
  }
  return groups.map(group => group.stops);
}

function ascending(one: number, other: number): number {
  return one - other;
}
