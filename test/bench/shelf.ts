import { type GrowingPage, growingPage } from './growing-page.ts';
import type { Instance, Stop } from './instance.ts';

/** The pages that a heuristic fills, in the order in which it opened them. */
export interface Shelf {
  readonly pages: readonly GrowingPage[];
  /** The numbers, some perhaps twice, of the pages with one of these in their core; of all, where pages need no core. */
  near(passages: readonly number[]): Iterable<number>;
  /** Opens a page for the stop. */
  open(stop: Stop): void;
  add(at: number, stop: Stop): void;
  remove(at: number, stop: Stop): void;
}

export function shelf(instance: Instance): Shelf {
  const pages: GrowingPage[] = [];
  const cores: (readonly number[])[] = [];
  const about = new Map<number, Set<number>>();

  return {
    pages,
    near: passages => (instance.needsCore ? pagesAbout(passages) : pages.keys()),
    open(stop) {
      pages.push(growingPage(instance));
      cores.push([]);
      change(pages.length - 1, page => page.add(stop));
    },
    add: (at, stop) => change(at, page => page.add(stop)),
    remove: (at, stop) => change(at, page => page.remove(stop)),
  };

  function* pagesAbout(passages: readonly number[]): Iterable<number> {
    for (const passage of passages) yield* about.get(passage) ?? [];
  }

  function change(at: number, how: (page: GrowingPage) => void) {
    const page = pages[at];
    if (!page) throw new RangeError(`Unexpected page ${at}, expected one of ${pages.length}`);
    how(page);
    if (!instance.needsCore) return;
    const core = page.core();
    for (const passage of cores[at] ?? []) if (!core.includes(passage)) about.get(passage)?.delete(at);
    for (const passage of core) {
      const there = about.get(passage);
      if (there) there.add(at);
      else about.set(passage, new Set([at]));
    }
    cores[at] = core;
  }
}
