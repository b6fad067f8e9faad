import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/planner/index.ts';
import { verifyPlan } from '../../src/planner/verify-plan.ts';
import { claimed, claimedByPricing, truth, truthOfPricing } from './compare.ts';
import { lockOf } from './lock-of.ts';
import { type SmallSite, smallSites } from './small-sites.ts';

/** More for a longer hunt: `PLANNER_RUNS=100000 npx vitest run test/planner`. */
const numRuns = Number(process.env.PLANNER_RUNS ?? 6000);
const timeout = 60_000 + numRuns * 100;

/** Once missed: where no words are read past, pages have no price, and the moved ones alone make the difference. */
const worthNothing: SmallSite = {
  numbers: {
    settings: { budget: 4, focus: 0.5, apart: [] },
    passages: ['n1', 'n2', 'n4'].map(id => ({ id, need: id, words: 1 })),
    journeys: [
      [['n1'], ['n1']],
      [
        ['n2', 'n4', 'n1'],
        ['n4', 'n1', 'n2'],
      ],
      [['n1'], ['n1', 'n2', 'n4'], ['n1']],
      [['n1']],
    ].map((stops, at) => ({
      id: `j${at + 1}`,
      persona: ['ann'],
      weight: 1,
      stops: stops.map((needs, place) => ({ id: `${place + 1}`, needs })),
    })),
  },
  lock: lockOf({ 'j2.1': 'n4', 'j3.2': 'n4' }),
};

describe('on small sites, held against every conceivable plan', () => {
  it('finds the least plan by all four objectives, and proves it', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async site => {
        expect(claimed(await plan(site.numbers, { lock: site.lock }), site)).toEqual(truth(site));
      }),
      { numRuns },
    );
  });

  it('finds the same by prices, as where there are too many pages to list', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async site => {
        expect(await claimedByPricing(site)).toEqual(truthOfPricing(site));
      }),
      { numRuns: Math.ceil(numRuns / 5), examples: [[worthNothing]] },
    );
  });

  it('keeps every rule, and gives each page a name of its own', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async ({ numbers, lock }) => {
        expect(verifyPlan(await plan(numbers, { lock }), numbers, lock)).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('gives the same plan whatever the order of journeys, passages and personas', { timeout }, async () => {
    const shuffles = fc.tuple(smallSites, fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(shuffles, async ([{ numbers, lock }, chance]) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map(entry => ({ entry, rank: chance.next().value as number }))
            .sort((one, other) => one.rank - other.rank)
            .map(({ entry }) => entry);
        const other = {
          settings: { ...numbers.settings, apart: shuffled(numbers.settings.apart) },
          passages: shuffled(numbers.passages),
          journeys: shuffled(numbers.journeys).map(journey => ({
            ...journey,
            persona: shuffled(journey.persona),
          })),
        };
        expect(JSON.stringify(await plan(other, { lock }))).toBe(
          JSON.stringify(await plan(numbers, { lock })),
        );
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
