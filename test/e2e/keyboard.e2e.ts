import { expect, type Locator, type Page, test } from '@playwright/test';
import { walkJourney } from './journey-walk.ts';
import { type Focus, focusNow } from './keyboard-focus.ts';
import { ownPlan } from './own-site.ts';
import { cutWords, overhang } from './reflow.ts';
import { smallTargets } from './small-targets.ts';

const plan = ownPlan();
const windows = {
  'on a wide screen': { viewport: { width: 1280, height: 1024 } },
  // 1280 × 1024 at 400 %: a quarter of the pixels each way, each of them four times as large (WCAG 1.4.10).
  'at 400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  'on a narrow phone': { viewport: { width: 320, height: 640 } },
};

// While a page fades in, it lies under a picture of itself.
test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: 'reduce' } });

for (const [where, options] of Object.entries(windows)) {
  test.describe(where, () => {
    test.use(options);

    for (const journey of plan.journeys) {
      test(`${journey.id} can be walked from its entry to its end by Tab and Enter alone`, async ({
        page,
      }) => {
        await walkJourney(page, journey, { reach: tabTo, press: () => page.keyboard.press('Enter') });
      });
    }
  });
}

test('who comes without a journey skips to the text, and comes to the page’s actions, likeliest first', async ({
  page,
}) => {
  const shared = plan.pages.find(({ stops }) => stops.length > 1);
  await page.goto(shared?.url ?? '');
  const skip = page.locator('.skip');
  await page.keyboard.press('Tab');
  expectSeen(await focusNow(skip));
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  const actions = await page.locator('main [data-action]').all();
  expect(actions.length).toBeGreaterThan(1);
  for (const action of actions) await tabOver(page, action, ({ isAhead }) => isAhead);
});

/** From where the visitor has landed, through what their answer holds and nothing else, to the link that leads on. */
async function tabTo(page: Page, link: Locator): Promise<void> {
  expect.soft(await overhang(page), 'pixels by which the page is wider than the window').toBe(0);
  expect.soft(await cutWords(page), 'words that are cut off').toEqual([]);
  expect.soft(await smallTargets(page), 'links too small for a finger').toEqual([]);
  const tabs = await tabOver(page, link, ({ passage, isAhead }) => passage !== undefined && isAhead);
  test.info().annotations.push({ type: 'tabs', description: `${tabs} at ${page.url()}` });
}

/** @returns how often Tab was pressed */
async function tabOver(page: Page, link: Locator, isOnTheWay: (focus: Focus) => boolean): Promise<number> {
  let before: Focus | undefined;
  for (let tabs = 1; ; tabs++) {
    await page.keyboard.press('Tab');
    const focus = await focusNow(link);
    const { called, isGoal, top, boxes, seenBoxes } = focus;
    expectSeen(focus);
    expect
      .soft(top, `${called} stands above what had the focus before`)
      .toBeGreaterThanOrEqual(before?.top ?? 0);
    if (isGoal) {
      expect.soft(seenBoxes, `${called} is hidden in part`).toBe(boxes);
      return tabs;
    }
    expect(isOnTheWay(focus), `${called} is on the way, and no part of it`).toBe(true);
    before = focus;
  }
}

function expectSeen({ called, mark, isMarkCut, seenBoxes }: Focus): void {
  expect.soft(mark, `the line around ${called}, which has the focus`).toBeGreaterThanOrEqual(2);
  expect.soft(isMarkCut, `the line around ${called} is cut off`).toBe(false);
  expect.soft(seenBoxes, `${called} has the focus and is hidden`).toBeGreaterThan(0);
}
