import { expect, type Page, test } from '@playwright/test';
import { ownModel, ownPlan } from './own-site.ts';

test.use({ javaScriptEnabled: false });

const plan = ownPlan();
const { journeys: written } = await ownModel();
const entryOf = (journey: string) => plan.journeys.find(one => one.id === journey)?.path[0];
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
    }
    await expectEnd(page, journey.path.at(-1)?.stop ?? '');
  });
}

/** A journey ends in reading, off the site, or at the entry of another one, as its file has it. */
async function expectEnd(page: Page, stop: string): Promise<void> {
  const action = page.locator(`[data-action="${stop}"]`);
  const end = written.find(({ stops }) => stops.at(-1)?.id === stop)?.stops.at(-1)?.action;
  await expect(action).toHaveCount(end ? 1 : 0);
  if (end?.to === 'address') await expect(action).toHaveAttribute('href', end.href);
  if (end?.to !== 'journey') return;
  await action.click();
  const entry = entryOf(end.journey);
  await expect(page).toHaveURL(new RegExp(`/${entry?.page}/#${escapeForRegExp(entry?.stop ?? '')}$`));
  await expect(page.locator('main')).toHaveAttribute('data-page', entry?.page ?? '');
  await expect(page.locator(`[id="${entry?.stop}"]`)).toHaveCount(1);
}

test('the journeys of the own site end in every way that there is', () => {
  const ends = written.map(({ stops }) => stops.at(-1)?.action?.to ?? 'reading');
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

/** The passage of the section that comes first after the anchor at which the visitor lands. */
async function passageAfter(page: Page, stop: string): Promise<string | null> {
  return page
    .locator(`xpath=//*[@id="${stop}"]/following::section[@data-passage][1]`)
    .getAttribute('data-passage');
}

function escapeForRegExp(text: string): string {
  return text.replaceAll('.', '\\.');
}
