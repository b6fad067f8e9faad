/** How much work to spend on a plan. Kept apart from the planner, so that the words are known where it is not loaded. */
export const efforts = ['low', 'normal', 'high'] as const;
export type Effort = (typeof efforts)[number];

/** In steps, which are the same on every machine. */
export const stepsOf: Readonly<Record<Effort, number>> = {
  low: 500_000,
  normal: 8_000_000,
  high: 80_000_000,
};
