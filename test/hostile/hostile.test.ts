import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { derive } from '../../src/cli/derive.ts';
import { formatNames } from '../../src/cli/format-names.ts';
import { formats } from '../../src/cli/formats/index.ts';
import { entryLinksOf } from '../../src/cli/links/entry-links.ts';
import { linkFormats } from '../../src/cli/links/formats.ts';
import { tellExplanation } from '../../src/cli/tell-explanation.ts';
import { type Finding, isError } from '../../src/model/finding.ts';
import { numbersOf } from '../../src/model/numbers.ts';
import { parseSettings } from '../../src/model/parse-settings.ts';
import { textsIn } from '../../src/model/source-texts.ts';
import { explain } from '../../src/planner/index.ts';
import { throughline } from '../cli/run.ts';
import { emptyFolder, type Files, siteOf } from '../model/site-of.ts';
import type { Refused, Shown } from './hostile.ts';
import { writeShownSite } from './shown-site.ts';
import { refused, shown } from './table.ts';

const settings = parseSettings({ name: 'Test' });

async function derivedWith({ files, links = {} }: Refused | Shown) {
  const root = await siteOf(files);
  for (const [path, to] of Object.entries(links)) await symlink(to, join(root, path));
  const { findings } = await derive({ root, file: undefined, astro: {}, settings }, {});
  return { root, findings };
}

const plain = picocolors.createColors(false);
/** What a terminal obeys, and what the log of a pipeline does. */
const obeyed = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]|^\s*::|##\w*\[/mu;

async function expectTame(findings: readonly Finding[], root: string): Promise<void> {
  for (const format of formatNames.filter(name => name !== 'github')) {
    const write = await formats[format]();
    expect(write(findings, plain, textsIn(root)), format).not.toMatch(obeyed);
  }
  const github = await formats.github();
  const commands = findings.length === 0 ? [] : github(findings, plain).split('\n');
  expect(commands).toHaveLength(findings.length);
  for (const command of commands)
    expect(command).toMatch(/^::(?:error|warning|notice) (?:\t|[^\p{Cc}\p{Bidi_Control}])*$/u);
}

test('every entry has a name of its own, and there are many', () => {
  const names = [...refused, ...shown].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(64);
});

describe('is found, with what to do about it, and printed so that nothing obeys it:', () => {
  test.each(refused)('$name', async entry => {
    const { root, findings } = await derivedWith(entry);
    const errors = findings.filter(isError);
    expect(errors.map(one => `${one.file}:${one.line}:${one.column} ${one.ruleId}`)).toEqual(entry.found);
    for (const { note } of errors) expect(note).toMatch(/^(?!.*native code).*\w/s);
    await expectTame(findings, root);
  });
});

describe('is words, and no fault:', () => {
  test.each(shown)('$name', async entry => {
    const { root, findings } = await derivedWith(entry);
    expect(findings.filter(isError).map(String)).toEqual([]);
    await expectTame(findings, root);
  });
});

test.each(['Site\u001b[2J', 'Site\u202E', ' ', 'Site\u{E0041}'])('no site is called %j', name => {
  expect(() => parseSettings({ name })).toThrow('"name" cannot be');
});

test('nothing that is printed of them is obeyed, by a terminal, a pipeline or a spreadsheet', async () => {
  const root = await emptyFolder();
  await writeShownSite(root);
  const { site } = await derive({ root, file: undefined, astro: {}, settings }, {});
  if (!site) throw new Error('All that is shown makes a site.');
  const { model, plan } = site;
  const numbers = numbersOf(model);
  const links = entryLinksOf(model, { site: 'https://shown.example', base: '/' });
  const inquiries = new Map(model.journeys.map(({ id, entry }) => [id, entry.inquiry]));
  const explained = model.journeys.flatMap(({ stops }) =>
    stops.flatMap(({ id }) =>
      explain(id, numbers, plan).map(one => tellExplanation(one, plan, inquiries, plain)),
    ),
  );
  for (const said of [linkFormats.table(links, plain), linkFormats.json(links, plain), ...explained])
    expect(said).not.toMatch(obeyed);
  const cells = linkFormats.csv(links, plain).split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  expect(cells).toContain("'=cmd|calc!A0");
  expect(cells.filter(cell => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
});

test('a build of all that is refused publishes nothing, writes nothing, and says so to no terminal’s harm', async () => {
  const files: Files = Object.assign({ 'dist/index.html': 'as it was' }, ...refused.map(one => one.files));
  const root = await siteOf(files);
  for (const [path, to] of refused.flatMap(({ links = {} }) => Object.entries(links)))
    await symlink(to, join(root, path));
  const before = await readdir(root, { recursive: true });
  const { status, stdout, stderr } = await throughline(['build', '--root', root]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('Nothing was published');
  expect(stderr).not.toMatch(obeyed);
  expect(await readdir(root, { recursive: true })).toEqual(before);
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('as it was');
});
