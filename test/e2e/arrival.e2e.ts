import { expect, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';

const plan = ownPlan();
const actionsOn = (page: { stops: readonly string[] }) =>
  page.stops.filter(stop => !plan.journeys.some(journey => journey.path.at(-1)?.stop === stop));
const shared = plan.pages.find(page => actionsOn(page).length > 1);
if (!shared) throw new Error('The own site has a page that two journeys go on from.');
const weight = (stop: string) =>
  plan.journeys.find(journey => journey.path.some(one => one.stop === stop))?.weight ?? 0;
const byWeight = actionsOn(shared).toSorted((a, b) => weight(b) - weight(a));

test.use({ javaScriptEnabled: false });

test('without a fragment every onward step is offered, likeliest first', async ({ page }) => {
  await page.goto(shared.url);
  const offered = page.locator('main [data-action]');
  for (const action of await offered.all()) await expect(action).toBeVisible();
  const weights = (
    await offered.evaluateAll(links => links.map(link => link.getAttribute('data-action') ?? ''))
  ).map(weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test('with a fragment the journey’s own step stands before the others', async ({ page }) => {
  for (const own of byWeight) {
    await page.goto('about:blank');
    await page.goto(`${shared.url}#${own}`);
    const size = async (stop: string) => {
      const box = await page.locator(`[data-action="${stop}"]`).boundingBox();
      return box ? { top: box.y, area: box.width * box.height } : undefined;
    };
    const mine = await size(own);
    expect(mine, `${own} is shown`).toBeDefined();
    for (const other of byWeight.filter(one => one !== own)) {
      const theirs = await size(other);
      if (theirs && mine) expect(mine.top, `${own} stands before ${other}`).toBeLessThanOrEqual(theirs.top);
    }
  }
});
