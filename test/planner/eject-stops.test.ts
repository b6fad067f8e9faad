import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changingPages } from '../../src/planner/changing-pages.ts';
import { leastEjection } from '../../src/planner/eject-stops.ts';
import { isLawful } from '../../src/planner/lawful.ts';
import { lawfulPages, smallComponents, stopsOf } from './small-components.ts';

/** A lawful page, a stop that is not on it, and how hard each is to place. */
const placing = smallComponents.chain(component => {
  const pages = lawfulPages(component).filter(page => page.length < component.stops.length);
  return fc.record({
    component: fc.constant(component),
    page: fc.constantFrom(...(pages.length > 0 ? pages : [[]])),
    choice: fc.nat(),
    hardships: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
    most: fc.integer({ min: 1, max: 10 }),
  });
});

describe('those who leave a page for a stop', () => {
  it('are the one or two who make room for it and are least hard to place, if any are', () => {
    let made = 0;
    fc.assert(
      fc.property(placing, ({ component, page, choice, hardships, most }) => {
        const changing = changingPages(component);
        const others = [...component.stops.keys()].filter(stop => !page.includes(stop));
        const stop = others[choice % others.length];
        const crowded = changing.open(page);
        if (page.length === 0 || stop === undefined || !changing.mayMeet(crowded, stop)) return;
        const hardshipOf = (leaving: readonly number[]) =>
          leaving.reduce((sum, other) => sum + (hardships[other] ?? 0), 0);
        const isRoom = (leaving: readonly number[]) =>
          hardshipOf(leaving) <= most &&
          isLawful(
            stopsOf([...page.filter(other => !leaving.includes(other)), stop], component),
            component.rules,
          );
        const leaving = page
          .flatMap((one, at) => [[one], ...page.slice(at + 1).map(other => [one, other])])
          .filter(isRoom);
        const least = Math.min(...leaving.map(hardshipOf));
        const found = leastEjection(crowded, stop, hardships, most, changing);
        expect(found?.hardship).toBe(leaving.length > 0 ? least : undefined);
        if (!found) return;
        expect(isRoom(found.leaving)).toBe(true);
        expect(crowded.stops.toSorted((one, other) => one - other)).toEqual(page);
        made++;
      }),
      { numRuns: 1000, seed: 1 },
    );
    expect(made).toBeGreaterThan(50);
  });
});
