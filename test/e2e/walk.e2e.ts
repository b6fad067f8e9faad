import { expect, type Page, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';

test.use({ javaScriptEnabled: false });

const plan = ownPlan();
const passageOf = (need: string, page: string) => {
  const standing = plan.pages.find(one => one.id === page)?.passages ?? [];
  return standing.find(passage => plan.passages[passage]?.need === need);
};

for (const journey of plan.journeys) {
  test(`${journey.id} can be walked from its entry to its end by its actions alone`, async ({ page }) => {
    const [first] = journey.path;
    if (!first) throw new Error('A journey has a stop.');
    await page.goto(`/${first.page}/#${first.stop}`);
    for (const [at, stop] of journey.path.entries()) {
      await expect(page).toHaveURL(new RegExp(`/${stop.page}/#${escapeForRegExp(stop.stop)}$`));
      await expect(page.locator('main')).toHaveAttribute('data-page', stop.page);
      expect(await passageAfter(page, stop.stop)).toBe(passageOf(stop.needs[0] ?? '', stop.page));
      const action = page.locator(`[data-action="${stop.stop}"]`);
      if (at < journey.path.length - 1) await action.click();
      else expect(await action.count()).toBeLessThanOrEqual(1);
    }
  });
}

test('every entry can be reached from the doorway', async ({ page }) => {
  await page.goto('/');
  for (const { path } of plan.journeys) {
    const first = path[0];
    await expect(page.locator(`main a[href="/${first?.page}/#${first?.stop}"]`)).toHaveCount(1);
  }
});

/** The passage of the section that comes first after the anchor at which the visitor lands. */
async function passageAfter(page: Page, stop: string): Promise<string | null> {
  return page
    .locator(`xpath=//*[@id="${stop}"]/following::section[@data-passage][1]`)
    .getAttribute('data-passage');
}

function escapeForRegExp(text: string): string {
  return text.replaceAll('.', '\\.');
}
