import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyLock, type Lock } from '../../src/model/lock.ts';
import { nextLock, plan, verifyPlan } from '../../src/planner/index.ts';
import { smallSites } from './small-sites.ts';

const numRuns = Math.ceil(Number(process.env['PLANNER_RUNS'] ?? 6000) / 10);

/** Sites that have little in common, one after the other: every edit there could be, and more of them at once. */
const histories = fc.array(
  smallSites.map(({ numbers }) => numbers),
  { minLength: 2, maxLength: 8 },
);

it('whatever is edited, every address that was ever published is a page, or leads to one in one step', {
  timeout: 60_000 + numRuns * 1000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(histories, async history => {
      const published = new Set<string>();
      let lock: Lock | undefined;
      for (const numbers of history) {
        const planned = await plan(numbers, { lock });
        expect(verifyPlan(planned, numbers, lock)).toEqual([]);
        lock = nextLock(planned, lock);
        const live = new Set(planned.pages.map(page => page.url));
        for (const url of live) published.add(url);
        const leads = new Map(planned.redirects.map(({ from, to }) => [from, to]));
        for (const url of published) {
          const to = live.has(url) ? url : leads.get(url);
          expect(to === '/' || live.has(to ?? ''), `${url} leads to ${to}`).toBe(true);
        }
        expect([...leads.keys()].filter(url => live.has(url))).toEqual([]);
      }
    }),
    { numRuns },
  );
});

it('planning again what was published changes nothing', { timeout: 60_000 + numRuns * 1000 }, async () => {
  await fc.assert(
    fc.asyncProperty(smallSites, async ({ numbers, lock: before }) => {
      const lock = nextLock(await plan(numbers, { lock: before }), before);
      const again = await plan(numbers, { lock });
      expect(nextLock(again, lock)).toEqual(lock);
      expect(Object.keys(lock.pages)).toEqual(again.pages.map(page => page.id));
    }),
    { numRuns, examples: [] },
  );
});

it('without a lock, nothing leads on', async () => {
  await fc.assert(
    fc.asyncProperty(smallSites, async ({ numbers }) => {
      const planned = await plan(numbers);
      expect(planned).toEqual(await plan(numbers, { lock: emptyLock }));
      expect(planned.redirects).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
