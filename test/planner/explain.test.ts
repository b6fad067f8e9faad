import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Explanation, explain } from '../../src/planner/explain.ts';
import { isLawful, rulesOf } from '../../src/planner/lawful.ts';
import { obstaclesTo } from '../../src/planner/obstacles.ts';
import { plan } from '../../src/planner/plan-site.ts';
import { resolveStops } from '../../src/planner/resolve-stops.ts';
import { smallSites } from './small-sites.ts';

const passage = (id: string, words: number) => ({ id, need: id, words });
const journey = (id: string, weight: number, ...stops: string[][]) => ({
  id,
  persona: [id],
  weight,
  stops: stops.map((needs, at) => ({ id: `${at + 1}`, needs })),
});
const numbers = {
  settings: { budget: 1500, focus: 0.5, apart: [] },
  passages: [passage('price', 100), passage('terms', 300), passage('history', 50)],
  journeys: [
    journey('asking', 1, ['price']),
    journey('signing', 2, ['price', 'terms'], ['terms']),
    journey('idling', 1, ['history']),
  ],
};

async function explained(name: string): Promise<Explanation[]> {
  return explain(name, numbers, await plan(numbers));
}

describe('an explanation', () => {
  test('of a page says whose it is, how much of it is theirs, and who is nearest to joining them', async () => {
    const [page] = await explained('terms-2');
    expect(page).toMatchObject({
      kind: 'page',
      stops: [{ stop: 'signing.2', share: 1 }],
      nearestStop: { stop: 'signing.1', obstacles: [{ rule: 'consecutive' }] },
    });
  });

  test('of a page says what keeps it from being one with the nearest other', async () => {
    const [page] = await explained('price');
    expect(page).toMatchObject({
      nearestPage: { obstacles: [{ rule: 'focus', stop: 'asking.1', share: 0.25, tooMany: 200 }] },
    });
  });

  test('of a page counts what its visitors and those of the nearest other would read past, were the two one', async () => {
    const [page] = await explained('price');
    expect(page).toMatchObject({ nearestPage: { moreWords: 300 } });
  });

  test('of a stop says why it stands on no other page that holds some of what it asks for', async () => {
    const [stop] = await explained('asking.1');
    expect(stop).toMatchObject({
      kind: 'stop',
      elsewhere: [{ obstacles: [{ rule: 'focus', share: 0.25 }] }],
    });
  });

  test('of a journey follows it from page to page', async () => {
    const [found] = await explained('signing');
    expect(found).toMatchObject({
      kind: 'journey',
      path: [{ stop: 'signing.1' }, { stop: 'signing.2', url: '/terms-2/' }],
    });
  });

  test('of a need says what answers it and where it is asked for, beside the page of that name', async () => {
    const found = await explained('terms');
    expect(found.map(one => one.kind)).toEqual(['page', 'need']);
    expect(found[1]).toMatchObject({
      passages: [{ id: 'terms', words: 300 }],
      askedAt: [{ stop: 'signing.1' }, { stop: 'signing.2' }],
    });
  });

  test('of a name that nothing has is none', async () => {
    expect(await explained('nothing')).toEqual([]);
  });
});

test('obstacles are found exactly where a page would not be lawful', () => {
  fc.assert(
    fc.property(smallSites, fc.integer({ min: 1 }), (site, chosen) => {
      const { stops } = resolveStops(site.numbers);
      const rules = rulesOf(site.numbers.settings);
      const page = stops.filter((_, at) => (chosen >> at) & 1);
      fc.pre(page.length > 0);
      expect(obstaclesTo(page, rules).length === 0).toBe(isLawful(page, rules));
    }),
    { numRuns: 2000 },
  );
});

test('no two pages of a proven plan could be one', async () => {
  await fc.assert(
    fc.asyncProperty(smallSites, async ({ numbers: small }) => {
      const found = await plan(small);
      const pages = found.pages
        .flatMap(({ id }) => explain(id, small, found))
        .filter(one => one.kind === 'page');
      for (const { nearestPage } of pages) expect(nearestPage?.obstacles).not.toEqual([]);
    }),
    { numRuns: 200 },
  );
});
