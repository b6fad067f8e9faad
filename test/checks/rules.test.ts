import { expect, test } from 'vitest';
import { crowdedPage } from '../../src/checks/crowded-page.ts';
import { exampleSite } from '../../src/checks/example-site.ts';
import { idlePersona } from '../../src/checks/idle-persona.ts';
import { check, rules } from '../../src/checks/index.ts';
import type { Rule } from '../../src/checks/rule.ts';
import { unlinkedNeed } from '../../src/checks/unlinked-need.ts';
import { unneededPassage } from '../../src/checks/unneeded-passage.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { edited, emptyFolder, type Files, siteOf, writeFiles } from '../model/site-of.ts';

/** What the rules of needs, passages and pages say of the sound site with these changes. */
async function saidOf(changes: Files, budget = 1500) {
  return saidIn(await siteOf(changes), [crowdedPage, idlePersona, unlinkedNeed, unneededPassage], budget);
}

async function saidIn(root: string, asked: readonly Rule[], budget?: number) {
  const settings = settingsSchema.parse({ name: 'Test', ...(budget ? { page: { budget } } : {}) });
  const { site, findings } = await deriveSite(root, settings);
  expect(findings.map(String)).toEqual([]);
  if (!site) throw new Error('The site has no errors.');
  return check({ ...site, today: '2026-11-01' }, asked).map(
    one => `${one.file}:${one.line}:${one.column} ${one.ruleId}: ${one.reason}`,
  );
}

test('nothing is said of a site in which everything has its place', async () => {
  expect(await saidOf({})).toEqual([]);
});

test('no rule has anything to say of the site that the examples change', async () => {
  const root = await emptyFolder();
  await writeFiles(root, exampleSite);
  expect(await saidIn(root, rules)).toEqual([]);
});

test('a passage that no stop needs is said at its question', async () => {
  expect(
    await saidOf({ 'content/more/extra.mdx': '---\nquestion: a\nbeat: plan\nneed: history\n---\nText.\n' }),
  ).toEqual([
    'content/more/extra.mdx:2:11 unneeded-passage: No stop of any journey needs "history", so this passage is not published.',
  ]);
});

test('a variant that no journey takes is said as well', async () => {
  const variant = '---\nquestion: a\nbeat: plan\nneed: effort\nfor: [onlooker]\n---\nText.\n';
  const onlooker = edited('personas/finance-head.yaml', 'Head of finance', 'Onlooker')[
    'personas/finance-head.yaml'
  ];
  expect(await saidOf({ 'content/effort-2.mdx': variant, 'personas/onlooker.yaml': onlooker })).toEqual([
    'content/effort-2.mdx:2:11 unneeded-passage: No journey leads its personas to this variant of "effort", so it is not published.',
    'personas/onlooker.yaml:1:7 idle-persona: No journey is for "Onlooker".',
  ]);
});

test('a stop that is longer than a page may be is said at its needs', async () => {
  const long = edited('content/cost.mdx', 'Count the seats and the week.', 'word '.repeat(60));
  expect(
    await saidOf({ ...long, ...edited('journeys/signing.yaml', '[cost, effort]', '[effort]') }, 50),
  ).toEqual([
    'journeys/leaving.yaml:11:12 crowded-page: Stop "2" alone has 60 words, and a page may hold 50.',
  ]);
});

test('rules are listed by id, each says why, and none has another’s id', () => {
  const ids = rules.map(rule => rule.id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(rules.filter(rule => !/^[A-Z].*\.$/.test(rule.why))).toEqual([]);
});

test('a link to a need whose answer is on no page is said where it stands', async () => {
  const extra = '---\nquestion: a\nbeat: plan\n---\nText.\n';
  const linked = edited('content/cost.mdx', 'Count the seats', 'See [this](need:extra). Count the seats');
  expect(await saidOf({ 'content/extra.mdx': extra, ...linked })).toContain(
    'content/cost.mdx:6:5 unlinked-need: This link leads to "extra", which no stop of any journey needs, so it is published as text alone.',
  );
});
