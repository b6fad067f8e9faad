import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/cli/links/csv.ts';
import { type EntryLink, entryLinksOf } from '../../src/cli/links/entry-links.ts';
import { qrCode } from '../../src/cli/links/qr-code.ts';
import { table } from '../../src/cli/links/table.ts';
import { onOutput } from '../../src/cli/say.ts';
import { edited, emptyFolder, type Files, readSiteOf, siteOf } from '../model/site-of.ts';
import { bytesOf, throughline } from './run.ts';

const address = { site: 'https://plain.example', base: '/' };
const withSite = { 'astro.config.mjs': "export default { site: 'https://plain.example', base: '/help' };\n" };

async function linksOf(changes: Files, to = address, campaign?: string) {
  const { model } = await readSiteOf(changes);
  if (!model) throw new Error('The site has errors.');
  return entryLinksOf(model, to, campaign);
}

function linkOf(parts: Partial<EntryLink>): EntryLink {
  const short = 'https://plain.example/go/leaving/';
  return { journey: 'leaving', inquiry: 'answered twice', channel: 'email', address: short, short, ...parts };
}

describe('A journey’s entry links', () => {
  test('are one for the channel it begins on, and one for each other that its persona prefers', async () => {
    const links = await linksOf({});
    expect(links.map(({ journey, channel }) => [journey, channel])).toEqual([
      ['leaving', 'search'],
      ['leaving', 'email'],
      ['signing', 'referral'],
    ]);
  });

  test('begin with its own channel, also where no persona of it prefers that one', async () => {
    const links = await linksOf(edited('journeys/leaving.yaml', 'channel: search', 'channel: print'));
    expect(links.filter(({ journey }) => journey === 'leaving').map(({ channel }) => channel)).toEqual([
      'print',
      'search',
      'email',
    ]);
  });

  test('say where a visit came from, and what it counts towards: the journey', async () => {
    const [search, email] = await linksOf({});
    const short = 'https://plain.example/go/leaving/';
    expect(search).toEqual({
      journey: 'leaving',
      inquiry: 'shared inbox answered twice',
      channel: 'search',
      address: `${short}?utm_source=search&utm_medium=organic&utm_campaign=leaving`,
      short,
    });
    expect(email?.address).toBe(`${short}?utm_source=email&utm_medium=email&utm_campaign=leaving`);
  });

  test('count towards a campaign that is named, whatever its name is made of', async () => {
    const [link] = await linksOf({}, address, 'Spring & “fair”');
    expect(new URL(link?.address ?? '').searchParams.get('utm_campaign')).toBe('Spring & “fair”');
  });

  test('stand under the base', async () => {
    const [link] = await linksOf({}, { ...address, base: '/help' });
    expect(link?.short).toBe('https://plain.example/help/go/leaving/');
  });
});

describe('The table', () => {
  test('keeps its columns straight whatever script a visitor writes in', () => {
    const links = [linkOf({ inquiry: '共有受信箱を離れるには' }), linkOf({ inquiry: 'cafe\u0301?' })];
    const widths: Readonly<Record<string, number>> = { 共有受信箱を離れるには: 22, 'cafe\u0301?': 5 };
    const [, ...rows] = table(links, onOutput).split('\n');
    const starts = rows.map((row, at) => {
      const inquiry = links[at]?.inquiry ?? '';
      return row.indexOf('email') - inquiry.length + (widths[inquiry] ?? 0);
    });
    expect(new Set(starts).size).toBe(1);
  });

  test('shows what could move a cursor as something else', () => {
    expect(table([linkOf({ inquiry: 'a\nb\u202e' })], onOutput)).toContain('a b\uFFFD');
  });
});

describe('The CSV', () => {
  test('begins with the mark by which spreadsheets tell UTF-8', () => {
    expect(Buffer.from(csv([linkOf({ inquiry: 'Où ?' })])).subarray(0, 4)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf, 'j'.charCodeAt(0)]),
    );
  });

  test('quotes what RFC 4180 has quoted', () => {
    const [, ...rows] = csv([linkOf({ inquiry: 'one, "two"\nthree' })]).split('\r\n');
    expect(rows).toEqual([
      'leaving,"one, ""two""\nthree",email,https://plain.example/go/leaving/,https://plain.example/go/leaving/',
      '',
    ]);
  });
});

describe('A QR code', () => {
  test('is read as the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, size: 'small' }), url => {
        expect(decodeQR(imageOf(qrCode(linkOf({ address: url }))))).toBe(url);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps four modules clear on every side, on a ground of its own', () => {
    const svg = qrCode(linkOf({}));
    const { width, dark } = modulesOf(svg);
    expect(svg).toContain(`<path fill="#fff" d="M0 0h${width}v${width}H0z"/>`);
    expect([Math.min(...dark.map(([x]) => x)), Math.max(...dark.map(([x]) => x))]).toEqual([4, width - 5]);
    expect([Math.min(...dark.map(([, y]) => y)), Math.max(...dark.map(([, y]) => y))]).toEqual([
      4,
      width - 5,
    ]);
  });

  test('says in its title what it is for, and in its description where it leads', () => {
    const svg = qrCode(linkOf({ inquiry: 'Tom & <Jerry>', address: 'https://a.example/?b=1&c=2' }));
    expect(svg).toContain('<title>Tom &amp; &lt;Jerry&gt; (email)</title>');
    expect(svg).toContain('<desc>https://a.example/?b=1&amp;c=2</desc>');
  });
});

describe('throughline links', () => {
  test('prints a table: journey, inquiry, channel and address', async () => {
    const { status, stdout, stderr } = await throughline(['links', '--root', await siteOf(withSite)]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      'journey  inquiry                        channel   address',
      'leaving  shared inbox answered twice    search    https://plain.example/help/go/leaving/?utm_source=search&utm_medium=organic&utm_campaign=leaving',
      'leaving  shared inbox answered twice    email     https://plain.example/help/go/leaving/?utm_source=email&utm_medium=email&utm_campaign=leaving',
      'signing  what will this really cost us  referral  https://plain.example/help/go/signing/?utm_source=referral&utm_medium=referral&utm_campaign=signing',
      '',
    ]);
  });

  test('prints CSV under the documented heads', async () => {
    const root = await siteOf(withSite);
    const { stdout } = await throughline(['links', '--root', root, '--format', 'csv', '--campaign', 'fair']);
    const [head, first] = stdout.split('\r\n');
    expect(head).toBe('\uFEFFjourney,inquiry,channel,address,short');
    expect(first).toBe(
      'leaving,shared inbox answered twice,search,https://plain.example/help/go/leaving/?utm_source=search&utm_medium=organic&utm_campaign=fair,https://plain.example/help/go/leaving/',
    );
  });

  test('prints JSON alone with the documented keys', async () => {
    const { stdout } = await throughline(['links', '--root', await siteOf(withSite), '--format', 'json']);
    const links: object[] = JSON.parse(stdout);
    expect(links).toHaveLength(3);
    for (const link of links)
      expect(Object.keys(link)).toEqual(['journey', 'inquiry', 'channel', 'address', 'short']);
  });

  test('prints paths for a site without an address, and says what to set', async () => {
    const { status, stdout, stderr } = await throughline([
      'links',
      '--root',
      await siteOf(),
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({
      address: '/go/leaving/?utm_source=search&utm_medium=organic&utm_campaign=leaving',
      short: '/go/leaving/',
    });
    expect(stderr).toMatch(/^These are paths\. Set “site” in astro\.config\.mjs.*\n$/);
  });

  test('draws codes into a folder that it makes, the same bytes each time, and leaves other files alone', async () => {
    const root = await siteOf(withSite);
    const folder = join(await emptyFolder(), 'print/codes');
    const draw = () => throughline(['links', '--root', root, '--qr', folder]);
    const { status, stdout, stderr } = await draw();
    expect([status, stderr]).toEqual([0, `3 QR codes written into ${folder}.\n`]);
    expect(stdout).toContain('journey');
    const drawn = await bytesOf(folder);
    expect(await readdir(folder)).toEqual(['leaving.email.svg', 'leaving.search.svg', 'signing.svg']);

    await writeFile(join(folder, 'notes.txt'), 'ours');
    await writeFile(join(folder, 'signing.svg'), 'as it was');
    await draw();
    expect(await bytesOf(folder)).toEqual({
      ...drawn,
      [join(folder, 'notes.txt')]: Buffer.from('ours').toString('base64'),
    });
  });

  test('draws the address that it prints', async () => {
    const root = await siteOf(withSite);
    await throughline(['links', '--root', root, '--qr', join(root, 'codes')]);
    const svg = await readFile(join(root, 'codes/signing.svg'), 'utf8');
    expect(decodeQR(imageOf(svg))).toBe(
      'https://plain.example/help/go/signing/?utm_source=referral&utm_medium=referral&utm_campaign=signing',
    );
  });

  test('draws as many codes as there are, and warns of nothing', async () => {
    const all = 'channels: [search, email, social, referral, ad, event, print, direct, product, assistant]';
    const root = await siteOf({
      ...withSite,
      ...edited('personas/support-lead.yaml', 'channels: [search, email]', all),
    });
    const folder = join(root, 'codes');
    const { stderr } = await throughline(['links', '--root', root, '--qr', folder]);
    expect(stderr).toBe(`11 QR codes written into ${folder}.\n`);
  });

  test('ends in 1 where the files have errors', async () => {
    const root = await siteOf(edited('journeys/leaving.yaml', '[effort]', '[efort]'));
    const { status, stdout, stderr } = await throughline(['links', '--root', root]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('need-without-passage');
  });

  test.each([
    ['an unknown format', ['--format', 'xml'], 'table, csv, json'],
    ['a campaign without a name', ['--campaign', ' '], 'A campaign has a name.'],
    [
      'a campaign too long for a code',
      ['--qr', 'codes', '--campaign', 'a'.repeat(2400)],
      'shorter --campaign',
    ],
  ])('ends in 2 for %s', async (_, args, words) => {
    const root = await siteOf(withSite);
    const { status, stdout, stderr } = await throughline(['links', '--root', root, ...args], { cwd: root });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(await readdir(root)).not.toContain('codes');
  });

  test('ends in 2 for a base too long for a code, and does not blame a campaign', async () => {
    const config = `export default { site: 'https://plain.example', base: '/${'a'.repeat(2400)}' };\n`;
    const root = await siteOf({ 'astro.config.mjs': config });
    const { status, stderr } = await throughline(['links', '--root', root, '--qr', join(root, 'codes')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Shorten “site” or “base”')]);
    expect(stderr).not.toContain('--campaign');
  });

  test('ends in 2 for codes of a site without an address', async () => {
    const { status, stderr } = await throughline(['links', '--root', await siteOf(), '--qr', '/nowhere']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Set “site” in astro.config.mjs')]);
  });

  test('ends in 2 for an address that is none', async () => {
    const root = await siteOf({ 'astro.config.mjs': "export default { site: 'plain.example' };\n" });
    const { status, stderr } = await throughline(['links', '--root', root]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('“site” is no address: plain.example')]);
  });

  test('ends in 2 where a file cannot be written, and leaves nothing half-done', async () => {
    const root = await siteOf(withSite);
    await mkdir(join(root, 'codes/signing.svg'), { recursive: true });
    const { status, stderr } = await throughline(['links', '--root', root, '--qr', join(root, 'codes')]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
    expect((await readdir(join(root, 'codes'))).filter(name => name.startsWith('.'))).toEqual([]);
  });
});

/** Which modules of a drawn code are dark. */
function modulesOf(svg: string) {
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const [, drawing = ''] = /<path d="([^"]*)"/.exec(svg) ?? [];
  const dark = [...drawing.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)].flatMap(([, x, y, length]) =>
    Array.from({ length: Number(length) }, (_, at) => [Number(x) + at, Number(y)] as const),
  );
  return { width, dark };
}

/** The same as a camera might see it: so many pixels a module, four bytes a pixel. */
function imageOf(svg: string, scale = 4) {
  const { width, dark } = modulesOf(svg);
  const side = width * scale;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [x, y] of dark) {
    for (let row = y * scale; row < (y + 1) * scale; row++) {
      const from = (row * side + x * scale) * 4;
      for (let at = from; at < from + scale * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  return { width: side, height: side, data };
}
