import { type ChangingPage, changingPages } from './changing-pages.ts';
import type { Component } from './contents.ts';
import type { Steps } from './steps.ts';

/** The steps that it takes to try whether stops can move, for each of them. */
const aTrial = 0.1;

/**
 * What fits on an earlier page is moved there, first whole pages, then groups of stops that hang together by passages, then single
 * stops: pages that are emptied are saved (decantation: Grange, Kacem & Martin, arXiv 1605.00558).
 */
export function decantPages(
  plan: readonly (readonly number[])[],
  component: Component,
  steps: Steps,
): number[][] {
  const { passagesOf, open, join, leave, mayMeet, isTooLong } = changingPages(component);
  const pages = plan.map(open);
  // Where pages need a core, all of a page hangs together.
  const sizes = component.rules.needsCore ? [whole, singly] : [whole, inGroups, singly];
  for (const partsOf of sizes)
    pages.forEach((to, at) => {
      for (const from of pages.slice(at + 1)) for (const part of partsOf(from)) pour(part, from, to);
    });
  return pages.flatMap(({ stops }) => (stops.length > 0 ? [[...stops]] : []));

  /** Moves stops if both pages are lawful then. */
  function pour(part: readonly number[], from: ChangingPage, to: ChangingPage) {
    steps.left -= part.length * aTrial;
    if (steps.left <= 0 || to.stops.length === 0) return;
    const moved: number[] = [];
    for (const stop of part) {
      if (!mayMeet(to, stop)) break;
      leave(from, stop);
      join(to, stop);
      moved.push(stop);
    }
    if (moved.length === part.length && !isTooLong(to) && !isTooLong(from)) return;
    for (const stop of moved) {
      leave(to, stop);
      join(from, stop);
    }
  }

  /** The stops of a page, those together that share a passage or share one with others that do. */
  function inGroups({ stops }: ChangingPage): number[][] {
    let groups: number[][] = [];
    for (const stop of stops) {
      const passages = passagesOf[stop] ?? [];
      const isNear = (other: number) => passagesOf[other]?.some(passage => passages.includes(passage));
      const near = groups.filter(group => group.some(isNear));
      groups = [...groups.filter(group => !near.includes(group)), [stop, ...near.flat()]];
    }
    return groups;
  }
}

function whole({ stops }: ChangingPage): number[][] {
  return stops.length > 0 ? [[...stops]] : [];
}

function singly({ stops }: ChangingPage): number[][] {
  return stops.map(stop => [stop]);
}
