import type { Component } from './contents.ts';
import type { Column, Covering, Objective } from './covering.ts';
import { partitionOf } from './describe-plan.ts';
import type { LeastPlan } from './least-plan.ts';
import { describePage } from './live-pages.ts';
import type { Highs } from './load-solver.ts';
import { partitionByPages } from './partition-by-pages.ts';
import type { Steps } from './steps.ts';

/** Of the columns that could hold stops that are left over, so many for each are tried, those of the least reduced cost. */
const columnsAStop = 12;

/**
 * A plan near a fractional covering: pages that it takes in whole stay, and the stops that are left over are put together anew
 * from what the columns hold of them.
 */
export function roundCovering(
  highs: Highs,
  covering: Covering,
  columns: readonly Column[],
  component: Component,
  objective: Objective,
  steps: Steps,
): LeastPlan | undefined {
  const placed = new Set<number>();
  const pages: (readonly number[])[] = [];
  for (const { column, share } of covering.taken) {
    if (share < 0.999 || column.stops.every(stop => placed.has(stop))) continue;
    pages.push(column.stops);
    for (const stop of column.stops) placed.add(stop);
  }
  const left = [...component.stops.keys()].filter(stop => !placed.has(stop));
  if (left.length === 0) return partitionOf(pages, component);
  const among = remainders(columns, placed, component)
    .map(column => ({ column, cost: reducedCost(column, covering, objective) }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, columnsAStop * left.length)
    .map(({ column }) => column);
  const rest = partitionByPages(highs, left, among, { ...objective, pages: objective.pages - pages.length });
  steps.left -= 500 + rest.iterations * 20;
  return rest.columns && partitionOf([...pages, ...rest.columns.map(({ stops }) => stops)], component);
}

/** What the columns hold of the stops that are not placed yet. */
function remainders(columns: readonly Column[], placed: ReadonlySet<number>, component: Component): Column[] {
  const found = new Map<string, Column>();
  for (const column of columns) {
    const stops = column.stops.filter(stop => !placed.has(stop));
    if (stops.length === 0) continue;
    const key = stops.join();
    if (!found.has(key))
      found.set(key, stops.length === column.stops.length ? column : describePage(stops, component));
  }
  return [...found.values()];
}

function reducedCost(
  { stops, cost }: Column,
  { stopPrices, pagePrice }: Covering,
  { word }: Objective,
): number {
  return stops.reduce((sum, stop) => sum - (stopPrices[stop] ?? 0), pagePrice + word * cost);
}
