import fc from 'fast-check';
import { emptyLock, type Lock } from '../../src/model/lock.ts';
import type { Numbers } from '../../src/model/numbers.ts';
import type { Rule } from '../../src/planner/lawful.ts';
import { lockOf } from './lock-of.ts';

export interface SmallSite {
  readonly numbers: Numbers;
  readonly lock: Lock;
  /** The rules that are switched off. */
  readonly without: readonly Rule[];
}

const personas = ['ann', 'bob', 'cas'];
const needs = ['n1', 'n2', 'n3', 'n4', 'n5'];
/** What pages may have been named, and after which need. */
const formerPages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(needs.map(need => [need, need])),
  'n1-n2': 'n1',
  'n3-2': 'n3',
  n6: 'n6',
};
const formerAddresses = ['/n1/', '/n2/', '/n3-n1/', '/n6/', '/n7/'];
/** What is left of the rules is the pagination problem, where each passage has but one word. */
const withoutAllButBudget: readonly Rule[] = ['core', 'focus', 'apart'];

const switchedOff: fc.Arbitrary<readonly Rule[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 7 },
  { arbitrary: fc.constantFrom<Rule[]>(['core'], ['focus'], ['budget'], ['apart']), weight: 2 },
  { arbitrary: fc.constant(withoutAllButBudget), weight: 1 },
);

/**
 * Sites of up to eight stops that meet every rule: variants, personas kept apart, consecutive stops with needs in common,
 * stops that alone are over budget, decimal weights, ties in words and in names, a lock, and rules that are
 * switched off.
 */
export const smallSites: fc.Arbitrary<SmallSite> = fc
  .record({
    without: switchedOff,
    budget: fc.constantFrom(4, 6, 9, 12, 1500),
    focus: fc.constantFrom(0.5, 0.5, 0.3, 0.6, 0.1, 0.7, 1),
    apart: fc.array(fc.tuple(fc.constantFrom(...personas), fc.constantFrom(...personas)), { maxLength: 1 }),
    words: fc.oneof(
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: needs.length, maxLength: needs.length }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: needs.length, maxLength: needs.length }),
    ),
    variants: fc.uniqueArray(
      fc.record({
        need: fc.constantFrom(...needs),
        persona: fc.constantFrom(...personas),
        words: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 2, selector: variant => variant.need },
    ),
    journeys: fc.array(
      fc.record({
        persona: fc.uniqueArray(fc.constantFrom(...personas), { minLength: 1, maxLength: 2 }),
        weight: fc.constantFrom(1, 1, 2, 3, 0.5, 0.1, 0.2, 0.3, 1.25, 120),
        stops: fc.array(fc.uniqueArray(fc.constantFrom(...needs), { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    locked: fc.array(fc.constantFrom('', '', ...Object.keys(formerPages)), { minLength: 8, maxLength: 8 }),
    redirects: fc.dictionary(fc.constantFrom(...formerAddresses), fc.constantFrom('/', ...formerAddresses)),
    hasLock: fc.boolean(),
  })
  .map(({ without, budget, focus, apart, words, variants, journeys, locked, redirects, hasLock }) => {
    let stopsLeft = 8;
    const paginates = without === withoutAllButBudget;
    const numbers: Numbers = {
      settings: { budget: paginates ? Math.ceil(budget / 3) : budget, focus, apart },
      passages: [
        ...needs.map((need, at) => ({ id: need, need, words: paginates ? 1 : (words[at] ?? 1) })),
        ...variants.map(variant => ({
          id: `${variant.need}-for-${variant.persona}`,
          need: variant.need,
          words: paginates ? 1 : variant.words,
          for: [variant.persona],
        })),
      ],
      journeys: journeys.flatMap(({ persona, weight, stops }, at) => {
        const kept = stops.slice(0, stopsLeft).map((asked, place) => ({ id: `${place + 1}`, needs: asked }));
        stopsLeft -= kept.length;
        return kept.length > 0 ? [{ id: `j${at + 1}`, persona, weight, stops: kept }] : [];
      }),
    };
    const ids = numbers.journeys.flatMap(journey => journey.stops.map(stop => `${journey.id}.${stop.id}`));
    const standsOn = ids.map((id, at) => [id, locked[at] ?? '']).filter(([, page]) => page);
    const lock = hasLock ? lockOf(Object.fromEntries(standsOn), formerPages, redirects) : emptyLock;
    return { numbers, lock, without };
  });
