import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/planner/index.ts';
import type { Rule } from '../../src/planner/lawful.ts';
import { verifyPlan } from '../../src/planner/verify-plan.ts';
import { claimed, claimedByPricing, provenPart, truth, truthOfPricing } from './compare.ts';
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
  without: [],
};

/** Offences against rules, in the words of `verifyPlan`. */
const offences: Readonly<Record<Rule, RegExp>> = {
  core: /no need in common/,
  focus: /loses its focus/,
  budget: /over budget/,
  apart: /variants of one need meet|consecutive stops|\w meets \w/,
};

describe('on small sites, held against every conceivable plan', () => {
  it('finds the least plan by all four objectives, and proves it', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async site => {
        expect(claimed(await plan(site.numbers, site), site)).toEqual(truth(site));
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

  it('proves pages and words where pages are grown, and claims nothing that is not so', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async site => {
        const { proven, lowerBound, ...grown } = await claimedByPricing(site, { mostPlaces: -1 });
        const best = truthOfPricing(site);
        expect(proven).toBeGreaterThanOrEqual(2);
        expect(lowerBound).toBe(best.pages);
        expect(grown).toMatchObject(provenPart(best, proven));
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });

  it('claims nothing that is not so where steps run out', { timeout }, async () => {
    const terms = fc.record({ mostPlaces: fc.constantFrom(-1, 10_000), steps: fc.nat(8000) });
    await fc.assert(
      fc.asyncProperty(smallSites, terms, async (site, given) => {
        const { proven, lowerBound, ...found } = await claimedByPricing(site, given);
        const best = truthOfPricing(site);
        expect(lowerBound).toBeLessThanOrEqual(best.pages);
        expect(found.pages).toBeGreaterThanOrEqual(best.pages);
        expect(found).toMatchObject(provenPart(best, proven));
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });

  it('keeps every rule that is not switched off, and gives each page a name of its own', {
    timeout,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(smallSites, async ({ numbers, lock, without }) => {
        const offending = verifyPlan(await plan(numbers, { lock, without }), numbers, lock);
        const isMeant = (offence: string) => without.some(rule => offences[rule].test(offence));
        expect(offending.filter(offence => !isMeant(offence))).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });

  it('gives the same plan whatever the order of journeys, passages and personas', { timeout }, async () => {
    const shuffles = fc.tuple(smallSites, fc.infiniteStream(fc.nat()));
    await fc.assert(
      fc.asyncProperty(shuffles, async ([{ numbers, lock, without }, chance]) => {
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
        expect(JSON.stringify(await plan(other, { lock, without }))).toBe(
          JSON.stringify(await plan(numbers, { lock, without })),
        );
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });
});
