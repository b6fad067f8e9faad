import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockFile, lockText } from '../../src/model/lock.ts';

const sites = new URL('../sites/', import.meta.url).pathname;
const cli = new URL('../../src/cli/throughline.ts', import.meta.url).pathname;

/** A built copy of the fixture site, its config and files changed; inside the repository, where `throughline` resolves. */
async function published(config: string, files: Readonly<Record<string, string>> = {}) {
  const root = await mkdtemp(join(sites, 'published-'));
  const isSource = (source: string) => !/\/(\.astro|node_modules|dist)$/.test(source);
  await cp(join(sites, 'plain'), root, { recursive: true, filter: isSource });
  await writeFile(join(root, 'astro.config.mjs'), config);
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  const { status, stderr } = spawnSync(process.execPath, [cli, 'build', '--root', root], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('share 4 pages');
  expect(status).toBe(0);
  const dist = join(root, 'dist');
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const written = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1));
  const texts = Object.fromEntries(
    await Promise.all(written.map(async file => [file, await readFile(join(dist, file), 'utf8')] as const)),
  );
  return { root, files: written.sort(), texts };
}

type Published = Awaited<ReturnType<typeof published>>;

/** What Pagefind would tell of each passage, by address. */
async function recordsIn({ root, files }: Published) {
  const fragments = files.filter(file => file.startsWith('pagefind/fragment/'));
  const records = await Promise.all(
    fragments.map(async file => {
      const text = gunzipSync(await readFile(join(root, 'dist', file))).toString('utf8');
      return JSON.parse(text.replace(/^pagefind_dcd/, '')) as {
        readonly url: string;
        readonly content: string;
        readonly meta: { readonly title: string; readonly start: string };
      };
    }),
  );
  return records.sort((a, b) => (a.url < b.url ? -1 : 1));
}

async function soughtIn(site: Published) {
  return (await recordsIn(site)).map(({ url, meta }) => [url, meta.title, meta.start]);
}

const startsWith = (words: string) => expect.stringMatching(new RegExp(`^${words}`));

const configWith = (options: string) => `import throughline from 'throughline';
export default { ${options} integrations: [throughline({ name: 'Plain' })] };
`;

describe('a published site', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(configWith("site: 'https://plain.example',"));
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));

  test('is all that the build leaves in the root', async () => {
    expect((await readdir(site.root)).sort()).toEqual([
      'astro.config.mjs',
      'content',
      'dist',
      'journeys',
      'personas',
    ]);
  });

  test('has the planned pages, the doorway, the 404 and an entry link for each journey, and no other page', () => {
    expect(site.files.filter(file => file.endsWith('.html'))).toEqual([
      '404.html',
      'go/board-approval/index.html',
      'go/leaving-the-inbox/index.html',
      'index.html',
      'moving-effort/index.html',
      'moving-risks/index.html',
      'whole-cost/index.html',
      'why-inboxes-break/index.html',
    ]);
  });

  test('holds nothing of a passage that no stop needs', () => {
    const holding = Object.entries(site.texts).filter(([, text]) =>
      /company-history|How did the company begin/.test(text),
    );
    expect(holding).toEqual([]);
  });

  test('lists every page and the doorway in its sitemap, by full address, and neither the 404 nor entry links', () => {
    const addresses = [...(site.texts['sitemap-0.xml'] ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address]) => address,
    );
    expect(addresses.sort()).toEqual([
      'https://plain.example/',
      'https://plain.example/moving-effort/',
      'https://plain.example/moving-risks/',
      'https://plain.example/whole-cost/',
      'https://plain.example/why-inboxes-break/',
    ]);
  });

  test('names the sitemap in robots.txt', () => {
    expect(site.texts['robots.txt']).toContain('Sitemap: https://plain.example/sitemap-index.xml');
  });

  test('gives every page its canonical address, a title and a description from its core', () => {
    const page = site.texts['whole-cost/index.html'] ?? '';
    expect(page).toMatch(/<link[^>]+rel="canonical"[^>]+href="https:\/\/plain\.example\/whole-cost\/"/);
    expect(page).toMatch(/<title>What does it cost, with everything\?[^<]*<\/title>/);
    expect(page).toMatch(/<meta[^>]+name="description"[^>]+content="Count the seats/);
    expect(page).toMatch(/<meta[^>]+property="og:title"[^>]+content="What does it cost, with everything\?/);
  });

  test('has the Markdown of every page beside it, and says so', () => {
    expect(site.files.filter(file => file.endsWith('.md'))).toEqual([
      'index.md',
      'moving-effort.md',
      'moving-risks.md',
      'whole-cost.md',
      'why-inboxes-break.md',
    ]);
    expect(site.texts['whole-cost/index.html']).toContain(
      '<link rel="alternate" type="text/markdown" href="/whole-cost.md">',
    );
    expect(site.texts['index.html']).toContain('type="text/markdown" href="/index.md"');
    expect(site.texts['whole-cost.md']).toContain('# What does it cost, with everything?');
    expect(site.texts['whole-cost.md']).toContain('Count the seats, the day that the move takes');
  });

  test('has a picture of every page’s question for where it is shared, by its full address', () => {
    expect(site.files.filter(file => file.startsWith('og/'))).toEqual([
      'og/index.png',
      'og/moving-effort.png',
      'og/moving-risks.png',
      'og/whole-cost.png',
      'og/why-inboxes-break.png',
    ]);
    const page = site.texts['whole-cost/index.html'];
    expect(page).toContain('property="og:image" content="https://plain.example/og/whole-cost.png"');
    expect(page).toContain('property="og:image:alt" content="What does it cost, with everything?"');
    expect(page).toContain('name="twitter:card" content="summary_large_image"');
  });

  test('lists the Markdown of every page in llms.txt', () => {
    const listed = [...(site.texts['llms.txt'] ?? '').matchAll(/\]\(([^)]*)\)/g)].map(
      ([, address]) => address,
    );
    expect(listed.sort()).toEqual(
      site.files
        .filter(file => /\.md$/.test(file) && file !== 'index.md')
        .map(file => `https://plain.example/${file}`),
    );
  });

  test('marks pages, passages, arrivals and actions, so that others may find them', () => {
    const page = site.texts['moving-effort/index.html'] ?? '';
    expect(page).toMatch(/<main[^>]+data-page="moving-effort"/);
    expect(page).toMatch(/<section[^>]+data-passage="moving-effort"[^>]+data-beat="plan"/);
    expect(page).toContain('id="leaving-the-inbox.2"');
    expect(page).toMatch(
      /<a[^>]+data-action="leaving-the-inbox\.2"[^>]+href="\/whole-cost\/#leaving-the-inbox\.3"/,
    );
    expect(site.texts['whole-cost/index.html']).toMatch(
      /<a[^>]+data-action="board-approval\.1"[^>]+href="\/moving-risks\/#board-approval\.2"/,
    );
  });

  test('greets by its journey whoever comes to a page of that journey alone, and says on a shared one whom it speaks to', () => {
    expect(site.texts['why-inboxes-break/index.html']).toMatch(/<p class="opening[^>]*>Two people answered/);
    expect(site.texts['why-inboxes-break/index.html']).not.toMatch(/<p class="opening[^>]* hidden/);
    expect(site.texts['whole-cost/index.html']).toMatch(
      /<p class="opening(?![^>]* hidden)[^>]*><span class="asks">If you ask “what will this really cost us” <\/span>A colleague wants/,
    );
  });

  test('holds nothing of Pagefind that its search does not load', () => {
    const pagefind = site.files.filter(file => file.startsWith('pagefind/'));
    expect(pagefind.filter(file => /ui\.|highlight/.test(file))).toEqual([]);
    expect(pagefind).toEqual(expect.arrayContaining(['pagefind/pagefind.js', 'pagefind/pagefind-worker.js']));
  });

  test('offers each passage to the search once, by its question and its first line', async () => {
    expect(await soughtIn(site)).toEqual([
      ['/moving-effort/#moving-effort', 'What does moving take?', startsWith('Moving takes a day')],
      [
        '/moving-risks/#moving-risks',
        'What can go wrong when we move?',
        startsWith('Mail that is forwarded'),
      ],
      ['/whole-cost/#whole-cost', 'What does it cost, with everything?', startsWith('Count the seats')],
      [
        '/why-inboxes-break/#why-inboxes-break',
        'Why does a shared inbox break?',
        startsWith('An inbox shows'),
      ],
    ]);
  });

  test('has the personas’ own words in its search, with the passages that speak of the thing, and on no page', async () => {
    const sought = await recordsIn(site);
    const led = sought.filter(({ content }) => content.includes('two places at once'));
    expect(led.map(({ url }) => url)).toEqual(['/moving-effort/#moving-effort']);
    const pages = site.files.filter(file => /\.(html|md|txt)$/.test(file));
    expect(pages.filter(file => site.texts[file]?.includes('two places at once'))).toEqual([]);
  });

  test('has nothing on a planned page that runs: its script elements hold what browsers and machines read', () => {
    for (const file of site.files.filter(one => /^[^/]+\/index\.html$/.test(one)))
      expect(site.texts[file]).not.toMatch(/<script(?! type="(application\/ld\+json|speculationrules)")/);
  });

  test('tells machines which questions a page answers, each by the one address at which it is at home', () => {
    const [, json = ''] =
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(
        site.texts['whole-cost/index.html'] ?? '',
      ) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'WebPage',
      '@id': 'https://plain.example/whole-cost/',
      mainEntity: {
        '@id': 'https://plain.example/whole-cost/#whole-cost',
        name: 'What does it cost, with everything?',
      },
    });
  });
});

describe('a site under a base', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(configWith("site: 'https://plain.example', base: '/help',"));
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));

  test('leads nowhere outside of it', () => {
    for (const file of site.files.filter(one => one.endsWith('.html'))) {
      const ways = [...(site.texts[file] ?? '').matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)].map(
        ([, way]) => way,
      );
      expect(
        ways.filter(way => !way?.startsWith('/help/')),
        file,
      ).toEqual([]);
      expect(ways.length, file).toBeGreaterThan(0);
    }
  });

  test('has it in canonical addresses and in the sitemap', () => {
    expect(site.texts['whole-cost/index.html']).toContain('https://plain.example/help/whole-cost/');
    expect(site.texts['sitemap-0.xml']).toContain('<loc>https://plain.example/help/whole-cost/</loc>');
    expect(site.texts['robots.txt']).toContain('https://plain.example/help/sitemap-index.xml');
  });
});

describe('an entry link', () => {
  let site: Published;
  let link: string;
  beforeAll(async () => {
    site = await published(configWith("site: 'https://plain.example', base: '/help',"));
    link = site.texts['go/leaving-the-inbox/index.html'] ?? '';
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));
  const first = '/help/why-inboxes-break/#leaving-the-inbox.1';

  test('leads to its journey’s first stop, with no script', () => {
    expect(link).toContain(`<meta http-equiv="refresh" content="0; url=${first}">`);
    expect(site.texts['why-inboxes-break/index.html']).toContain('id="leaving-the-inbox.1"');
    expect(link).not.toContain('<script');
  });

  test('leads there by a plain link whoever is not led', () => {
    expect(link).toMatch(new RegExp(`<a href="${first}">[^<]*\\?</a>`));
  });

  test('leaves being listed to the page, and is told as the page is', () => {
    expect(link).toContain('<link rel="canonical" href="https://plain.example/help/why-inboxes-break/">');
    expect(link).toContain('<meta name="robots" content="noindex">');
    const titleIn = (html = '') => /<meta property="og:title"[^>]*>/.exec(html)?.[0];
    expect(titleIn(link)).toBeDefined();
    expect(titleIn(link)).toBe(titleIn(site.texts['why-inboxes-break/index.html']));
  });

  test('is in no sitemap, in no search, and forbidden to nobody', () => {
    expect(site.texts['sitemap-0.xml']).not.toContain('/go/');
    expect(link).not.toMatch(/data-page|data-pagefind-body/);
    expect(site.texts['robots.txt']).not.toContain('Disallow');
  });
});

describe('a site whose config would have other addresses', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(
      configWith("site: 'https://plain.example', base: '/whole-cost', trailingSlash: 'never',"),
      { 'content/whole-cost.mdx': dated },
    );
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));
  const dated =
    '---\nquestion: What does it cost, with everything?\nbeat: stakes\nupdated: 2026-01-02\n---\n\nCount the seats, the day that the move takes, and the week in which your team reads two places. There is nothing else to pay for, and you can leave at the end of a month.\n';

  test('has the same one for a page everywhere, with a slash at its end', () => {
    const address = 'https://plain.example/whole-cost/whole-cost/';
    expect(site.texts['whole-cost/index.html']).toContain(`rel="canonical" href="${address}"`);
    expect(site.texts['sitemap-0.xml']).toContain(`<loc>${address}</loc>`);
  });

  test('dates a page, and not the doorway whose address ends as the page’s does', () => {
    const dated = [
      ...(site.texts['sitemap-0.xml'] ?? '').matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)/g),
    ].map(([, address, date]) => [address, date?.slice(0, 10)]);
    expect(dated).toEqual([['https://plain.example/whole-cost/whole-cost/', '2026-01-02']]);
  });
});

describe('a passage that links', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(configWith("base: '/help',"), { 'content/whole-cost.mdx': linking });
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));
  const linking = `---
question: What does “Mail & <More>” cost, with "everything"?
beat: stakes
---

Count the seats & desks, [the risks](need:moving-risks), and the week in which your team reads [two places](https://two.example/places). There is [no history](need:company-history) to pay for, and you can leave at the end of a month.[^1]

[^1]: Or of a week.
`;

  test('to a need leads to the passage that answers it, under the base', () => {
    const page = site.texts['whole-cost/index.html'];
    expect(page).toContain('<a href="/help/moving-risks/#moving-risks">the risks</a>, and');
    expect(site.texts['moving-risks/index.html']).toContain('id="moving-risks"');
  });

  test('to a need that no page answers is text', () => {
    expect(site.texts['whole-cost/index.html']).toContain('There is no history to pay for');
  });

  test('is sought by what its question and its first line say, whatever signs they are made of', async () => {
    const [, , cost] = await soughtIn(site);
    expect(cost).toEqual([
      '/whole-cost/#whole-cost',
      'What does “Mail & <More>” cost, with "everything"?',
      startsWith('Count the seats & desks, the risks'),
    ]);
  });

  test('off the site or to a note at its foot leads there', () => {
    const page = site.texts['whole-cost/index.html'] ?? '';
    expect(page).toContain('<a href="https://two.example/places">two places</a>.');
    const [, note] = /href="#(whole-cost--fn-[^"]*)"/.exec(page) ?? [];
    expect(page).toContain(`id="${note}"`);
  });
});

describe('a site whose pages have moved', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(configWith("site: 'https://plain.example', base: '/help',"), {
      [lockFile]: lockText({
        version: 1,
        pages: {
          'what-it-costs': { core: 'whole-cost', stops: ['board-approval.1'] },
          'two-replies': { core: 'two-replies', stops: ['leaving-the-inbox.1'] },
        },
        redirects: { '/replies/': '/two-replies/', '/welcome/': '/' },
      }),
    });
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));

  test('has a page where it was, if it is about what it was about', () => {
    expect(site.files).toContain('what-it-costs/index.html');
    expect(site.files).not.toContain('whole-cost/index.html');
    expect(site.texts['what-it-costs/index.html']).toMatch(/<h1[^>]*>What does it cost, with everything\?/);
  });

  test.each(['two-replies', 'replies'])('leads from /%s/ to where its page went, with no script', moved => {
    const page = site.texts[`${moved}/index.html`] ?? '';
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/help/why-inboxes-break/">');
    expect(page).toContain('<link rel="canonical" href="https://plain.example/help/why-inboxes-break/">');
    expect(page).toMatch(/now part of <a href="\/help\/why-inboxes-break\/">[^<]*\?<\/a>/);
    expect(page).not.toContain('<script');
  });

  test('leads to the doorway from what is not published any more', () => {
    const page = site.texts['welcome/index.html'];
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/help/">');
    expect(page).toContain('<a href="/help/">What brings you here?</a>');
  });

  test('has no such address in its sitemap, in its search, or among its planned pages', () => {
    for (const moved of ['two-replies', 'replies', 'welcome']) {
      const page = site.texts[`${moved}/index.html`];
      expect(page).toContain('<meta name="robots" content="noindex">');
      expect(page).not.toMatch(/data-page|data-pagefind-body/);
      expect(site.texts['sitemap-0.xml']).not.toContain(`/${moved}/`);
    }
    expect(site.files.filter(file => file.startsWith('pagefind/fragment'))).toHaveLength(4);
  });
});

describe('a site with a look and a language of its own', () => {
  let site: Published;
  beforeAll(async () => {
    const options = `{
      name: 'Plain',
      lang: 'he-IL',
      look: 'warm',
      styles: ['./own.css'],
      components: { Colophon: './Colophon.astro', Quote: './Quote.astro', Figure: './Figure.astro' },
    }`;
    site = await published(
      `import throughline from 'throughline';\nexport default { integrations: [throughline(${options})] };\n`,
      {
        'own.css': ':root { --thread: rebeccapurple }',
        'Colophon.astro': `---
import Ours from 'throughline/components/Colophon.astro';
---
<footer class="own">That is all.</footer>
<Ours {...Astro.props} />`,
        'Quote.astro': `---
import Ours from 'throughline/components/parts/Quote.astro';
---
<div class="own">{Object.entries(Astro.props).map(([name, value]) => <i title={name}>{value}</i>)}</div>
<Ours {...Astro.props}><slot /></Ours>`,
        'Figure.astro': `---
const { src, ...rest } = Astro.props;
---
<img class="own" src={src.src} width={src.width} height={src.height} {...rest} />`,
        'content/drawn.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
        'content/whole-cost.mdx': `---
question: What does it cost, with everything?
beat: stakes
---

Count the seats, the day that the move takes, and the week in which your team reads two places.

<Quote source="A head of finance" href="https://finance.example/">

It was *less* than a year of the old one.

</Quote>

<Figure src="./drawn.svg" alt="One circle" caption="The bill" />
`,
      },
    );
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));

  test('has its styles in every page, those of the look in their layer and its own outside all layers', () => {
    const page = site.texts['whole-cost/index.html'] ?? '';
    const order = page.indexOf('@layer tokens,look,');
    expect(order === -1 ? page.indexOf('@layer tokens, look,') : order).toBeGreaterThan(0);
    expect(page).toMatch(/@layer look\s*\{/);
    expect(page).toMatch(/:root\s*\{\s*--thread:\s*(rebeccapurple|#639)/);
  });

  test('has its own component in place of ours, which it may show as well', () => {
    for (const page of ['index.html', 'whole-cost/index.html', '404.html']) {
      expect(site.texts[page]).toMatch(
        /<footer class="own">That is all.<\/footer>\s*<footer class="colophon">/,
      );
    }
  });

  test('has its own part in place of ours, which is given what its author wrote and may show ours as well', () => {
    const page = site.texts['whole-cost/index.html'];
    expect(page).toMatch(
      /<div class="own"><i title="source">A head of finance<\/i><i title="href">https:\/\/finance\.example\/<\/i><\/div>\s*<figure class="quote">\s*<blockquote cite="https:\/\/finance\.example\/">\s*<p>It was <em>less<\/em> than/,
    );
  });

  test('is given a picture with its address and its size', () => {
    const page = site.texts['whole-cost/index.html'];
    const [, address = ''] =
      /<img class="own" src="\/([^"]+)" width="40" height="30" alt="One circle" caption="The bill">/.exec(
        page ?? '',
      ) ?? [];
    expect(site.files).toContain(address);
    expect(page).not.toContain('<figure class="figure">');
  });

  test('says its language on every page, which way it is written, and where it is shared whose it is', () => {
    for (const file of site.files.filter(one => one.endsWith('.html'))) {
      expect(site.texts[file]).toContain('<html lang="he-IL" dir="rtl">');
      expect(site.texts[file]).toContain('<meta property="og:locale" content="he_IL">');
    }
  });

  test("shows its colours in the browser's frame and its sign", () => {
    expect(site.texts['index.html']).toContain('<meta name="theme-color" content="#fbf7ed"');
    expect(site.texts['favicon.svg']).toContain('#256a3e');
  });
});

describe('a site without an address', () => {
  let site: Published;
  beforeAll(async () => {
    site = await published(configWith(''));
  }, 60_000);
  afterAll(() => rm(site.root, { recursive: true }));

  test('claims none: no canonical address, no sitemap', () => {
    expect(site.files.filter(file => file.includes('sitemap'))).toEqual([]);
    expect(Object.values(site.texts).filter(text => text.includes('rel="canonical"'))).toEqual([]);
    expect(site.texts['robots.txt']).not.toContain('Sitemap');
  });

  test('has no pictures, which nobody could be told the address of', () => {
    expect(site.files.filter(file => file.startsWith('og/'))).toEqual([]);
    expect(site.texts['whole-cost/index.html']).not.toContain('og:image');
  });

  test('has its Markdown, which leads by paths', () => {
    expect(site.texts['llms.txt']).toContain('](/whole-cost.md)');
    expect(site.texts['whole-cost.md']).toContain('](/moving-risks/#board-approval.2)');
  });
});
