import type { Numbers } from '../../src/model/numbers.ts';
import type { Rule } from './instance.ts';
import { pagination, paginationShape } from './pagination.ts';
import { ordinarySite, type SiteShape, siteLike } from './site-like.ts';

/** Seeded instances of one kind, and what the planner is asked to show on them. */
export interface Family {
  readonly name: string;
  /** From seed 1 to this. */
  readonly instances: number;
  /** All that the instances are drawn from. */
  readonly parameters: string;
  readonly without: readonly Rule[];
  readonly numbers: (seed: number) => Numbers;
  readonly asked: Asked;
}

/** Shares are of the instances; an instance is proven on all objectives, or on the number of pages alone. */
export interface Asked {
  readonly proven?: number;
  readonly provenOnPages?: number;
  readonly worstGap?: number;
  readonly medianSeconds?: number;
  readonly worstSeconds?: number;
  readonly mebibytes?: number;
  /** The share of instances on which there are fewer pages than by the best of the heuristics. */
  readonly fewerThanHeuristics?: number;
}

export type SiteTraits = Pick<SiteShape, 'steepness' | 'words'>;

/** The families of the planner's table of figures. `traits` make the site-like ones harder or easier than they are. */
export function families(traits: SiteTraits = {}): readonly Family[] {
  const sites = (name: string, instances: number, shape: SiteShape, asked: Asked): Family => ({
    name,
    instances,
    parameters: describeSite({ ...shape, ...traits }),
    without: [],
    numbers: seed => siteLike({ ...shape, ...traits }, seed),
    asked,
  });
  const all = { proven: 1 };
  return [
    sites('site-40', 50, { journeys: 40, needs: 60 }, { ...all, medianSeconds: 0.1, worstSeconds: 1 }),
    sites('site-140', 50, { journeys: 140, needs: 190 }, { ...all, medianSeconds: 0.1, worstSeconds: 1 }),
    sites('site-300', 20, { journeys: 300, needs: 400 }, { ...all, medianSeconds: 0.4 }),
    sites('site-1000', 10, { journeys: 1000, needs: 1200 }, { ...all, worstSeconds: 4 }),
    sites('hub-300', 20, { journeys: 300, needs: 60 }, { ...all, worstSeconds: 6 }),
    sites(
      'loose-300',
      20,
      { journeys: 300, needs: 100, budget: 3000, focus: 0.25 },
      { proven: 0.5, worstGap: 0.01, worstSeconds: 20 },
    ),
    sites('site-3000', 3, { journeys: 3000, needs: 3000 }, { ...all, worstSeconds: 30 }),
    sites(
      'site-10000',
      1,
      { journeys: 10_000, needs: 8000 },
      { worstGap: 0.005, worstSeconds: 90, mebibytes: 1536 },
    ),
    {
      name: 'pagination',
      instances: 200,
      parameters: describePagination(),
      without: ['core', 'focus', 'apart'],
      numbers: pagination,
      asked: { fewerThanHeuristics: 0.25, provenOnPages: 0.5 },
    },
  ];
}

function describeSite(shape: SiteShape): string {
  const { journeys, needs, steepness, words, budget, focus } = { ...ordinarySite, ...shape };
  return [
    `${journeys} journeys of 2–6 stops on ${needs} needs, 1–4 a stop`,
    `the n-th need asked 1 / n^${steepness} as often as the first`,
    `passages of ${words.join('–')} words`,
    `budget ${budget}, focus ${focus}`,
  ].join('; ');
}

function describePagination(): string {
  const { capacity, alphabet, tiles, step, deviation } = paginationShape;
  return [
    `capacity ${capacity.join('–')}, alphabet ${alphabet.join('–')}, ${tiles.join('–')} tiles, in steps of ${step}`,
    `tile sizes normal around 1/4, 1/2 or 3/4 of the capacity, deviating by ${deviation} of it`,
    'no tile within another, every symbol in some tile',
  ].join('; ');
}
