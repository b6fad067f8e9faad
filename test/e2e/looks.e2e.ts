import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { beats } from '../../src/model/model.ts';
import { partNames } from '../../src/model/parts/index.ts';
import { readSite } from '../../src/model/read-site.ts';
import { looks, settingsSchema } from '../../src/model/settings.ts';
import { cutWords, overhang } from './reflow.ts';

const root = new URL('../sites/looks/', import.meta.url).pathname;
const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;
const address = 'https://looks.example';
const pages = [
  { path: '/', stop: '' },
  { path: '/how-often/', stop: 'leaving.1' },
  { path: '/does-it-hold/', stop: 'signing.2' },
];
/** As a search engine sends people, and as a journey does. */
const arrivals = [
  { isSent: false, colorScheme: 'light', width: 1280 },
  { isSent: true, colorScheme: 'dark', width: 1280 },
  { isSent: true, colorScheme: 'light', width: 320 },
  { isSent: false, colorScheme: 'dark', width: 320 },
] as const;

// The builds write beside the site's files, so they go one after the other.
test.describe.configure({ mode: 'default' });

let folder: string;
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-looks-'));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('the site that is looked at has every part and every beat', async () => {
  const { model } = await readSite(root, settingsSchema.parse({ name: 'Looks' }));
  const passages = model?.passages ?? [];
  expect(new Set(passages.flatMap(({ parts }) => parts))).toEqual(new Set(partNames));
  expect(new Set(passages.map(({ beat }) => beat))).toEqual(new Set(beats));
});

for (const look of looks) {
  test(`${look} is readable in light and dark, and fits the narrowest window`, async ({ page }) => {
    test.setTimeout(90_000);
    await serve(page, built(look));
    for (const { isSent, colorScheme, width } of arrivals) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const { path, stop } of pages) {
        const to = isSent ? `${path}#${stop}` : path;
        const where = `${to}, ${colorScheme}, ${width} px`;
        await page.goto(`${address}${to}`);
        const { violations, untold } = await found(page);
        expect.soft(violations, where).toEqual([]);
        // On a narrow screen cells of a table are to be scrolled to, and nobody can tell what is behind them.
        if (width > 320) expect.soft(untold, `${where}: contrast that cannot be told`).toEqual([]);
        expect.soft(await overhang(page), `${where}: wider than the window by`).toBe(0);
        expect.soft(await cutWords(page), `${where}: words that are cut off`).toEqual([]);
      }
    }
  });
}

function built(look: string): string {
  const into = join(folder, look);
  execFileSync(process.execPath, [cli, 'build', '--frozen', '--root', root, '--out-dir', into], {
    env: { ...process.env, LOOK: look },
    stdio: 'ignore',
  });
  return into;
}

/** From the disk, by the address that the site calls its own. */
async function serve(page: Page, site: string): Promise<void> {
  await page.route(`${address}/**`, route => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({ path: join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname) });
  });
}

/** What axe finds, and the words of which it cannot tell whether they stand out from what is behind them. */
async function found(page: Page) {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const htmlOf = (nodes: readonly { readonly html: string }[]) => nodes.map(({ html }) => html).join(' ');
  return {
    violations: violations.map(({ id, nodes }) => `${id}: ${htmlOf(nodes)}`),
    untold: incomplete.filter(({ id }) => id === 'color-contrast').map(({ nodes }) => htmlOf(nodes)),
  };
}
