import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { check, rules } from '../../src/checks/index.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { siteDeriver } from '../../src/site/derive-site.ts';
import { contentFaults } from './faults/content.ts';
import { dateFaults } from './faults/dates.ts';
import { entryFaults } from './faults/entries.ts';
import { evidenceFaults } from './faults/evidence.ts';
import type { Fault } from './faults/fault.ts';
import { gapFaults } from './faults/gaps.ts';
import { labelFaults } from './faults/labels.ts';
import { linkFaults } from './faults/links.ts';
import { markFaults } from './faults/marks.ts';
import { peopleFaults } from './faults/people.ts';
import { placeFaults } from './faults/places.ts';
import { promiseFaults } from './faults/promises.ts';
import { proofFaults } from './faults/proofs.ts';
import { questionFaults } from './faults/questions.ts';
import { requestFaults } from './faults/requests.ts';
import { storyFaults } from './faults/story.ts';
import { wayFaults } from './faults/ways.ts';
import { wordingFaults } from './faults/wording.ts';
import { edited, isFolder, withoutMarks } from './marked.ts';

/** The own site, each time with one thing wrong, which the rule that is meant for it has to find. */
const faults: readonly Fault[] = [
  ...contentFaults,
  ...dateFaults,
  ...entryFaults,
  ...evidenceFaults,
  ...gapFaults,
  ...labelFaults,
  ...linkFaults,
  ...markFaults,
  ...peopleFaults,
  ...placeFaults,
  ...promiseFaults,
  ...proofFaults,
  ...questionFaults,
  ...requestFaults,
  ...storyFaults,
  ...wayFaults,
  ...wordingFaults,
];

// Each plans the whole site, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const own = fileURLToPath(new URL('../..', import.meta.url));
const { settings } = await readConfig(own);
const today = '2026-11-23';
const deriveSite = siteDeriver();

async function saidOf(root: string) {
  const { site, findings } = await deriveSite(root, settings, { effort: 'low' });
  if (!site) throw new Error(findings.map(String).join('\n'));
  return check({ ...site, today });
}

test('the own site, as it is, has nothing to be found', async () => {
  expect((await saidOf(own)).map(one => `${one.file}:${one.line} ${one.ruleId}: ${one.reason}`)).toEqual([]);
});

test('every rule has a fault that is meant for it, and every fault a rule', () => {
  const meant = new Set(faults.map(({ rule }) => rule));
  expect([...meant].toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

let copy: string;
beforeAll(async () => {
  copy = await realpath(await mkdtemp(join(tmpdir(), 'throughline-test-')));
  for (const folder of ['personas', 'journeys', 'content'])
    await cp(join(own, folder), join(copy, folder), { recursive: true });
});
afterAll(() => rm(copy, { recursive: true, force: true }));

faults.forEach(({ rule, files }, at) => {
  test(`fault ${at + 1}, ${Object.keys(files).join(', ')}: found by ${rule}`, async () => {
    const before = await textsOf(Object.keys(files));
    const after = withoutMarks(edited(before, files));
    await writeAll(after.files);
    try {
      const said = await saidOf(copy);
      const places = said.filter(one => one.ruleId === rule).map(one => `${one.file}:${one.line}`);
      expect(places).toEqual(expect.arrayContaining(after.marks.map(mark => mark.replace(/:\d+$/, ''))));
      expect(after.marks).not.toEqual([]);
    } finally {
      for (const file of Object.keys(after.files)) await rm(join(copy, file));
      await writeAll(before);
    }
  });
});

/** Of the files that are there already. */
async function textsOf(files: readonly string[]): Promise<Record<string, string>> {
  const there = files.filter(file => !isFolder(file) && existsSync(join(copy, file)));
  const texts = there.map(async file => [file, await readFile(join(copy, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

async function writeAll(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, text] of Object.entries(texts)) await writeFile(join(copy, file), text);
}
