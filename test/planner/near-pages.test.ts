import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Numbers, numbersSchema } from '../../src/model/numbers.ts';
import { nearPages } from '../../src/planner/near-pages.ts';
import { plan } from '../../src/planner/plan-site.ts';
import { smallSites } from './small-sites.ts';

/** Stops by journey, each of its needs; a need has a passage of its name and of so many words. */
async function nearIn(words: Record<string, number>, journeys: Record<string, string[]>, most = 20) {
  const numbers = numbersSchema.parse({
    passages: Object.entries(words).map(([id, words]) => ({ id, need: id, words })),
    journeys: Object.entries(journeys).map(([id, stops]) => ({
      id,
      persona: id,
      stops: stops.map((needs, at) => ({ id: `${at + 1}`, needs: needs.split(' ') })),
    })),
  });
  return nearPages(numbers, await plan(numbers), most).map(({ core, change }) => ({ core, change }));
}

test('a stop that asks for one passage too many keeps a page apart', async () => {
  const words = { prices: 100, hours: 90, invoices: 60 };
  expect(await nearIn(words, { buyer: ['prices hours invoices'], rider: ['prices'] })).toEqual([
    { core: 'prices', change: { kind: 'leave-out', passage: 'invoices', stop: 'buyer.1' } },
  ]);
});

test('so does a passage that is a few words too long', async () => {
  const words = { prices: 100, hours: 112 };
  expect(await nearIn(words, { buyer: ['prices hours'], rider: ['prices'] })).toEqual([
    { core: 'prices', change: { kind: 'shorten', passage: 'hours', words: 12 } },
  ]);
  expect(await nearIn(words, { buyer: ['prices hours'], rider: ['prices'] }, 11)).toEqual([]);
});

test('stops that lead on to one another stay apart whatever they ask for', async () => {
  expect(await nearIn({ prices: 100, hours: 110 }, { buyer: ['prices hours', 'prices'] })).toEqual([]);
});

test('whatever the site, doing as it says makes a page less', async () => {
  await fc.assert(
    fc.asyncProperty(smallSites, async ({ numbers }) => {
      const before = await plan(numbers);
      for (const { change } of nearPages(numbers, before, 50)) {
        const after = await plan(
          change.kind === 'shorten' ? shorter(numbers, change) : without(numbers, change),
        );
        expect(after.pages.length).toBeLessThan(before.pages.length);
      }
    }),
  );
});

function shorter(numbers: Numbers, change: { passage: string; words: number }): Numbers {
  const passages = numbers.passages.map(passage =>
    passage.id === change.passage ? { ...passage, words: passage.words - change.words } : passage,
  );
  return { ...numbers, passages };
}

function without(numbers: Numbers, change: { passage: string; stop: string }): Numbers {
  const need = numbers.passages.find(({ id }) => id === change.passage)?.need;
  const journeys = numbers.journeys.map(journey => ({
    ...journey,
    stops: journey.stops.map(stop =>
      `${journey.id}.${stop.id}` === change.stop
        ? { ...stop, needs: stop.needs.filter(one => one !== need) }
        : stop,
    ),
  }));
  return { ...numbers, journeys };
}
