import { expect, test } from '@playwright/test';
import { walkJourney } from './journey-walk.ts';
import { ownModel, ownPlan } from './own-site.ts';

test.use({ javaScriptEnabled: false });

const plan = ownPlan();

for (const journey of plan.journeys) {
  test(`${journey.id} can be walked from its entry to its end by its actions alone`, async ({ page }) => {
    await walkJourney(page, journey, {
      reach: (_, link) => expect(link).toBeVisible(),
      press: (_, link) => link.click(),
    });
  });
}

test('the journeys of the own site end in every way that there is', async () => {
  const ends = (await ownModel()).journeys.map(({ stops }) => stops.at(-1)?.action?.to ?? 'reading');
  expect([...new Set(ends)].sort()).toEqual(['address', 'journey', 'reading']);
});

test('every entry link lands at the first stop of its journey', async ({ page }) => {
  for (const { id, path } of plan.journeys) {
    await page.goto(`/go/${id}/?utm_source=print`);
    await page.waitForURL(`/${path[0]?.page}/#${path[0]?.stop}`);
    await expect(page.locator('main')).toHaveAttribute('data-page', path[0]?.page ?? '');
  }
});

test('every entry can be reached from the doorway', async ({ page }) => {
  await page.goto('/');
  for (const { path } of plan.journeys) {
    const first = path[0];
    await expect(page.locator(`main a[href="/${first?.page}/#${first?.stop}"]`)).toHaveCount(1);
  }
});
