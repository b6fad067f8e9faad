import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingOrder } from '../../src/planner/reading-order.ts';
import type { Passage, Stop } from '../../src/planner/resolve-stops.ts';

const passages = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
  (id, at): Passage => ({ id, need: id, words: 1, beat: [1, 0, 1, 2, 9, 0, 1][at] ?? 0 }),
);
const readings = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 4 }),
    order: fc.shuffledSubarray(passages, { minLength: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function stopsThat(read: readonly { weight: number; order: readonly Passage[] }[]): Stop[] {
  return read.map(({ weight, order }, at) => ({
    id: `j.${at}`,
    journey: 'j',
    position: at,
    personas: [],
    weight,
    passages: order,
    words: order.length,
    bears: 99,
    stoodOn: undefined,
    locked: [],
  }));
}

/** Every order in turn, the first by beat and id coming first. */
function* orders(left: readonly Passage[]): Generator<Passage[]> {
  if (left.length === 0) yield [];
  for (const first of left)
    for (const rest of orders(left.filter(other => other !== first))) yield [first, ...rest];
}

function leastByForce(stops: readonly Stop[]): string[] {
  const all = [...new Set(stops.flatMap(stop => stop.passages))].sort(
    (a, b) => a.beat - b.beat || (a.id < b.id ? -1 : 1),
  );
  let best: { cost: number; order: readonly Passage[] } = { cost: Number.POSITIVE_INFINITY, order: [] };
  for (const order of orders(all)) {
    const place = new Map(order.map((passage, at) => [passage, at]));
    let cost = 0;
    for (const { weight, passages: read } of stops) {
      read.forEach((earlier, at) => {
        for (const later of read.slice(at + 1)) {
          if ((place.get(earlier) ?? 0) > (place.get(later) ?? 0)) cost += weight;
        }
      });
    }
    if (cost < best.cost) best = { cost, order };
  }
  return best.order.map(passage => passage.id);
}

it('is the first by beat and id of the orders that disagree least, by weight, with the stops', () => {
  fc.assert(
    fc.property(readings, read => {
      const stops = stopsThat(read);
      expect(readingOrder(stops).map(passage => passage.id)).toEqual(leastByForce(stops));
    }),
    { numRuns: 150 },
  );
});

it('is the order of the stop on a page of one', () => {
  const order = [...passages].reverse();
  expect(readingOrder(stopsThat([{ weight: 1, order }]))).toEqual(order);
});

it('is exact for a circle of twelve passages, and holds every passage of a circle of forty', () => {
  for (const size of [12, 40]) {
    const ring = Array.from(
      { length: size },
      (_, at): Passage => ({ id: `${at + 10}`, need: '', words: 1, beat: 0 }),
    );
    const around = ring.map((passage, at) => ({
      weight: 1,
      order: [passage, ring[(at + 1) % size] ?? passage],
    }));
    const order = readingOrder(stopsThat(around));
    const broken = around.filter(
      ({ order: [one, other] }) => one && other && order.indexOf(one) > order.indexOf(other),
    );
    expect([new Set(order).size, broken.length]).toEqual([size, 1]);
  }
});
