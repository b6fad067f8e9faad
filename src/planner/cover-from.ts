import type { Component } from './contents.ts';
import { coverByPages } from './cover-by-pages.ts';
import type { CoveringModel } from './covering.ts';
import type { Highs } from './load-solver.ts';
import type { Start } from './start-of.ts';

/** A covering of a component's stops by the pages that a search begins with. */
export function coverFrom(highs: Highs, { stops, rules }: Component, { plan, pages }: Start): CoveringModel {
  const tooLong = stops.flatMap(({ words }, stop) => (words > rules.budget ? stop : []));
  const model = coverByPages(highs, stops.length, new Set(tooLong));
  model.addColumns([...pages, ...plan.pages, ...stops.map((_, stop) => ({ stops: [stop], cost: 0 }))]);
  return model;
}
