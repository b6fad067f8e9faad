import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { idFrom } from '../../src/model/id.ts';
import { lockFile } from '../../src/model/lock.ts';
import { siteName, writeShownSite } from '../hostile/shown-site.ts';
import { shown } from '../hostile/table.ts';
import type { Listening } from './listen.ts';
import { serveByRules } from './ruled-server.ts';

const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;
const scratch = new URL('../../.throughline', import.meta.url).pathname;
const run = promisify(execFile);

let parent: string;
let server: Listening;
let studio: Listening;
let before: readonly string[];

// One build for all.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  // Where the studio finds the packages that it is made with.
  await mkdir(scratch, { recursive: true });
  parent = await mkdtemp(join(scratch, 'hostile-'));
  await writeShownSite(join(parent, 'site'));
  before = await filesIn('site');
  await run(process.execPath, [
    cli,
    'build',
    '--root',
    join(parent, 'site'),
    '--out-dir',
    join(parent, 'out'),
  ]);
  await run(process.execPath, [
    cli,
    'studio',
    '--root',
    join(parent, 'site'),
    '--out',
    join(parent, 'studio'),
  ]);
  server = await serveByRules(join(parent, 'out'));
  studio = await serveByRules(join(parent, 'studio'));
});

test.afterAll(async () => {
  server.close();
  studio.close();
  await rm(parent, { recursive: true });
});

/** Every file in one of the folders, by its path from there, sorted. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(parent, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => !entry.isDirectory());
  return files
    .map(entry => join(entry.parentPath, entry.name).slice(parent.length + folder.length + 2))
    .sort();
}

/** All that a page may not do: call what scripts in the site’s words would call, ask, fail, or send to somebody else. */
async function misdeedsOn(page: Page): Promise<string[]> {
  const misdeeds: string[] = [];
  await page.exposeFunction('hasRun', () => misdeeds.push(`ran on ${page.url()}`));
  page.on('dialog', async dialog => {
    misdeeds.push(`asked ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('pageerror', error => misdeeds.push(`failed on ${page.url()}: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') misdeeds.push(`said on ${page.url()}: ${message.text()}`);
  });
  page.on('request', request => {
    const isOwn = [server.origin, studio.origin, 'data:', 'blob:'].some(own => request.url().startsWith(own));
    if (!isOwn) misdeeds.push(`asked for ${request.url()} on ${page.url()}`);
  });
  return misdeeds;
}

/** What stands in a page that no words can make: elements that run or load, reactions, links that run. */
function foreignOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign = [
      ...document.querySelectorAll(
        'iframe,object,embed,base,frame,portal,math,body meta,body link:not([href="#End"]),body style,main script:not([src^="/_astro/"]),form:not(search form),svg script,[srcdoc],[formaction]',
      ),
      ...[...document.querySelectorAll('*')].filter(element =>
        [...element.attributes].some(({ name }) => name.startsWith('on')),
      ),
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
        ({ protocol }) => !['http:', 'https:', 'mailto:', 'tel:', 'file:'].includes(protocol),
      ),
    ];
    return foreign.map(element => element.outerHTML.slice(0, 200));
  });
}

const textOf = async (page: Page, selector: string) =>
  wordsOf((await page.locator(selector).allInnerTexts()).join(' '));
const wordsOf = (text: string) => text.replaceAll(/\s+/g, ' ');

test('a build writes its pages and the lock, and nothing beside them', async () => {
  expect((await readdir(parent)).sort()).toEqual(['out', 'site', 'studio']);
  expect(await filesIn('site')).toEqual([...before, lockFile].sort());
});

test('every page shows as words what only looks like more, in its place', async ({ page }) => {
  test.setTimeout(120_000);
  const misdeeds = await misdeedsOn(page);
  for (const { name, shown: words } of shown.filter(({ on }) => on === 'page')) {
    await page.goto(`${server.origin}/${idFrom(name)}/`);
    const found = await page.evaluate(() => ({
      words: document.querySelector('main')?.textContent ?? '',
      title: document.title,
      body: [...document.body.children].map(({ localName }) => localName),
      main: [...document.querySelectorAll('main > *')].map(({ classList }) => classList[0]),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map(one => one.textContent),
    }));
    expect.soft(wordsOf(found.words), name).toContain(wordsOf(words));
    expect.soft(found.title, name).toContain(siteName);
    expect.soft(found.body, name).toEqual(['a', 'header', 'main', 'footer']);
    expect.soft(found.main, name).toEqual(['arrival', 'passage', 'onward']);
    expect.soft(found.data, name).toHaveLength(1);
    for (const text of found.data)
      expect.soft(JSON.parse(text), name).toMatchObject({ isPartOf: { name: siteName } });
    expect.soft(await foreignOn(page), name).toEqual([]);
  }
  expect(misdeeds).toEqual([]);
});

test('the doorway shows every inquiry as words, and so does what it finds', async ({ page }) => {
  const misdeeds = await misdeedsOn(page);
  await page.goto(server.origin);
  const questions = await textOf(page, '.questions');
  for (const { shown: words } of shown.filter(({ on }) => on === 'doorway'))
    expect(questions).toContain(words);
  for (const asked of ['hasRun script', '</script><!--', 'onerror', 'constructor']) {
    await page.getByRole('searchbox').fill(asked);
    await expect(page.locator('search').getByRole('status')).toContainText(/answer|nothing/i);
    await expect(page.locator('search a[href]').first()).toBeVisible();
    expect(await foreignOn(page)).toEqual([]);
  }
  expect(misdeeds).toEqual([]);
});

test('whatever else is published runs nothing either', async ({ page }) => {
  test.setTimeout(120_000);
  const misdeeds = await misdeedsOn(page);
  // Those that lead on from an inquiry differ by its words alone.
  const others = (await filesIn('out')).filter(file => {
    const [first = '', second = ''] = file.split('/');
    const of = shown.find(({ name }) => idFrom(name) === (first === 'go' ? second : first));
    return /\.(?:html|svg)$/.test(file) && (first === 'go' ? of?.on === 'doorway' : !of);
  });
  expect(others).toContain('404.html');
  for (const file of others) {
    await page.goto(`${server.origin}/${file.replace(/index\.html$/, '')}`);
    if (file.startsWith('go/')) await page.waitForURL(({ pathname }) => !pathname.startsWith('/go/'));
    expect(await foreignOn(page), file).toEqual([]);
  }
  expect(misdeeds).toEqual([]);
});

test('its Markdown leads nowhere that runs, and holds no HTML', async () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  for (const file of (await filesIn('out')).filter(
    name => /\.(?:md|txt)$/.test(name) && !name.startsWith('_astro/'),
  )) {
    const read = (node: Nodes): void => {
      expect(node.type, file).not.toBe('html');
      if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
        expect(node.url, file).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
      if ('children' in node) node.children.forEach(read);
    };
    if (file !== 'robots.txt') read(parser.parse(await readFile(join(parent, 'out', file), 'utf8')));
  }
});

test('the studio shows all of it as words', async ({ page }) => {
  test.setTimeout(120_000);
  const misdeeds = await misdeedsOn(page);
  let told = '';
  for (const file of (await filesIn('studio')).filter(name => name.endsWith('.html'))) {
    await page.goto(`${studio.origin}/${file}`);
    const body = await page.locator('body > *').evaluateAll(all => all.map(({ localName }) => localName));
    expect(
      body.filter(name => name !== 'script'),
      file,
    ).toEqual(['a', 'header', 'main']);
    told += await textOf(page, 'body');
  }
  for (const { shown: words } of shown.filter(({ on }) => on === 'studio')) expect(told).toContain(words);
  expect(misdeeds).toEqual([]);
});
