import type { TradeOffPoint } from '../../planner/index.ts';

/** Neighbouring focuses at which the plan comes to the same, as one. */
export interface Run {
  readonly point: TradeOffPoint;
  /** `0.5`, or `0.4–0.5`. */
  readonly focuses: string;
  /** `39`, or `39 (≥ 37)` where fewer are not ruled out. */
  readonly pages: string;
  /** `79,664`, or `~79,664` where fewer are not ruled out. */
  readonly words: string;
  readonly isSite: boolean;
}

/** @param points by focus, the least first */
export function runsOf(points: readonly TradeOffPoint[]): Run[] {
  const runs: TradeOffPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.[0] && comesToTheSame(run[0], point)) run.push(point);
    else runs.push([point]);
  }
  return runs.flatMap(run => {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last) return [];
    const { pages, lowerBound, optimal, offTopicWords } = first;
    const words = Math.round(offTopicWords).toLocaleString('en');
    return {
      point: first,
      focuses: first === last ? `${first.focus}` : `${first.focus}–${last.focus}`,
      pages: `${pages.toLocaleString('en')}${pages > lowerBound ? ` (≥ ${lowerBound.toLocaleString('en')})` : ''}`,
      words: optimal ? words : `~${words}`,
      isSite: run.some(point => point.isSite),
    };
  });
}

function comesToTheSame(one: TradeOffPoint, other: TradeOffPoint): boolean {
  return (
    one.pages === other.pages &&
    one.lowerBound === other.lowerBound &&
    one.optimal === other.optimal &&
    one.offTopicWords === other.offTopicWords
  );
}
