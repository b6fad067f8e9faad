import { describe, expect, test } from 'vitest';
import { overlap } from '../../../src/studio/map/boxes.ts';
import type { Label } from '../../../src/studio/map/label.ts';
import { type MapView, viewMap } from '../../../src/studio/map/map-view.ts';
import { distance } from '../../../src/studio/map/polar.ts';
import { generator } from '../../bench/site-like.ts';
import { modelLike } from '../model-like.ts';
import { firstNeedPlan } from './first-need-plan.ts';

const centre = { x: 0, y: 0 };

/** Sites of many sizes. */
const sites = [1, 2, 3, 5, 8, 13, 21, 34, 70].map((journeys, seed) => {
  const model = modelLike(journeys, seed);
  return { model, plan: firstNeedPlan(model), seed };
});
const views = sites.map(({ model, plan }) => viewMap(model, plan));

function onAnyMap(claim: (view: MapView) => void): void {
  for (const view of views) claim(view);
}

describe('On the map', { timeout: 60_000 }, () => {
  test('every journey begins on the circle, on its channel’s arc', () => {
    onAnyMap(({ journeys, ground, arcs }) => {
      for (const { entry, channel } of journeys) {
        expect(distance(entry, centre)).toBeCloseTo(ground.radius, 6);
        const angle = (Math.atan2(entry.x, -entry.y) + 2 * Math.PI) % (2 * Math.PI);
        const arc = arcs.find(one => one.channel === channel);
        expect(angle).toBeGreaterThan((arc?.from ?? 0) - 1e-9);
        expect(angle).toBeLessThan((arc?.to ?? 0) + 1e-9);
      }
    });
  });

  test('every page lies within the circle, and none over another', () => {
    onAnyMap(({ pages, ground }) => {
      for (const [at, page] of pages.entries()) {
        expect(distance(page, centre) + page.radius).toBeLessThan(ground.radius);
        expect(distance(page, centre) - page.radius).toBeGreaterThan(ground.hub);
        for (const other of pages.slice(at + 1))
          expect(distance(page, other)).toBeGreaterThan(page.radius + other.radius);
      }
    });
  });

  test('a page’s area grows with the journeys through it', () => {
    onAnyMap(({ pages }) => {
      const shares = pages.map(({ radius, journeys }) => radius ** 2 / journeys.length);
      for (const share of shares) expect(share).toBeCloseTo(shares[0] ?? 0, 6);
    });
  });

  test('labels that are shown at rest cover neither each other nor a page, and stay in the frame', () => {
    onAnyMap(({ labels, pages, width, height }) => {
      const shown = labels.filter(({ isAtRest }) => isAtRest);
      for (const [at, { box }] of shown.entries()) {
        expect(Math.max(-box.left, box.right)).toBeLessThanOrEqual(width / 2);
        expect(Math.max(-box.top, box.bottom)).toBeLessThanOrEqual(height / 2);
        expect(shown.slice(at + 1).filter(other => overlap(box, other.box))).toEqual([]);
        expect(pages.filter(page => distance(page, nearestIn(box, page)) < page.radius)).toEqual([]);
      }
    });
  });

  test('every channel is named, and every journey and page has a label for when it is picked', () => {
    onAnyMap(({ labels, arcs, journeys, pages }) => {
      const named = (kind: Label['kind']) => labels.filter(label => label.kind === kind).map(({ of }) => of);
      expect(named('channel').sort()).toEqual(arcs.map(({ channel }) => channel.toUpperCase()).sort());
      expect(named('inquiry').sort()).toEqual(journeys.map(({ id }) => id).sort());
      expect(named('page').sort()).toEqual(pages.map(({ page }) => page).sort());
    });
  });

  test('a journey ends at the centre, unless it ends in reading', () => {
    onAnyMap(({ journeys, pages, ground }) => {
      for (const { end, tip, pages: path, shape } of journeys) {
        const far = distance(tip.at, centre);
        if (end.to === 'goal') expect(far).toBeCloseTo(ground.hub, 6);
        if (end.to === 'journey') expect(far).toBeLessThan(ground.hub * 2);
        const last = pages.find(({ page }) => page === path.at(-1));
        if (end.to === 'reading' && last) expect(distance(tip.at, last)).toBeLessThan(last.radius * 2 + 20);
        expect(shape === 'half-way').toBe(end.to === 'reading');
      }
    });
  });

  test('the order in which files are read makes no difference', () => {
    for (const [at, { model, plan, seed }] of sites.entries()) {
      const shuffle = shuffler(seed);
      const other = viewMap(
        { ...model, journeys: shuffle(model.journeys), passages: shuffle(model.passages) },
        { ...plan, pages: shuffle(plan.pages), journeys: shuffle(plan.journeys) },
      );
      expect(other).toEqual(views[at]);
    }
  });
});

test('A page lies as far in as the journeys through it have come there, by their visits', () => {
  const model = modelLike(1, 3);
  const view = viewMap(model, firstNeedPlan(model));
  const [journey] = view.journeys;
  const stops = journey?.pages.length ?? 0;
  const first = view.pages.find(({ page }) => page === journey?.pages[0]);
  const progress = journey?.end.to === 'reading' ? 0.5 / stops : 1 / (stops + 1);
  expect(first && distance(first, centre) / view.ground.radius).toBeCloseTo(1 - progress, 2);
});

function nearestIn(box: Label['box'], { x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.min(Math.max(x, box.left), box.right), y: Math.min(Math.max(y, box.top), box.bottom) };
}

function shuffler(seed: number) {
  const random = generator(seed);
  return <Value>(values: readonly Value[]): Value[] =>
    values
      .map(value => ({ value, at: random() }))
      .sort((one, other) => one.at - other.at)
      .map(({ value }) => value);
}
