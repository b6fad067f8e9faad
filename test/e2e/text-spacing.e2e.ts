import { expect, type Page, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';
import { cutWords, overhang } from './reflow.ts';

const { pages } = ownPlan();
const urls = ['/', '/no-such-page/', ...pages.map(({ url, stops }) => `${url}#${stops.at(-1)}`)];
/** A phone; the width from which beats are told in the margin (styles/passage.css), with a bar to scroll by; a wide screen. */
const widths = [320, 1088, 1280];
/** As wide as visitors may have it, and lose nothing (WCAG 1.4.12). */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

test.use({ javaScriptEnabled: false });

for (const width of widths) {
  test(`at ${width} px every page keeps its words whole, however wide a visitor has them set`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    for (const url of urls) {
      await page.goto(url);
      await expectWhole(page, url);
      await addStyles(page, spacing);
      await expectWhole(page, `${url}, set wide`);
      expect
        .soft(await stepOverReserve(page), `${url}: what has the focus may stand behind the next step`)
        .toBeLessThanOrEqual(0);
    }
  });
}

async function expectWhole(page: Page, where: string): Promise<void> {
  expect.soft(await overhang(page), `${where}: pixels by which the page is wider than the window`).toBe(0);
  expect.soft(await cutWords(page), `${where}: words that are cut off`).toEqual([]);
}

/** Playwright's own way waits for an event that no page raises with scripts off. */
async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate(text => {
    const style = document.createElement('style');
    style.append(text);
    document.head.append(style);
  }, css);
}

/** By how many CSS pixels the step that stays in reach is higher than what scrolling keeps free for it. */
async function stepOverReserve(page: Page): Promise<number> {
  return page.evaluate(() => {
    const steps = [...document.querySelectorAll('.step')].filter(
      step => getComputedStyle(step).position === 'sticky',
    );
    const reserve = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBottom) || 0;
    return Math.max(...steps.map(step => step.getBoundingClientRect().height - reserve), 0);
  });
}
