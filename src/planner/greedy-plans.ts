import type { Component } from './contents.ts';
import type { Steps } from './steps.ts';

export interface Greedy {
  readonly plans: readonly (readonly (readonly number[])[])[];
  /** What each stop came to be worth, in parts of a page. */
  readonly worth: Float64Array;
}

/** How much of what stops are worth is learnt anew in each round. */
const learning = 0.1;
/** Contents of about the same worth are not told apart. */
const grades = 4096;
/** The steps that a round takes for each stop of each content. */
const aPlace = 0.03;

/**
 * Greedy plans, one a round: time and again the content is taken whose stops, those not yet placed, are worth most together
 * (greedy covering: Chvatal 1979). At first the stops are worth more that fit into fewer contents; then what each was worth on its
 * page, as part of the page, is averaged in, so that worth tends to the prices of the covering (Plotkin, Shmoys &
 * Tardos 1995).
 */
export function greedyPlans(component: Component, rounds: number, steps: Steps): Greedy {
  const { stops: all, contents } = component;
  const { count, starts, stops } = contents;
  const counts = new Float64Array(all.length);
  for (const stop of stops) counts[stop] = (counts[stop] ?? 0) + 1;
  // Not by `**`, which may come out differently elsewhere.
  const worth = counts.map(fitting => 1 / Math.sqrt(Math.max(1, fitting)));
  const plans: Greedy['plans'][number][] = [];
  for (let round = 0; round < rounds && steps.left > 0; round++) {
    steps.left -= stops.length * aPlace + count * aPlace;
    const { pages, shares } = coverGreedily(component, worth);
    plans.push(pages);
    const rate = round === 0 ? 1 : learning;
    shares.forEach((share, stop) => {
      worth[stop] = (1 - rate) * (worth[stop] ?? 0) + rate * share;
    });
  }
  return { plans, worth };

  function coverGreedily({ conflicts }: Component, worthOf: Float64Array) {
    const isPlaced = new Uint8Array(all.length);
    const shares = new Float64Array(all.length);
    const pages: number[][] = [];
    const openIn = (content: number) => {
      let open = 0;
      for (let at = starts[content] ?? 0, end = starts[content + 1] ?? 0; at < end; at++) {
        const stop = stops[at] ?? 0;
        if (isPlaced[stop] === 0) open += worthOf[stop] ?? 0;
      }
      return open;
    };
    const place = (page: number[]) => {
      const sum = page.reduce((total, stop) => total + (worthOf[stop] ?? 0), 0);
      for (const stop of page) {
        isPlaced[stop] = 1;
        shares[stop] = (worthOf[stop] ?? 0) / sum;
      }
      pages.push(page);
    };
    for (const content of inOrderOfWorth(openIn)) {
      const page: number[] = [];
      for (let at = starts[content] ?? 0, end = starts[content + 1] ?? 0; at < end; at++) {
        const stop = stops[at] ?? 0;
        if (isPlaced[stop] === 0 && !conflicts[stop]?.some(other => page.includes(other))) page.push(stop);
      }
      if (page.length > 0) place(page);
    }
    for (const stop of all.keys()) if (isPlaced[stop] === 0) place([stop]);
    return { pages, shares };
  }

  /** The contents, the worthiest first, each as often as it is put back because it has lost worth, or has not all been taken. */
  function* inOrderOfWorth(openIn: (content: number) => number): Generator<number> {
    const open = Float64Array.from({ length: count }, (_, content) =>
      contents.holders.has(content) ? 0 : openIn(content),
    );
    const grain = grades / open.reduce((most, own) => Math.max(most, own), Number.MIN_VALUE);
    const shelves = new Array<number[] | undefined>(grades + 1);
    const shelve = (content: number, own: number) => {
      const grade = Math.floor(own * grain);
      const shelf = shelves[grade];
      if (shelf) shelf.push(content);
      else shelves[grade] = [content];
    };
    open.forEach((own, content) => {
      if (own > 0) shelve(content, own);
    });
    for (let grade = grades; grade >= 0; grade--) {
      const shelf = shelves[grade] ?? [];
      for (let at = 0; at < shelf.length; at++) {
        const content = shelf[at] ?? 0;
        const now = openIn(content);
        if (Math.floor(now * grain) < grade) {
          shelve(content, now);
          continue;
        }
        yield content;
        const left = openIn(content);
        if (left > 0) shelve(content, left);
      }
      shelves[grade] = [];
    }
  }
}
