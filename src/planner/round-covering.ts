import type { Component } from './contents.ts';
import type { Column, Covering, Highs, Objective } from './cover-by-pages.ts';
import { describePlan } from './describe-plan.ts';
import type { LeastPlan } from './least-plan.ts';
import { partitionByPages } from './partition-by-pages.ts';
import type { Steps } from './steps.ts';

/**
 * A plan near a fractional covering: pages that it takes in whole stay, and the stops that are left over are put together anew
 * from the columns that hold no others.
 */
export function roundCovering(
  highs: Highs,
  { taken }: Covering,
  columns: readonly Column[],
  component: Component,
  objective: Objective,
  steps: Steps,
): LeastPlan | undefined {
  const placed = new Set<number>();
  const pages: (readonly number[])[] = [];
  for (const { column, share } of taken) {
    if (share < 0.999 || column.stops.some(stop => placed.has(stop))) continue;
    pages.push(column.stops);
    for (const stop of column.stops) placed.add(stop);
  }
  const left = [...component.stops.keys()].filter(stop => !placed.has(stop));
  if (left.length === 0) return describePlan(pages, component);
  const among = columns.filter(({ stops }) => stops.every(stop => !placed.has(stop)));
  const rest = partitionByPages(highs, left, among, { ...objective, pages: objective.pages - pages.length });
  steps.left -= 500 + rest.iterations * 20;
  return rest.columns && describePlan([...pages, ...rest.columns.map(({ stops }) => stops)], component);
}
