import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lock, lockFile, lockText } from '../../src/model/lock.ts';
import { readLock } from '../../src/model/read-lock.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { emptyFolder, siteOf } from './site-of.ts';

const lock: Lock = {
  version: 1,
  pages: { cost: { core: 'cost', stops: ['leaving.2', 'signing.1'] } },
  redirects: { '/price/': '/cost/', '/welcome/': '/' },
};
const sound = lockText(lock);

async function readText(text: string | Uint8Array) {
  return readLock(await siteOf({ [lockFile]: text }));
}

/** What is said of a lock, in one line: its place, its rule, its words. */
async function saidOf(text: string | Uint8Array) {
  const { lock: read, findings } = await readText(text);
  expect(read === undefined).toBe(findings.length > 0);
  return findings.map(one => `${one.line}:${one.column} ${one.ruleId}: ${one.reason}`);
}

describe('a lock', () => {
  test('is read as it was written', async () => {
    expect(await readText(sound)).toEqual({ lock, findings: [] });
  });

  test('is not missed where there is none', async () => {
    expect(readLock(await siteOf())).toEqual({ lock: undefined, findings: [] });
  });

  test('may be laid out in another way', async () => {
    expect(await readText(JSON.stringify(lock, null, '\t'))).toEqual({ lock, findings: [] });
  });

  test('puts pages, stops and redirects in one order, and each stop on a line of its own', () => {
    const text = lockText({
      version: 1,
      pages: {
        moving: { core: 'moving', stops: ['b.1', 'a.10', 'a.2'] },
        cost: { core: 'cost', stops: ['c.1'] },
      },
      redirects: { '/z/': '/cost/', '/a/': '/moving/' },
    });
    expect(text.split('\n').map(line => line.trim())).toEqual([
      ...['{', '"version": 1,', '"pages": {'],
      ...['"cost": {', '"core": "cost",', '"stops": [', '"c.1"', ']', '},'],
      ...['"moving": {', '"core": "moving",', '"stops": [', '"a.10",', '"a.2",', '"b.1"', ']', '}'],
      ...['},', '"redirects": {', '"/a/": "/moving/",', '"/z/": "/cost/"', '}', '}', ''],
    ]);
  });

  test('may have pages named as what every object has', async () => {
    const pages = { constructor: { core: 'constructor', stops: ['valueof.1'] } };
    const { lock: read } = await readText(lockText({ version: 1, pages, redirects: {} }));
    expect(Object.keys(read?.pages ?? {})).toEqual(['constructor']);
  });
});

describe('a damaged lock is said, with its place and a remedy', () => {
  test.each([
    ['an empty file', '', '1:1 damaged-lock: From here on, this is not JSON.'],
    ['half a file', sound.slice(0, 60), '5:16 damaged-lock: From here on, this is not JSON.'],
    ['a stray comma', sound.replace('1,', '1,,'), '2:16 damaged-lock: From here on, this is not JSON.'],
    ['a list', '[]', '1:1 damaged-lock: The file is not what a build writes there.'],
    ['null', 'null', '1:1 damaged-lock: The file is not what a build writes there.'],
    [
      'no version',
      '{"pages": {}, "redirects": {}}',
      '1:1 damaged-lock: "version" is not what a build writes there.',
    ],
    [
      'a version in quotes',
      sound.replace('1,', '"1",'),
      '2:3 damaged-lock: "version" is not what a build writes there.',
    ],
    [
      'another program’s file',
      '{"name": "site"}',
      '1:1 damaged-lock: "version" is not what a build writes there.',
    ],
    [
      'a key too many',
      sound.replace('"pages"', '"stops": 1, "pages"'),
      '3:3 damaged-lock: "stops" is not what a build writes there.',
    ],
    [
      'a page without stops',
      sound.replace(/\[[^\]]*\]/, '[]'),
      '6:7 damaged-lock: "pages.cost.stops" is not what a build writes there.',
    ],
    [
      'a stop without a journey',
      sound.replace('leaving.2', 'leaving'),
      '7:9 damaged-lock: "pages.cost.stops.0" is not what a build writes there.',
    ],
    [
      'a page whose name climbs',
      sound.replace('"cost": {', '"../cost": {'),
      '4:5 damaged-lock: "pages.../cost" is not what a build writes there.',
    ],
    [
      'a page whose name is too long',
      sound.replace('"cost": {', `"${'a'.repeat(256)}": {`),
      `4:5 damaged-lock: "pages.${'a'.repeat(54)}…" is not what a build writes there.`,
    ],
    [
      'a redirect off the site',
      sound.replace('"/cost/"', '"https://elsewhere.example/"'),
      '13:5 damaged-lock: "redirects./price/" is not what a build writes there.',
    ],
    [
      'a redirect to another host',
      sound.replace('"/cost/"', '"//elsewhere.example/"'),
      '13:5 damaged-lock: "redirects./price/" is not what a build writes there.',
    ],
    [
      'a redirect from two levels',
      sound.replace('"/price/"', '"/a/price/"'),
      '13:5 damaged-lock: "redirects./a/price/" is not what a build writes there.',
    ],
    [
      'a redirect of the doorway',
      sound.replace('"/price/"', '"/"'),
      '13:5 damaged-lock: "redirects./" is not what a build writes there.',
    ],
    [
      'a page twice',
      sound.replace('"cost": {', '"cost": {"core": "a", "stops": ["a.1"]}, "cost": {'),
      '4:46 duplicate-key: The key "cost" stands here a second time.',
    ],
    [
      '__proto__',
      sound.replace('"cost": {', '"__proto__": {"core": "a", "stops": ["a.1"]}, "cost": {'),
      '4:5 forbidden-key: "__proto__" cannot be a key: it is never read.',
    ],
    [
      'an invisible mark',
      `\uFEFF${sound}`,
      '1:1 byte-order-mark: The file begins with an invisible mark (a BOM).',
    ],
    [
      'Windows line ends',
      sound.replaceAll('\n', '\r\n'),
      '1:2 line-endings: Lines end in the Windows way here (CRLF).',
    ],
    [
      'Latin-1',
      Buffer.from(sound.replace('price', 'priçe'), 'latin1'),
      '13:10 not-utf-8: From here on, the file is not written in UTF-8.',
    ],
  ])('%s', async (_, text, said) => {
    expect(await saidOf(text)).toEqual([said]);
    expect((await readText(text)).findings[0]?.note).toMatch(/\w.*[.)]$/s);
  });

  test('a conflict that git has left', async () => {
    const [head, tail] = [
      sound.slice(0, sound.indexOf('"leaving.2"')),
      sound.slice(sound.indexOf('"signing.1"')),
    ];
    const text = `${head}\n<<<<<<< HEAD\n"leaving.2",\n=======\n"leaving.3",\n>>>>>>> other\n${tail}`;
    expect(await saidOf(text)).toEqual([
      '8:1 lock-in-conflict: Two branches have each changed the addresses of pages, and git has left both versions here.',
    ]);
  });

  test('one of a newer Throughline, whatever else is in it', async () => {
    expect(await saidOf('{"version": 2, "pages": []}')).toEqual([
      '1:1 newer-lock: This file was written by a newer Throughline, which keeps addresses in another form.',
    ]);
  });

  test('one that is too large to be a lock', async () => {
    expect((await saidOf(Buffer.alloc(8 * 1024 * 1024 + 1, ' '))).join()).toMatch(/^1:1 file-too-large: /);
  });

  test('a folder, a link out of the root, and a link to nowhere', async () => {
    const root = await siteOf();
    const path = join(root, lockFile);
    const rules = () => readLock(root).findings.map(one => one.ruleId);
    await mkdir(path);
    expect(rules()).toEqual(['unreadable-file']);
    await rm(path, { recursive: true });
    const outside = join(await emptyFolder(), 'plan.lock.json');
    await writeFile(outside, sound);
    await symlink(outside, path);
    expect(rules()).toEqual(['link-leaves-root']);
    await rm(outside);
    expect(rules()).toEqual(['unreadable-file']);
  });

  test('whatever its bytes are, with a place within it', async () => {
    const root = await siteOf();
    const cut = fc.tuple(
      fc.nat(sound.length),
      fc.nat(20),
      fc.oneof(fc.string(), fc.constantFrom('"', '{', ',', ']', '\u0000', '__proto__')),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), async cuts => {
        const text = cuts.reduce(
          (whole, [at, removed, added]) => whole.slice(0, at) + added + whole.slice(at + removed),
          sound,
        );
        await writeFile(join(root, lockFile), text);
        const { lock: read, findings } = readLock(root);
        expect(read === undefined).toBe(findings.length > 0);
        for (const { line = 0, column = 0 } of findings) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

describe('a site with a lock', () => {
  const settings = settingsSchema.parse({ name: 'Test' });

  test('has its plan made by it', async () => {
    const { site } = await deriveSite(await siteOf({ [lockFile]: sound }), settings);
    expect(site?.plan.redirects).toContainEqual({ from: '/price/', to: '/cost/' });
  });

  test('has no plan where it is damaged, and says what else is wrong', async () => {
    const root = await siteOf({ [lockFile]: '{', 'content/effort.mdx': undefined });
    const { site, findings } = await deriveSite(root, settings);
    expect(site).toBeUndefined();
    expect(findings.map(one => one.ruleId)).toEqual(
      expect.arrayContaining(['damaged-lock', 'need-without-passage']),
    );
  });
});
