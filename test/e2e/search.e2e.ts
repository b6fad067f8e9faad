import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { ownModel, ownPlan } from './own-site.ts';

const plan = ownPlan();
const { passages } = await ownModel();
const answersOn = (page: Page) => page.locator('search a[href]');
const statusOn = (page: Page) => page.locator('search').getByRole('status');

async function ask(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').fill(words);
  await expect(statusOn(page)).toContainText('answer');
}

/** The passages that the answers lead to. */
async function answeredBy(page: Page) {
  const hrefs = await answersOn(page).evaluateAll(links =>
    links.map(link => link.getAttribute('href') ?? ''),
  );
  return hrefs.map(href => {
    const passage = passages.find(({ id }) => id === href.replace(/^.*#/, ''));
    if (!passage) throw new Error(`${href} leads to no passage.`);
    return passage;
  });
}

test('nothing of search is loaded before the visitor reaches for the box', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await page.goto('/', { waitUntil: 'networkidle' });
  expect(asked.filter(path => path.includes('/pagefind/'))).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => asked.some(path => path.endsWith('/pagefind/pagefind.js'))).toBe(true);
});

test.describe('an answer', () => {
  test('is a question and the first line of the passage that answers it, what was asked for marked', async ({
    page,
  }) => {
    await page.goto('/');
    await ask(page, 'certificate');
    const answered = await answeredBy(page);
    for (const [at, { question, summary }] of answered.entries()) {
      const answer = page.locator('search li').nth(at);
      await expect(answer.getByRole('link')).toHaveText(question);
      await expect(answer.locator('p').first()).toHaveText(summary);
      await expect(answer.locator('mark', { hasText: /certificate/i }).first()).toBeVisible();
    }
  });

  test('whose question is in the visitor’s words comes first', async ({ page }) => {
    await page.goto('/');
    for (const { question, id } of passages
      .filter(({ id }) => Object.hasOwn(plan.passages, id))
      .slice(0, 6)) {
      await page.getByRole('searchbox').fill(question);
      await expect(answersOn(page).first(), question).toHaveText(question);
      await expect(answersOn(page).first()).toHaveAttribute('href', new RegExp(`/#${id}$`));
    }
  });

  test('comes to a question in whole sentences, though no passage holds all of its words', async ({
    page,
  }) => {
    await page.goto('/');
    await ask(page, 'would any of it work when javascript has been disabled');
    await expect(answersOn(page).first()).toHaveAttribute('href', /#walked-without-scripts$/);
  });

  for (const words of ['certificate', 'persona', 'page', 'check']) {
    test(`comes once, of several to “${words}”`, async ({ page }) => {
      await page.goto('/');
      await ask(page, words);
      const ids = (await answeredBy(page)).map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(1);
      expect(ids).toEqual([...new Set(ids)]);
    });
  }

  test('is to what was asked last, however fast', async ({ page }) => {
    await page.goto('/');
    const box = page.getByRole('searchbox');
    await box.fill('persona');
    await box.fill('certificat');
    await box.fill('certificate');
    await expect(page).toHaveURL(/\?q=certificate$/);
    await expect(page.locator('search mark').first()).toHaveText(/certificate/i);
  });
});

test.describe('a persona’s own word', () => {
  const text = passages
    .flatMap(({ question, blocks }) => [question, ...blocks.map(block => block.text)])
    .join('\n');

  for (const [asked, theirs, ours] of [
    ['homepage', 'homepage', 'doorway'],
    ['Home-pages', 'homepage', 'doorway'],
    ['homep', 'homepage', 'doorway'],
    ['wireframes', 'wireframe', 'page'],
    ['call to action', 'call to action', 'action'],
    ['return code', 'return code', 'exit status'],
  ] as const) {
    test(`leads to what is called otherwise here: “${asked}”`, async ({ page }) => {
      expect(text, 'it stands in no passage').not.toMatch(new RegExp(theirs, 'i'));
      await page.goto('/');
      await ask(page, asked);
      await expect(statusOn(page)).toContainText(`Our word for “${theirs}” is “${ours}”.`);
      for (const { question, blocks } of await answeredBy(page))
        expect([question, ...blocks.map(block => block.text)].join('\n')).toMatch(
          new RegExp(`\\b${ours}`, 'i'),
        );
      for (const answer of await page.locator('search li').all())
        await expect(answer.locator('mark', { hasText: new RegExp(ours, 'i') }).first()).toBeVisible();
    });
  }

  test('stands on no page, for whoever has not asked', async ({ request }) => {
    for (const url of ['/', ...plan.pages.map(page => page.url)])
      expect(await (await request.get(url)).text(), url).not.toMatch(/homepage|wireframe|call to action/i);
  });

  test('is not meant by a part of it', async ({ page }) => {
    await page.goto('/');
    await ask(page, 'group');
    for (const { question, blocks } of await answeredBy(page))
      expect([question, ...blocks.map(block => block.text)].join('\n')).toMatch(/group/i);
  });
});

test.describe('by keyboard', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').focus();
  });

  test('a search alone leads to a page of the plan', async ({ page }) => {
    await page.keyboard.type('persona');
    await expect(answersOn(page).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(answersOn(page).first()).toBeFocused();
    await page.keyboard.press('Enter');
    await page.waitForURL(url => plan.pages.some(one => url.pathname === one.url));
  });

  test('Enter goes to the first answer, even before it is there', async ({ page }) => {
    await page.keyboard.type('persona');
    await page.keyboard.press('Enter');
    await expect(answersOn(page).first()).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('persona');
  });

  test('arrows walk among the answers, and back into the box', async ({ page }) => {
    await page.keyboard.type('persona');
    await expect(answersOn(page).first()).toBeVisible();
    const count = await answersOn(page).count();
    await page.keyboard.press('ArrowDown');
    await expect(answersOn(page).first()).toBeFocused();
    for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press('ArrowDown');
    await expect(answersOn(page).last()).toBeFocused();
    for (let pressed = 0; pressed < count; pressed++) await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('Escape empties the box, takes the answers away and leads back to it', async ({ page }) => {
    await page.keyboard.type('persona');
    await expect(answersOn(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(answersOn(page)).toHaveCount(0);
    await expect(page).toHaveURL('/');
  });

  test('a slash in the box is a slash', async ({ page }) => {
    await page.keyboard.type('dist/');
    await expect(page.getByRole('searchbox')).toHaveValue('dist/');
  });

  test('what has the focus is seen', async ({ page }) => {
    await page.keyboard.type('persona');
    await page.keyboard.press('Enter');
    await expect(answersOn(page).first()).toBeFocused();
    const outline = await answersOn(page)
      .first()
      .evaluate(link => getComputedStyle(link).outlineStyle);
    expect(outline).toBe('solid');
  });
});

test.describe('a question in the address', () => {
  test('is asked, and takes nobody’s focus', async ({ page }) => {
    await page.goto('/?q=certificate');
    await expect(page.getByRole('searchbox')).toHaveValue('certificate');
    await expect(answersOn(page).first()).toBeVisible();
    await expect(page.locator('body')).toBeFocused();
  });

  test('is there as soon as it is answered, and brings the answers back', async ({ page }) => {
    await page.goto('/');
    await ask(page, 'what is a persona');
    await expect(page).toHaveURL('/?q=what+is+a+persona');
    const before = await answersOn(page).allTextContents();
    const followed = page.waitForRequest(request => request.isNavigationRequest());
    await answersOn(page).first().click();
    expect((await followed).headers()['referer'], 'no page is told what was asked').not.toContain('persona');
    await page.waitForURL(url => plan.pages.some(one => url.pathname === one.url));
    await page.goBack();
    await expect(page.getByRole('searchbox')).toHaveValue('what is a persona');
    await expect(answersOn(page)).toHaveText(before);
  });
});

test.describe('where there is no answer', () => {
  test('the words are said again as text, and the questions stay', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('zzqq<img>xxyy');
    await expect(statusOn(page)).toContainText('Nothing here answers “zzqq<img>xxyy”.');
    await expect(page.locator('search img')).toHaveCount(0);
    await expect(page.locator('main a[href*="#"]').first()).toBeVisible();
  });

  test('because the index does not load, that is said, and the next try may succeed', async ({ page }) => {
    await page.route('**/pagefind/**', route => route.abort());
    await page.goto('/');
    await page.getByRole('searchbox').fill('persona');
    await expect(statusOn(page)).toContainText('Search did not load.');
    await expect(page.locator('main a[href*="#"]').first()).toBeVisible();
    await page.unroute('**/pagefind/**');
    await ask(page, 'personas');
    await expect(answersOn(page).first()).toBeVisible();
  });

  test('yet, whoever waits is told so', async ({ page }) => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    await page.route('**/pagefind/*.pf_meta', async route => {
      await arrived;
      await route.continue();
    });
    await page.goto('/?q=persona');
    await expect(statusOn(page)).toHaveText('Searching …');
    arrive();
    await expect(answersOn(page).first()).toBeVisible();
    await expect(statusOn(page)).toContainText('answers');
  });
});

test.describe('an address that leads nowhere', () => {
  test('is asked about, where its words lead somewhere', async ({ page }) => {
    await page.goto('/blog/2019/writing-a-persona.html');
    await expect(page.getByRole('searchbox')).toHaveValue('writing a persona');
    await expect(statusOn(page)).toContainText('come close to the address');
    await expect(answersOn(page).first()).toHaveAttribute('href', /#writing-a-persona$/);
    expect(await answersOn(page).count()).toBeLessThanOrEqual(3);
    await page.getByRole('searchbox').press('Escape');
    await expect(answersOn(page)).toHaveCount(0);
  });

  test('is passed over, where they do not', async ({ page }) => {
    await page.goto('/wp-login.php', { waitUntil: 'networkidle' });
    await expect(page.getByRole('searchbox')).toHaveValue('');
    await expect(statusOn(page)).toBeEmpty();
  });
});

for (const { path, colorScheme, width } of [
  { path: '/?q=homepage', colorScheme: 'light', width: 1280 },
  { path: '/?q=homepage', colorScheme: 'dark', width: 320 },
  { path: '/?q=persona', colorScheme: 'dark', width: 1280 },
  { path: '/?q=zzqqxxyy', colorScheme: 'light', width: 320 },
  { path: '/writing-a-persona-file', colorScheme: 'light', width: 1280 },
] as const) {
  test(`${path} has nothing for axe to find, ${colorScheme}, ${width} px`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(path);
    await expect(statusOn(page)).not.toBeEmpty();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(overflow, 'nothing stands out at the side').toBe(false);
    await context.close();
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of ['/', '/?q=persona', '/no-such-page/']) {
    test(`the box gives way to the list of questions at ${path}`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('searchbox')).toHaveCount(0);
      await expect(page.locator('main a[href*="#"]').first()).toBeVisible();
    });
  }
});
