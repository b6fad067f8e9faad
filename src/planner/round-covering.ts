import type { Component } from './contents.ts';
import type { Covering } from './cover-by-pages.ts';
import { describePlan } from './describe-plan.ts';
import { isLawful } from './lawful.ts';
import type { LeastPlan } from './least-plan.ts';

/**
 * A plan near a fractional covering: its pages are taken as they are, those that it takes most of first, each with the
 * stops that are still without one; then the smallest pages are dissolved where others can take all their stops in.
 */
export function roundCovering({ taken }: Covering, component: Component): LeastPlan | undefined {
  const placed = new Set<number>();
  let pages: number[][] = [];
  for (const { column } of taken.toSorted((one, other) => other.share - one.share)) {
    const stops = column.stops.filter(stop => !placed.has(stop));
    for (const stop of stops) placed.add(stop);
    if (stops.length > 0) pages.push(stops);
  }
  component.stops.forEach((_, stop) => {
    if (!placed.has(stop)) pages.push([stop]);
  });
  for (const [first] of pages.toSorted((one, other) => one.length - other.length)) {
    const page = pages.find(stops => first !== undefined && stops.includes(first));
    if (page) pages = dissolve(page, pages, component) ?? pages;
  }
  const sorted = pages.map(page => page.toSorted((one, other) => one - other));
  return describePlan(sorted, component);
}

/** The other pages with this one's stops on them, if there is room for all. */
function dissolve(
  page: readonly number[],
  pages: readonly number[][],
  component: Component,
): number[][] | undefined {
  const others = pages.filter(other => other !== page).map(stops => [...stops]);
  for (const stop of page) {
    const host = others.find(other => {
      const together = [...other, stop].flatMap(at => component.stops[at] ?? []);
      return isLawful(together, component.rules);
    });
    if (!host) return undefined;
    host.push(stop);
  }
  return others;
}
