import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { lockFile, lockText } from '../../src/model/lock.ts';
import { studioWindows } from './studio-windows.ts';

const plain = new URL('../sites/plain', import.meta.url).pathname;
const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;
const port = 4428;

let root: string;
let server: ChildProcess;
let said = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  root = await mkdtemp(join(plain, '../edited-'));
  await cp(plain, root, {
    recursive: true,
    filter: source => !source.includes('.astro') || source.endsWith('.mjs'),
  });
  server = spawn(process.execPath, [cli, 'dev', '--root', root, '--port', String(port)]);
  server.stderr?.on('data', words => {
    said += words;
  });
  await expect.poll(() => said, { timeout: 30_000 }).toContain('Serving on');
});

test.afterAll(async () => {
  server.kill();
  await rm(root, { recursive: true, force: true });
});

/** Saves in one go, as editors do that write beside a file and rename: while Astro starts again it hears of no further change. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(`${path}~`, text.replace(from, to));
  await rename(`${path}~`, path);
}

test('an edit to a passage, a journey and a persona shows without a restart', async ({ page }) => {
  await page.goto(`http://localhost:${port}/whole-cost/`);
  await edit('content/whole-cost.mdx', 'Count the seats', 'Count the chairs');
  await expect(page.locator('main')).toContainText('Count the chairs');

  await edit(
    'journeys/leaving-the-inbox.yaml',
    'needs: [whole-cost]',
    'needs: [whole-cost, company-history]',
  );
  await expect(page.locator('[data-passage="company-history"]')).toBeVisible();

  await edit('personas/support-lead.yaml', 'name: Support lead', 'nmae: Support lead');
  await expect(page.locator('body')).toContainText('Did you mean "name"?');
  await edit('personas/support-lead.yaml', 'nmae: Support lead', 'name: Support lead');
  await expect(page.locator('[data-passage="company-history"]')).toBeVisible();
});

test('what editors offer follows an edit', async () => {
  const schema = () =>
    readFile(join(root, '.throughline/schemas/journey.schema.json'), 'utf8').catch(() => '');
  await edit('personas/support-lead.yaml', 'name: Support lead', 'name: Lead of support');
  await expect.poll(schema).toContain('"description": "Lead of support"');
  await edit('personas/support-lead.yaml', 'name: Lead of support', 'name: Support lead');
  await expect.poll(schema).toContain('"description": "Support lead"');
});

test('code in a passage is a fault, until the site trusts its passages', async ({ page }) => {
  await page.goto(`http://localhost:${port}/whole-cost/`);
  await edit('content/whole-cost.mdx', 'Count the', 'Count {1 + 1} of the');
  await expect(page.locator('body')).toContainText('What stands between “{” and “}” is code');
  await edit('astro.config.mjs', "name: 'Plain'", "name: 'Plain', passages: 'trusted'");
  await expect(async () => {
    await page.goto(`http://localhost:${port}/whole-cost/`);
    await expect(page.locator('main')).toContainText('Count 2 of the', { timeout: 500 });
  }).toPass();
  await edit('content/whole-cost.mdx', 'Count {1 + 1} of the', 'Count the');
});

test('a fault that only rendering shows is said in the terminal and in the browser, and both recover', async ({
  page,
}) => {
  await page.goto(`http://localhost:${port}/whole-cost/`);
  await edit('content/whole-cost.mdx', 'Count the', 'Count {nonexistent.foo} the');
  await expect(page.locator('body')).toContainText('nonexistent is not defined');
  await expect(page.locator('body')).toContainText('content/whole-cost.mdx:6:8');
  await expect(page.locator('vite-error-overlay')).toHaveCount(0);
  expect((await page.reload())?.status()).toBe(500);
  await expect.poll(() => said).toContain('content/whole-cost.mdx:6:8  error  rendering');
  await edit('content/whole-cost.mdx', 'Count {nonexistent.foo} the', 'Count the');
  await expect(page.locator('main[data-page="whole-cost"]')).toBeVisible();

  await edit('content/whole-cost.mdx', 'Count the', "import three from './three.js'\n\nCount the");
  await expect(page.locator('body')).toContainText('There is no "./three.js" beside this passage.');
  await writeFile(join(root, 'content/three.js'), 'export default 3;');
  await expect(page.locator('main[data-page="whole-cost"]')).toBeVisible();
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);

  await edit('astro.config.mjs', "name: 'Plain', passages: 'trusted'", "name: 'Plain'");
  await expect(async () => {
    await page.goto(`http://localhost:${port}/whole-cost/`);
    await expect(page.locator('body')).toContainText('This line begins with “import” and is code', {
      timeout: 500,
    });
  }).toPass();
  await edit('content/whole-cost.mdx', "import three from './three.js'\n\nCount the", 'Count the');
  await expect(page.locator('main[data-page="whole-cost"]')).toBeVisible();
});

test('an edit to the config starts the server again, and edits are followed as before', async ({ page }) => {
  await page.goto(`http://localhost:${port}/whole-cost/`);
  await edit('astro.config.mjs', "name: 'Plain'", "name: 'Renamed'");
  await expect.poll(() => said.split('astro.config.mjs has changed').length).toBe(4);
  await expect(async () => {
    await page.goto(`http://localhost:${port}/whole-cost/`);
    await expect(page).toHaveTitle(/Renamed$/, { timeout: 500 });
  }).toPass();
  await edit('content/whole-cost.mdx', 'Count the', 'Count all the');
  await expect(page.locator('main')).toContainText('Count all the');
});

test('an address that a page has left leads to where it went, as soon as the lock says so', async ({
  page,
}) => {
  const lock = (redirects: Readonly<Record<string, string>>) =>
    lockText({
      version: 1,
      pages: { 'whole-bill': { core: 'whole-cost', stops: ['board-approval.1'] } },
      redirects,
    });
  await writeFile(join(root, lockFile), lock({ '/all-in/': '/whole-bill/', '/why/': '/why-inboxes-break/' }));
  await expect(async () => {
    await page.goto(`http://localhost:${port}/all-in/`);
    await expect(page).toHaveURL(`http://localhost:${port}/whole-bill/`, { timeout: 500 });
  }).toPass();
  await expect(page.locator('main[data-page="whole-bill"]')).toBeVisible();
  await page.goto(`http://localhost:${port}/why/#leaving-the-inbox.1`);
  await expect(page).toHaveURL(`http://localhost:${port}/why-inboxes-break/`);

  await writeFile(join(root, lockFile), '{');
  await expect(page.locator('body')).toContainText('journeys/plan.lock.json:1:2');
  await rm(join(root, lockFile));
  await expect(page.locator('main[data-page="why-inboxes-break"]')).toBeVisible();
});

test('a page answers without the slash at its end too, and what is no page as it is', async ({ request }) => {
  for (const path of ['/whole-cost/', '/whole-cost', '/robots.txt', '/favicon.svg'])
    expect((await request.get(`http://localhost:${port}${path}`)).status(), path).toBe(200);
  expect((await request.get(`http://localhost:${port}/no-such-page/`)).status()).toBe(404);
});

test('a fault is said in the terminal and in the browser, and both recover', async ({ page }) => {
  await page.goto(`http://localhost:${port}/moving-risks/`);
  await edit('journeys/board-approval.yaml', 'needs: [moving-risks]', 'needs: [moving-riks]');
  await expect(page.locator('body')).toContainText('Did you mean "moving-risks"');
  await expect(page.locator('body')).toContainText('journeys/board-approval.yaml:');
  await expect.poll(() => said).toContain('need-without-passage');
  await edit('journeys/board-approval.yaml', 'needs: [moving-riks]', 'needs: [moving-risks]');
  await expect(page.locator('main[data-page="moving-risks"]')).toBeVisible();
});

test.describe('while a need is unmet', () => {
  const journey = 'journeys/board-approval.yaml';
  const studio = `http://localhost:${port}/studio`;

  test.beforeAll(() => edit(journey, 'needs: [moving-risks]', 'needs: [moving-risks, guarantees]'));
  test.afterAll(() => edit(journey, 'needs: [moving-risks, guarantees]', 'needs: [moving-risks]'));

  test('a page leads to the findings in the studio, which show the line and lead to its place', async ({
    page,
  }) => {
    await page.goto(`http://localhost:${port}/moving-risks/`);
    await expect(page.locator('.source mark')).toHaveText('guarantees');
    await page.getByRole('link', { name: 'in the studio' }).click();
    await expect(page).toHaveURL(`${studio}/findings/`);
    const finding = page.locator('.finding[data-rule="need-without-passage"]');
    await expect(finding).toHaveCount(1);
    await expect(finding.locator('.source')).toContainText('needs: [moving-risks, guarantees]');
    await expect(finding.locator('mark')).toHaveText('guarantees');
    const place = finding.getByRole('link', { name: /^journeys\/board-approval\.yaml:\d+:\d+$/ });
    await expect(place).toHaveAttribute('href', /^\/__open-in-editor\?file=.*board-approval\.yaml/);
  });

  test('coverage marks who asks it, in words, and says what writes the answer', async ({ page }) => {
    await page.goto(`${studio}/coverage.html`);
    const row = page.getByRole('row').filter({ hasText: 'guarantees' });
    await expect(row.getByRole('link', { name: 'unmet' })).toHaveCount(1);
    await expect(row.locator('.standing')).toHaveText('unmet');
    await expect(page.locator('.gaps')).toContainText('throughline new passage guarantees');
    await row.getByRole('link', { name: 'unmet' }).click();
    await expect(page.locator('.finding:target mark')).toHaveText('guarantees');
  });

  test('axe finds nothing, and nothing is wider than a narrow window', async ({ browser }) => {
    for (const window of studioWindows) {
      const context = await browser.newContext(window);
      const page = await context.newPage();
      for (const view of ['studio/', 'studio/findings/', 'studio/coverage/', '']) {
        await page.goto(`http://localhost:${port}/${view}`);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`),
          `${view}, ${window.colorScheme}`,
        ).toEqual([]);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, view).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
  });

  for (const view of ['', 'stories.html', 'story-board-approval.html', 'pages.html', 'what-if.html'])
    test(`/studio/${view} says why there is nothing to see, and leads to the findings`, async ({ page }) => {
      const response = await page.goto(`${studio}/${view}`);
      expect(response?.status()).toBe(200);
      await expect(page.getByRole('main')).toContainText(
        'no plan can be made while one thing is to be mended',
      );
      await page.getByRole('main').getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Findings');
    });
});

test('the studio follows what breaks and what is mended', async ({ page }) => {
  await page.goto(`http://localhost:${port}/studio/`);
  await expect(page.locator('main svg')).not.toHaveCount(0);
  await edit('content/whole-cost.mdx', 'the week in', 'the week {nonexistent.foo} in');
  await expect(page.getByRole('main')).toContainText('no plan can be made');
  await page.goto(`http://localhost:${port}/studio/findings.html`);
  await expect(page.locator('.finding[data-level="error"]')).toContainText(
    'is code, and a passage holds words',
  );
  await page.goto(`http://localhost:${port}/studio/`);
  await edit('content/whole-cost.mdx', 'the week {nonexistent.foo} in', 'the week in');
  await expect(page.locator('main svg')).not.toHaveCount(0);
});
