import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partNames } from '../../src/model/parts/index.ts';
import { fileType, sizeInWords } from '../../src/site/view/offered-file.ts';

const root = new URL('../sites/parts/', import.meta.url).pathname;
const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;

describe('a passage with every part', () => {
  let folder: string;
  let page: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'throughline-parts-'));
    const { status, stderr } = spawnSync(
      process.execPath,
      [cli, 'build', '--frozen', '--root', root, '--out-dir', folder],
      { encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    page = await readFile(join(folder, 'every-part/index.html'), 'utf8');
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  /** The one element of the page with this class, or the first of them. */
  const partOf = (element: string, name: string) =>
    new RegExp(`<${element} class="${name}"[\\s\\S]*?</${element}>`).exec(page)?.[0] ?? '';
  const published = async (address: string | undefined) => stat(join(folder, address ?? 'none'));

  test('uses each of them', async () => {
    const passage = await readFile(join(root, 'content/every-part.mdx'), 'utf8');
    for (const name of partNames) expect(passage).toContain(`<${name}`);
  });

  test('loads nothing from elsewhere, and no script that runs', () => {
    expect(page).not.toMatch(/<script(?! type="(application\/ld\+json|speculationrules)")/);
    expect(page).not.toContain('<iframe');
    const loaded = [...page.matchAll(/\s(?:src|srcset)="([^"]*)"/g)].map(([, address]) => address);
    expect(loaded.length).toBeGreaterThan(0);
    for (const address of loaded) expect(address).toMatch(/^\/_astro\//);
  });

  test('shows a picture in two formats and three widths, with its place kept', async () => {
    const figure = partOf('figure', 'figure');
    expect(figure).toMatch(
      /<source srcset="[^"]+\.avif 389w, [^"]+\.avif 599w, [^"]+\.avif 1198w" type="image\/avif"/,
    );
    expect(figure).toMatch(/<img [^>]*srcset="[^"]+\.webp 389w,/);
    expect(figure).toMatch(/<img [^>]*width="599"[^>]* height="379"/);
    expect(figure).toContain('loading="lazy"');
    expect(figure).toContain('decoding="async"');
    expect(figure).toContain('alt="Two screens, each with a reply to the same customer"');
    expect(figure).toMatch(/<figcaption>The same minute, twice/);
    for (const [address] of figure.matchAll(/\/_astro\/[^"\s]+/g))
      expect((await published(address)).size).toBeGreaterThan(0);
  });

  test('shows a drawing as it is, in the size that its file says', () => {
    expect(page).toMatch(
      /<img src="[^"]*drawn[^"]*\.svg" alt="One circle, an arrow, another circle" width="400" height="120"/,
    );
  });

  test('publishes no picture as the camera left it', async () => {
    const files = await readdir(join(folder, '_astro'));
    expect(files.filter(file => file.endsWith('.png'))).toEqual([]);
  });

  test('quotes with the source below, and as a link', () => {
    const quote = partOf('figure', 'quote');
    expect(quote).toMatch(/<blockquote cite="https:\/\/interviews\.example\/support">\s*<p>We found out/);
    expect(quote).toMatch(
      /<figcaption><cite><a href="https:\/\/interviews\.example\/support" rel="external">A support lead, asked in March 2026<\/a>/,
    );
  });

  test('counts steps in a list', () => {
    expect(partOf('div', 'steps')).toMatch(
      /^<div class="steps">\s*<ol>\s*<li>\s*(?:<p>)?Turn the old rule off/,
    );
  });

  test('names each side of a comparison', () => {
    const compare = partOf('dl', 'compare');
    expect([...compare.matchAll(/<dt>([^<]*)<\/dt>/g)].map(([, title]) => title)).toEqual([
      'A shared inbox',
      'A queue',
    ]);
    expect(compare.match(/<dd>/g)).toHaveLength(2);
  });

  test('notes aside, and says of what', () => {
    expect(partOf('aside', 'note')).toMatch(/^<aside class="note" role="note" aria-label="On a Friday">/);
    expect(partOf('aside', 'note')).toContain('<a href="/words-alone/#words-alone">another day</a>');
  });

  test('says of each number what it is, and where it comes from', () => {
    const numbers = partOf('ul', 'numbers').replaceAll(/\s+/g, ' ');
    expect(numbers.match(/<li>/g)).toHaveLength(3);
    expect(numbers).toMatch(
      /<strong>2 of 10<\/strong> ?<div> ?messages were answered twice ?<cite><a href="https:\/\/counts\.example\/may" rel="external">Our inbox, May 2026<\/a><\/cite>/,
    );
    expect(numbers).toContain('<cite>The same inbox</cite>');
  });

  test('leads to a video by a still picture', () => {
    const video = partOf('figure', 'video');
    expect(video).toMatch(/<a href="https:\/\/video\.example\/moving" rel="external">/);
    expect(video).toMatch(/<img [^>]*alt=""|<img [^>]*alt(?=\s|>)/);
    expect(video).toContain('Watch: Moving an inbox in a day');
    expect(video).toContain('<time datetime="PT0H3M20S">3:20</time>');
    expect(video).toContain('Leads to video.example');
  });

  test('offers a file with its type and size, under its own name', async () => {
    const [, address] = /<p class="download">\s*<a href="([^"]*)" download="prices\.pdf"/.exec(page) ?? [];
    expect((await published(address)).size).toBe((await stat(join(root, 'content/prices.pdf'))).size);
    expect(partOf('p', 'download')).toContain('PDF, 1 kB');
  });

  test('says where a file lies that is not ours', () => {
    expect(page).toMatch(
      /<a href="https:\/\/files\.example\/terms\.pdf" rel="external">[\s\S]{0,400}PDF, at files\.example/,
    );
  });

  test('has the styles of its parts, and a page without parts has none of them', async () => {
    const plain = await readFile(join(folder, 'words-alone/index.html'), 'utf8');
    const styleOf = (html: string) => html.slice(0, html.indexOf('</head>'));
    for (const name of ['figure', 'quote', 'steps', 'compare', 'note', 'numbers', 'video', 'download']) {
      expect(styleOf(page)).toMatch(new RegExp(`\\.${name}\\b`));
      expect(styleOf(plain)).not.toMatch(new RegExp(`\\.${name}\\b`));
    }
  });
});

test.each([
  ['prices.pdf', 'PDF'],
  ['/files/Prices.2026.xlsx', 'XLSX'],
  ['/prices', undefined],
  ['/.well-known', undefined],
])('the type of %s is %s', (name, type) => {
  expect(fileType(name)).toBe(type);
});

test.each([
  [1, 'en', '1 kB'],
  [999_001, 'en', '1,000 kB'],
  [1_250_000, 'en', '1.3 MB'],
  [1_250_000, 'de', '1,3 MB'],
])('%d bytes in %s are %s', (bytes, lang, words) => {
  expect(sizeInWords(bytes, lang)).toBe(words);
});
