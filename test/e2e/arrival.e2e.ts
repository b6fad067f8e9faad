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
  expect(weights.length).toBeGreaterThan(1);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
});

test('without a fragment the likeliest is greeted, on a page that journeys share only as whoever asks', async ({
  page,
}) => {
  const begun = plan.pages.find(({ stops, entries }) => entries.length > 1 && stops.length > 2);
  if (!begun) throw new Error('The own site has a page at which journeys begin and others pass.');
  const openings = page.locator('.opening:visible');
  await page.goto(begun.url);
  await expect(openings).toHaveCount(1);
  await expect(openings.locator('.asks')).toBeVisible();
  const likeliest = begun.entries.toSorted((a, b) => weight(`${b}.1`) - weight(`${a}.1`))[0];
  await expect(page.locator(`[id="${likeliest}.1"] .opening`)).toBeVisible();
  for (const stop of begun.stops) {
    await page.goto('about:blank');
    await page.goto(`${begun.url}#${stop}`);
    await expect(openings).toHaveCount(begun.entries.some(entry => stop === `${entry}.1`) ? 1 : 0);
    await expect(page.locator('.asks:visible')).toHaveCount(0);
  }
});

test('with a fragment the journey’s own step stands before the others, and stands out', async ({ page }) => {
  expect(byWeight.length).toBeGreaterThan(1);
  for (const own of byWeight) {
    await page.goto('about:blank');
    await page.goto(`${shared.url}#${own}`);
    const look = async (stop: string) => {
      const action = page.locator(`[data-action="${stop}"]`);
      await expect(action, `${stop} on the way of ${own}`).toBeVisible();
      return action.evaluate(link => {
        const { fontSize, fontWeight } = getComputedStyle(link);
        return {
          top: link.getBoundingClientRect().top,
          size: Number.parseFloat(fontSize),
          weight: Number(fontWeight),
        };
      });
    };
    const mine = await look(own);
    await expect(page.locator(`[data-way="${own}"] .inquiry`), 'it is asked of nobody').toBeHidden();
    await expect(page.locator(`[data-action="${own}"]`)).toBeInViewport();
    for (const other of byWeight.filter(one => one !== own)) {
      const theirs = await look(other);
      expect(mine.top, `${own} stands before ${other}`).toBeLessThan(theirs.top);
      expect(mine.size, `${own} is set larger than ${other}`).toBeGreaterThan(theirs.size);
      expect(mine.weight, `${own} is set bolder than ${other}`).toBeGreaterThan(theirs.weight);
    }
  }
});

for (const [wish, media] of Object.entries({
  'the visitor’s own colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
} as const)) {
  test(`with ${wish}, the thread beside what others came for is told by its shape`, async ({ page }) => {
    await page.emulateMedia(media);
    const stops = plan.journeys.flatMap(({ path }) => path).filter(({ page: id }) => id === shared.id);
    const told = { own: new Set<string>(), others: new Set<string>() };
    for (const { stop, needs } of stops) {
      await page.goto('about:blank');
      await page.goto(`${shared.url}#${stop}`);
      for (const passage of shared.passages) {
        const line = await page
          .locator(`[data-passage="${passage}"]`)
          .evaluate(section => getComputedStyle(section, '::before').borderInlineStartStyle);
        const isOwn = needs.includes(plan.passages[passage]?.need ?? '');
        told[isOwn ? 'own' : 'others'].add(line);
      }
    }
    expect([...told.others]).toEqual(['dotted']);
    expect(told.own.size).toBeGreaterThan(0);
    expect([...told.own]).not.toContain('dotted');
  });
}
