import type { Page } from '@playwright/test';

export interface Frames {
  /** In the second after it was picked. */
  readonly frames: number;
  /** In milliseconds: the longest that one of them stood. */
  readonly longest: number;
}

/** Picks a persona of the map, and counts for a second how often the browser draws. */
export function countFrames(page: Page, persona: string): Promise<Frames> {
  return page.evaluate(async id => {
    const select = document.querySelector<HTMLSelectElement>('select[name="persona"]');
    if (!select) throw new TypeError('The map has no list of personas.');
    const drawn: number[] = [performance.now()];
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const [begun = 0] = drawn;
    await new Promise<void>(resolve => {
      const draw = (now: number) => {
        if (now - begun >= 1000) return resolve();
        drawn.push(now);
        requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    });
    const gaps = drawn.slice(1).map((now, at) => now - (drawn[at] ?? now));
    return { frames: gaps.length, longest: Math.max(...gaps) };
  }, persona);
}

/** The personas that can be picked. */
export function personasOf(page: Page): Promise<string[]> {
  return page
    .locator('select[name="persona"] option:not([value=""])')
    .evaluateAll(options => options.flatMap(option => option.getAttribute('value') ?? []));
}
