import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';

const plan = ownPlan();
const longest = plan.journeys.toSorted((a, b) => b.path.length - a.path.length)[0];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`who asks for more contrast has all words at 7 to 1, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    const stops = longest?.path.map(stop => `/${stop.page}/#${stop.stop}`) ?? [];
    for (const url of ['/', ...stops]) {
      await page.goto(url);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withRules(['color-contrast-enhanced'])
        .analyze();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
        url,
      ).toEqual([]);
    }
  });
}
