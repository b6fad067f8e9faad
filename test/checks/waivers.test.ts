import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { exampleSite } from '../../src/checks/example-site.ts';
import { unneededPassage } from '../../src/checks/unneeded-passage.ts';
import { type SettingsInput, settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { emptyFolder, type Files, writeFiles } from '../model/site-of.ts';

/** What is said of the example site with these files more, by one rule. */
async function saidOf(files: Files, checks: SettingsInput['checks'] = {}) {
  const root = await emptyFolder();
  await writeFiles(root, { ...exampleSite, ...files });
  const { site, findings } = await deriveSite(root, settingsSchema.parse({ name: 'Test', checks }));
  if (!site) throw new Error(findings.map(String).join('\n'));
  return check({ ...site, today: '2026-11-01' }, [unneededPassage]).map(
    one => `${one.file}:${one.line} ${one.ruleId}: ${one.reason}`,
  );
}

const unneeded = (frontmatter: string, body = 'Three friends.') => ({
  'content/founders.mdx': `---\n${frontmatter}\n---\n\n${body}\n`,
});
const finding =
  'content/founders.mdx:2 unneeded-passage: No stop of any journey needs "founders", so this passage is not published.';

describe('a finding is waived', () => {
  test('by a comment at the end of its line', async () => {
    const files = unneeded('question: Who? # waive unneeded-passage: for the press, next week\nbeat: plan');
    expect(await saidOf(files)).toEqual([]);
  });

  test('by a comment on the lines above it, several one below the other', async () => {
    const files = unneeded(
      '# a word of the author’s own\n# waive unneeded-passage: for the press, next week\n\n# and another\nquestion: Who?\nbeat: plan',
    );
    expect(await saidOf(files)).toEqual([]);
  });

  test('and not by what only looks like a comment', async () => {
    const files = unneeded('question: "Who? # waive unneeded-passage: for the press"\nbeat: plan');
    expect(await saidOf(files)).toEqual([finding]);
  });

  test('and not two lines further on', async () => {
    const files = unneeded('# waive unneeded-passage: for the press\nbeat: plan\nquestion: Who?');
    expect(await saidOf(files)).toEqual([
      'content/founders.mdx:2 idle-waiver: This waives "unneeded-passage", and that check has nothing to say of line 3.',
      finding.replace(':2', ':4'),
    ]);
  });
});

describe('a waiver is spoken of', () => {
  test('that says no reason, and then it waives nothing', async () => {
    expect(await saidOf(unneeded('question: Who? # waive unneeded-passage\nbeat: plan'))).toEqual([
      finding,
      'content/founders.mdx:2 waiver-without-reason: This waives "unneeded-passage" and does not say why.',
    ]);
  });

  test('that waives nothing, in YAML and in MDX', async () => {
    const files = {
      ...unneeded('question: Who? # waive unneeded-passage: for the press\nbeat: plan'),
      'content/first-day.mdx':
        '---\nquestion: What happens on the first day?\nbeat: situation\n---\n\n{/* waive unneeded-passage: none here */}\n\nYour messages are here.\n',
    };
    expect(await saidOf(files)).toEqual([
      'content/first-day.mdx:6 idle-waiver: This waives "unneeded-passage", and that check has nothing to say of line 8.',
    ]);
  });

  test('that names no rule, and the one that was meant is named', async () => {
    const files = unneeded('question: Who? # waive uneeded-passage: for the press\nbeat: plan');
    expect(await saidOf(files)).toEqual([
      finding,
      'content/founders.mdx:2 unknown-waiver: There is no check named "uneeded-passage" that can be waived.',
    ]);
  });

  test('but not where its rule is switched off', async () => {
    const files = unneeded('# waive unneeded-passage: for the press\nbeat: plan\nquestion: Who?');
    expect(await saidOf(files, { 'unneeded-passage': 'off' })).toEqual([]);
  });
});

describe('the settings of a site', () => {
  test('switch a rule off, or change its level', async () => {
    const files = unneeded('question: Who?\nbeat: plan');
    expect(await saidOf(files, { 'unneeded-passage': 'off' })).toEqual([]);
    expect(await saidOf(files, { 'unneeded-passage': 'error' })).toEqual([finding]);
    expect(await saidOf(files, { 'unneeded-passage': { level: 'info' } })).toEqual([finding]);
  });

  test('that name no rule are asked after', async () => {
    expect(await saidOf({}, { 'uneeded-passage': 'off' })).toEqual([
      'astro.config.mjs:1 unknown-check: No check is named "uneeded-passage".',
    ]);
  });

  test('that give a rule what it does not take are asked after', async () => {
    expect(await saidOf({}, { 'unneeded-passage': { most: 3 } })).toEqual([
      'astro.config.mjs:1 unknown-check: checks["unneeded-passage"]: No key is named "most" here.',
    ]);
  });
});
