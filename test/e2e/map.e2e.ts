import { expect, type Page, test } from '@playwright/test';
import { drawMap } from '../../src/studio/map/draw-map.ts';
import { viewMap } from '../../src/studio/map/map-view.ts';
import { modelLike, planLike } from '../studio/model-like.ts';

for (const journeys of [5, 30, 150]) {
  const model = modelLike(journeys, 7);
  const view = viewMap(model, await planLike(model));

  test(`with ${journeys} journeys, no label lies over another one, nor over a page`, async ({ page }) => {
    await page.setViewportSize({ width: view.width, height: view.height });
    await page.setContent(drawMap(view));
    expect(await page.locator('.label text:visible').count()).toBeGreaterThan(view.arcs.length);
    expect(await collisions(page)).toEqual([]);
  });

  test(`with ${journeys} journeys, none does when a persona is picked`, async ({ page }) => {
    await page.setViewportSize({ width: view.width, height: view.height });
    for (const { id } of view.personas) {
      await page.setContent(drawMap(view, { choice: { persona: id } }));
      expect(await collisions(page), id).toEqual([]);
    }
  });
}

/** Pairs of labels, and of labels and pages in front, whose boxes in the browser overlap. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.label text, .heading, .figures, .legend text')]
      .filter(text => getComputedStyle(text).visibility === 'visible')
      .map(text => ({ text, owner: text.closest('g'), box: text.getBoundingClientRect() }));
    const inFront = document.querySelector('[data-picking]') ? '.page.picked circle' : '.page circle';
    const pages = [...document.querySelectorAll(inFront)].map(disc => disc.getBoundingClientRect());
    // Lines of one label follow each other closely, and a disc is smaller than its box.
    const overlap = (one: DOMRect, other: DOMRect, slack: number) =>
      one.left < other.right - slack &&
      other.left < one.right - slack &&
      one.top < other.bottom - slack &&
      other.top < one.bottom - slack;
    return boxes.flatMap(({ text, owner, box }, at) => [
      ...boxes
        .slice(at + 1)
        .filter(other => other.owner !== owner && overlap(box, other.box, 0))
        .map(other => `${text.textContent} / ${other.text.textContent}`),
      ...pages
        .filter(disc => overlap(box, disc, disc.width * 0.15 + 1))
        .map(disc => `${text.textContent} / a page at ${Math.round(disc.x)}, ${Math.round(disc.y)}`),
    ]);
  });
}
