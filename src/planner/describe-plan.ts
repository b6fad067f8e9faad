import type { Component } from './contents.ts';
import { isLawful } from './lawful.ts';
import { type LeastPlan, planOf } from './least-plan.ts';
import { describePage, type LivePage } from './live-pages.ts';

/** What a grouping of all the stops adds up to, if it is lawful. */
function describePlan(groups: readonly (readonly number[])[], component: Component): LeastPlan | undefined {
  const pages: LivePage[] = [];
  for (const group of groups) {
    if (!isLawfulPage(group, component)) return undefined;
    pages.push(describePage(group, component));
  }
  return planOf(pages);
}

export function isLawfulPage(page: readonly number[], { stops, rules }: Component): boolean {
  return isLawful(
    page.flatMap(stop => stops[stop] ?? []),
    rules,
  );
}

/** What pages that cover all the stops add up to, where a stop that is on several stays on the first. */
export function partitionOf(
  pages: readonly (readonly number[])[],
  component: Component,
): LeastPlan | undefined {
  const placed = new Set<number>();
  const groups = pages.flatMap(page => {
    const stops = page.filter(stop => !placed.has(stop));
    for (const stop of stops) placed.add(stop);
    return stops.length > 0 ? [stops] : [];
  });
  return placed.size === component.stops.length ? describePlan(groups, component) : undefined;
}
