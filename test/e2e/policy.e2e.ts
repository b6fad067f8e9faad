import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Host } from '../../src/model/settings.ts';
import { prepareForHost } from '../../src/site/hosts/prepare-for-host.ts';
import type { Listening } from './listen.ts';
import { builtInto, ownPlan } from './own-site.ts';
import { serveByRules } from './ruled-server.ts';

const { journeys } = ownPlan();
const journey = journeys.find(({ path }) => path.length > 1);
if (!journey) throw new Error('The own site has a journey of two stops.');
const [from, to] = journey.path;

/** What the browser refuses to load, run or apply; and what it says of policies that it does not understand. */
async function refusalsIn(page: Page): Promise<string[]> {
  const refusals: string[] = [];
  page.on('console', message => {
    if (/content.security.policy/i.test(message.text())) refusals.push(message.text());
  });
  await page.exposeFunction('refused', (refusal: string) => refusals.push(refusal));
  await page.addInitScript(() => {
    const { refused } = window as unknown as { refused: (refusal: string) => void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  return refusals;
}

const isStyled = (page: Page) =>
  page
    .locator('h1')
    .first()
    .evaluate(heading => getComputedStyle(heading).marginBlockStart === '0px');

for (const host of ['netlify', 'github-pages'] satisfies Host[]) {
  test.describe(`by the policies that ${host} is given`, () => {
    let folder: string;
    let server: Listening;
    test.beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'throughline-policy-'));
      await cp(builtInto, folder, { recursive: true });
      await prepareForHost(host, { dir: folder, base: '/', redirects: [] });
      server = await serveByRules(folder);
    });
    test.afterAll(async () => {
      server.close();
      await rm(folder, { recursive: true });
    });

    test('a journey can be gone, each page as it is meant to look', async ({ page }) => {
      const refusals = await refusalsIn(page);
      await page.goto(`${server.origin}/go/${journey.id}/`);
      await page.waitForURL(url => url.hash === `#${from?.stop}`);
      expect(await isStyled(page)).toBe(true);
      await page.locator(`[data-action="${from?.stop}"]`).click();
      await page.waitForURL(url => url.hash === `#${to?.stop}`);
      expect(await isStyled(page)).toBe(true);
      expect(refusals).toEqual([]);
    });

    test('the doorway answers what is asked', async ({ page }) => {
      const refusals = await refusalsIn(page);
      await page.goto(server.origin);
      await page.getByRole('searchbox').fill('certificate');
      await expect(page.locator('search').getByRole('status')).toContainText('answer');
      expect(refusals).toEqual([]);
    });

    test('the 404 offers answers', async ({ page }) => {
      const refusals = await refusalsIn(page);
      await page.goto(`${server.origin}/how-to-check/`);
      await expect(page.locator('search').getByRole('status')).toContainText('come close');
      expect(await isStyled(page)).toBe(true);
      expect(refusals).toEqual([]);
    });

    test('what is not the page’s own does not run', async ({ page }) => {
      const refusals = await refusalsIn(page);
      await page.goto(`${server.origin}/${from?.page}/`);
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hasRun = true';
        document.head.append(script);
      });
      expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
      await expect.poll(() => refusals.length).toBeGreaterThan(0);
    });
  });
}
