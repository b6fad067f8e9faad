import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { lockFile, lockText } from '../../src/model/lock.ts';

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
});

test('an edit to the config starts the server again, and edits are followed as before', async ({ page }) => {
  await page.goto(`http://localhost:${port}/whole-cost/`);
  await edit('astro.config.mjs', "name: 'Plain'", "name: 'Renamed'");
  await expect.poll(() => said).toContain('astro.config.mjs has changed');
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
