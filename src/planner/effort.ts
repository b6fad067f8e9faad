/** How much work to spend on a plan. Kept apart from the planner, so that the words are known where it is not loaded. */
export const efforts = ['low', 'normal', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** In steps for each stop of a small site. A step is about a microsecond's work, and the same on every machine. */
const stepsAStop: Readonly<Record<Effort, number>> = {
  low: 2000,
  normal: 15_000,
  high: 150_000,
};
/** Fewer stops than these are taken for so many; on more than those, effort grows as the square root of their number. */
const [fewStops, manyStops] = [300, 1000];

/** How many steps to spend on a site. */
export function stepsFor(effort: Effort, stops: number): number {
  return Math.round(stepsAStop[effort] * Math.max(fewStops, Math.min(stops, Math.sqrt(stops * manyStops))));
}
