import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ownPlan, plainStudioInto, studioInto } from './own-site.ts';
import { studioWindows } from './studio-windows.ts';

/** Opened from the disk, as whoever is sent the folder opens it. */
const opened = (file: string, folder = studioInto) => pathToFileURL(resolve(folder, file)).href;
const plan = ownPlan();
const [journey] = plan.journeys;
if (!journey) throw new Error('The own site has a journey.');
const journeyOf = (stop: string) => stop.slice(0, stop.lastIndexOf('.'));
const views = [
  'index.html',
  'coverage.html',
  'stories.html',
  `story-${journey.id}.html`,
  'pages.html',
  'findings.html',
  'what-if.html',
];

for (const view of views) {
  test(`${view} has nothing for axe to find, light or dark, wide or narrow`, async ({ browser }) => {
    test.setTimeout(90_000);
    for (const window of studioWindows) {
      const context = await browser.newContext(window);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      await page.goto(opened(view));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
      expect(found, window.colorScheme).toEqual([]);
      expect(errors).toEqual([]);
      await context.close();
    }
  });

  test(`${view} fits a narrow window`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(opened(view));
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
}

test('every link from one view to another leads somewhere', () => {
  const texts = new Map(
    readdirSync(studioInto)
      .filter(file => file.endsWith('.html'))
      .map(file => [file, readFileSync(join(studioInto, file), 'utf8')]),
  );
  for (const [file, html] of texts)
    for (const [, to = '', fragment] of html.matchAll(
      /<a\b[^>]*\bhref="([\w.-]+\.html)(?:[?][^"#]*)?(?:#([^"]+))?"/g,
    )) {
      expect(existsSync(join(studioInto, to)), `${file} leads to ${to}`).toBe(true);
      if (fragment) expect(texts.get(to), `${file} leads to ${to}#${fragment}`).toContain(`id="${fragment}"`);
    }
});

test('a persona is picked on the map by keyboard, and let go by Escape', async ({ page }) => {
  await page.goto(opened('index.html'));
  const persona = page.locator('select[name="persona"]');
  await persona.focus();
  await page.keyboard.press('ArrowDown');
  const picked = page.locator('table tr.picked');
  await expect(picked).not.toHaveCount(0);
  await expect(page).toHaveURL(/\?persona=/);
  await page.keyboard.press('Escape');
  await expect(picked).toHaveCount(0);
});

test('a page is picked on the map by a click, kept in the address, and let go by another', async ({
  page,
}) => {
  await page.goto(opened('index.html'));
  const shared = plan.pages.toSorted((one, other) => other.stops.length - one.stops.length)[0];
  const through = new Set(shared?.stops.map(journeyOf));
  const disc = page.locator(`.map .pages [data-page="${shared?.id}"]`);
  const picked = page.locator('table tr.picked');
  await disc.click();
  await expect(page).toHaveURL(new RegExp(`\\?page=${shared?.id}$`));
  await expect(picked).toHaveCount(through.size);
  await page.reload();
  await expect(picked).toHaveCount(through.size);
  await expect(page.locator(`.told [data-about="page-${shared?.id}"]`)).toBeVisible();
  await disc.click();
  await expect(picked).toHaveCount(0);
  await expect(page).not.toHaveURL(/\?/);
});

test('a persona is picked from the list by pointer, and cleared', async ({ page }) => {
  await page.goto(opened('index.html'));
  const [persona = ''] = journey.persona;
  const own = plan.journeys.filter(one => one.persona.includes(persona)).length;
  await page.locator('select[name="persona"]').selectOption(persona);
  await expect(page.getByRole('status')).toHaveText(`${own} of ${plan.journeys.length} journeys picked`);
  await expect(page.locator('.map .front .thread')).toHaveCount(own);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('status')).toHaveText('');
});

test('an entry is reached and picked by keys alone', async ({ page }) => {
  await page.goto(opened('index.html'));
  await page.getByRole('button', { name: 'Save as PNG' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  const last = await page.evaluate(() => document.activeElement?.getAttribute('data-journey'));
  expect(last).toBeTruthy();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`\\?journey=${last}$`));
  await expect(page.locator('table tr.picked')).toHaveAttribute('data-journey', `${last}`);
});

for (const [kind, start] of [
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"'],
  ['PNG', '\x89PNG\r\n\x1a\n'],
] as const)
  test(`the map is saved as ${kind}`, async ({ page }) => {
    await page.goto(opened('index.html'));
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as ${kind}` }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`map.${kind.toLowerCase()}`);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start);
  });

test('coverage leads from a number to the stop that it counts', async ({ page }) => {
  await page.goto(opened('coverage.html'));
  const link = page.locator('#Needs ~ * tbody a').first();
  const to = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${to?.replaceAll('.', '\\.')}$`));
  await expect(page.locator(':target')).toBeInViewport();
});

test('a page tells who stands on it, and leads to where they stand in their story', async ({ page }) => {
  const [first] = plan.pages;
  await page.goto(`${opened('pages.html')}#${first?.id}`);
  const card = page.locator('article:target');
  await expect(card).toBeInViewport();
  await expect(card.locator('tbody tr')).toHaveCount(first?.stops.length ?? 0);
  await card.locator('tbody a').first().click();
  await expect(page).toHaveURL(new RegExp(`#${first?.stops[0]?.replaceAll('.', '\\.')}$`));
  await expect(page.locator(':target')).toBeInViewport();
});

test('a story holds each stop of its journey, and its actions lead on', async ({ page }) => {
  await page.goto(opened(`story-${journey.id}.html`));
  const stops = page.locator('section.stop');
  await expect(stops).toHaveCount(journey.path.length);
  await stops.first().locator('.on a').click();
  await expect(page).toHaveURL(new RegExp(`#${journey.path[1]?.stop.replaceAll('.', '\\.')}$`));
});

test('findings are filtered by how much they matter', async ({ page }) => {
  await page.goto(opened('findings.html', plainStudioInto));
  const shown = page.locator('.finding:visible');
  const all = await shown.count();
  const warnings = await page.locator('.finding[data-level="warning"]').count();
  expect(warnings).toBeGreaterThan(0);
  expect(warnings).toBeLessThan(all);
  await page.getByRole('radio', { name: 'to look at' }).check();
  await expect(shown).toHaveCount(warnings);
  await page.getByRole('radio', { name: 'all' }).check();
  await expect(shown).toHaveCount(all);
});

test('a finding shows the line that it is about, with its place marked; in a margin, if the line is short', async ({
  page,
}) => {
  await page.goto(opened('findings.html', plainStudioInto));
  const finding = page.locator('.finding', { hasText: 'journeys/board-approval.yaml' }).first();
  const marked = (await finding.locator('mark').textContent()) ?? '';
  expect(marked).not.toBe('');
  const [, line] = /:(\d+):\d+/.exec((await finding.locator('.place').textContent()) ?? '') ?? [];
  const text = readFileSync('test/sites/plain/journeys/board-approval.yaml', 'utf8').split('\n');
  await expect(finding.locator('.source code')).toHaveText(text[Number(line) - 1] ?? '');

  await page.goto(opened('story-board-approval.html', plainStudioInto));
  const shown = await page.locator('.margin .source code').allTextContents();
  expect(shown.length).toBeGreaterThan(0);
  expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(48);
});

test.describe('what if', () => {
  test.setTimeout(90_000);
  const answer = (page: Page) => page.locator('#Answer[aria-busy="false"] .summary').first();

  const same = async (page: Page) =>
    expect(answer(page)).toContainText('The plan is the same', { timeout: 30_000 });

  test('nothing is different as long as nothing is moved, be it between two notches', async ({ page }) => {
    await page.goto(opened('what-if.html', plainStudioInto));
    await same(page);
    await expect(page.locator('output[for="focus"]')).toHaveText('47.8 %');
  });

  test('focus and budget are moved, the plan follows, and all is put back', async ({ page }) => {
    await page.goto(opened('what-if.html'));
    await same(page);
    await page.getByRole('slider', { name: 'Focus' }).focus();
    await page.keyboard.press('Home');
    await expect(answer(page)).toContainText('fewer than before', { timeout: 30_000 });
    await page.getByRole('button', { name: 'As it is' }).click();
    await same(page);
    await page.getByRole('slider', { name: 'Budget' }).fill('400');
    await expect(page.locator('output[for="budget"]')).toHaveText('400 words');
    await expect(answer(page)).toContainText('more than before', { timeout: 30_000 });
    await page.getByRole('button', { name: 'As it is' }).click();
    await same(page);
  });

  test('a journey that is lifted out is gone, and so is a persona with its own, until nobody is left', async ({
    page,
  }) => {
    await page.goto(opened('what-if.html'));
    await same(page);
    const told = page.locator('#Answer');
    await page.getByText('Journeys', { exact: true }).first().click();
    const one = page.getByRole('group', { name: 'Journeys' }).getByRole('checkbox').first();
    await one.uncheck();
    await expect(told).toContainText('Journeys gone', { timeout: 30_000 });
    await one.check();
    await same(page);
    const personas = page.getByRole('group', { name: 'Personas' }).getByRole('checkbox');
    await personas.first().uncheck();
    await expect(told).toContainText('Journeys gone', { timeout: 30_000 });
    for (const persona of await personas.all()) await persona.uncheck();
    await expect(told).toContainText('Nobody is left', { timeout: 30_000 });
  });
});
