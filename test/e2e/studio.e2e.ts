import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ownPlan, plainStudioInto, studioInto } from './own-site.ts';

/** Opened from the disk, as whoever is sent the folder opens it. */
const opened = (file: string, folder = studioInto) => pathToFileURL(resolve(folder, file)).href;
const plan = ownPlan();
const [journey] = plan.journeys;
if (!journey) throw new Error('The own site has a journey.');
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
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 360],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      await page.goto(opened(view));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
      expect(found, `${colorScheme}, ${width} px`).toEqual([]);
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

test('the address of a map keeps what is picked', async ({ page }) => {
  await page.goto(`${opened('index.html')}?journey=${journey.id}`);
  await expect(page.locator('table tr.picked')).toHaveCount(1);
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

test.describe('what if', () => {
  test.setTimeout(90_000);
  const answer = (page: Page) => page.locator('#Answer[aria-busy="false"] .summary').first();

  test('nothing is different as long as nothing is moved', async ({ page }) => {
    await page.goto(opened('what-if.html'));
    await expect(answer(page)).toContainText('The plan is the same', { timeout: 30_000 });
  });

  test('focus is moved by keyboard, the plan follows, and all is put back', async ({ page }) => {
    await page.goto(opened('what-if.html'));
    await expect(answer(page)).toContainText('The plan is the same', { timeout: 30_000 });
    await page.getByRole('slider', { name: 'Focus' }).focus();
    await page.keyboard.press('Home');
    await expect(answer(page)).toContainText('fewer than before', { timeout: 30_000 });
    await page.getByRole('button', { name: 'As it is' }).click();
    await expect(answer(page)).toContainText('The plan is the same', { timeout: 30_000 });
  });

  test('a persona that is lifted out takes its journeys along, and nobody left is said', async ({ page }) => {
    await page.goto(opened('what-if.html'));
    await expect(answer(page)).toContainText('The plan is the same', { timeout: 30_000 });
    const personas = page.getByRole('group', { name: 'Personas' }).getByRole('checkbox');
    await personas.first().uncheck();
    await expect(page.locator('#Answer')).toContainText('Journeys gone', { timeout: 30_000 });
    for (const one of await personas.all()) await one.uncheck();
    await expect(page.locator('#Answer')).toContainText('Nobody is left', { timeout: 30_000 });
  });
});
