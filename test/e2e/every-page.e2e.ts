import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import addresses from '../../src/checks/addresses.json' with { type: 'json' };
import { ownPlan } from './own-site.ts';

const plan = ownPlan();
const urls = ['/', '/no-such-page/', ...plan.pages.map(page => page.url)];
/** As a search engine sends people, as a journey sends them, on a narrow phone, and where the visitor's own colours are all there are. */
const arrivals = (url: string) => {
  const stops = plan.pages.find(page => page.url === url)?.stops ?? [];
  const [first, last] = [`${url}#${stops.at(0) ?? ''}`, `${url}#${stops.at(-1) ?? ''}`];
  return [
    { to: url, colorScheme: 'light', forcedColors: 'none', width: 1280 },
    { to: first, colorScheme: 'dark', forcedColors: 'none', width: 1280 },
    { to: last, colorScheme: 'light', forcedColors: 'none', width: 320 },
    { to: url, colorScheme: 'dark', forcedColors: 'none', width: 320 },
    { to: first, colorScheme: 'light', forcedColors: 'active', width: 1280 },
    { to: last, colorScheme: 'dark', forcedColors: 'active', width: 320 },
  ] as const;
};

for (const url of urls) {
  test(`${url} has nothing for axe to find, light, dark or in the visitor’s colours, wide or narrow, on a journey or not`, async ({
    page,
  }) => {
    test.setTimeout(60_000);
    for (const { to, width, ...media } of arrivals(url)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia(media);
      await page.goto(to);
      // No page has frames, from which another mode gathers findings, at twice the time.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
      expect(found, `${to}, ${Object.values(media).join(', ')}, ${width} px`).toEqual([]);
    }
  });
}

for (const url of urls.filter(one => one !== '/no-such-page/')) {
  test(`${url} asks for nothing that is missing and leaves the console quiet`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(error.message));
    page.on(
      'response',
      response => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
    );
    await page.goto(url, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
  });
}

test('no two pages share a title, a first heading or a description', async ({ page }) => {
  const told = { title: new Map<string, string>(), heading: new Map(), description: new Map() };
  for (const url of ['/', ...plan.pages.map(one => one.url)]) {
    await page.goto(url);
    const own = {
      title: await page.title(),
      heading: (await page.locator('h1').textContent()) ?? '',
      description: (await page.locator('meta[name=description]').getAttribute('content')) ?? '',
    };
    for (const part of ['title', 'heading', 'description'] as const) {
      expect(own[part], `${part} of ${url}`).not.toBe('');
      expect(told[part].get(own[part]), `${part} of ${url}`).toBeUndefined();
      told[part].set(own[part], url);
    }
  }
});

test('no planned page carries a script: what is in such an element is for the browser to read', async ({
  request,
}) => {
  for (const { url } of ownPlan().pages) {
    const html = await (await request.get(url)).text();
    const elements = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes?.trim());
    expect(elements.toSorted(), url).toEqual(['type="application/ld+json"', 'type="speculationrules"']);
  }
});

test('every address on this site that a page names answers, and its fragment is there', async ({
  request,
}) => {
  const pages = new Map<string, string>();
  const read = async (path: string) => {
    const known = pages.get(path);
    if (known !== undefined) return known;
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    pages.set(path, html);
    return html;
  };
  for (const url of urls.filter(one => one !== '/no-such-page/')) {
    const html = await read(url);
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="(\/[^"]*|#[^"]*)"/g)) {
      const { pathname, hash } = new URL(href, `https://site.example${url}`);
      const target = await read(pathname);
      if (hash)
        expect(target, `${url} leads to ${href}`).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
    }
  }
});

test('every rule is told of at the address that its findings name', async ({ request }) => {
  for (const [rule, address] of Object.entries(addresses)) {
    const [path = '', heading] = address.split('#');
    const response = await request.get(path);
    expect(await response.text(), rule).toContain(`id="${heading}"`);
  }
});

test('on paper a page says its own address once, and of its links only those that lead off the site', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const { url } of plan.pages) {
    await page.goto(url);
    await expect(page.locator('.address')).toBeVisible();
    await expect(page.locator('.address')).toHaveText(`https://throughline.example${url}`);
    const told = await page
      .locator('main a[href]')
      .evaluateAll(links =>
        links
          .filter(link => getComputedStyle(link, '::after').content.includes('('))
          .map(link => link.getAttribute('href') ?? ''),
      );
    expect(
      told.filter(href => !/^https?:/.test(href)),
      url,
    ).toEqual([]);
  }
});

test('no page uses one id twice', async ({ request }) => {
  for (const url of urls.filter(one => one !== '/no-such-page/')) {
    const ids = [...(await (await request.get(url)).text()).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids, url).toEqual([...new Set(ids)]);
  }
});

test('an address that leads nowhere answers 404, with search and every question', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(await page.locator('main a[href*="#"]').count()).toBeGreaterThanOrEqual(ownPlan().journeys.length);
});
