import { expect, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';

const plan = ownPlan();

test('nothing of search is loaded before the visitor reaches for the box', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter(path => path.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.some(path => path.endsWith('/pagefind/pagefind.js'))).toBe(true);
});

test('a search by keyboard alone leads to a page of the plan', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('persona');
  const first = page.locator('search a[href]').first();
  await expect(first).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator('search a[href]:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.waitForURL(url => plan.pages.some(one => url.pathname === one.url));
});

for (const words of ['certificate', 'persona', 'page', 'check']) {
  test(`a search for “${words}” gives no answer twice, and several`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill(words);
    const answers = page.locator('search a[href]');
    await expect(answers.nth(1)).toBeVisible();
    const anchors = (
      await answers.evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    ).map(href => href.replace(/^.*#/, ''));
    expect(anchors).toEqual([...new Set(anchors)]);
  });
}

test('words that stand nowhere say so, and the questions stay', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox').fill('zzqqxxyy');
  await expect(page.getByRole('status')).toContainText(/nothing|no /i);
  await expect(page.locator('main a[href*="#"]').first()).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the box gives way to the list of questions', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.locator('main a[href*="#"]').first()).toBeVisible();
  });
});
