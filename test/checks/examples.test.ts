import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { exampleSite } from '../../src/checks/example-site.ts';
import { rules } from '../../src/checks/index.ts';
import type { Example, Rule } from '../../src/checks/rule.ts';
import { levelOf } from '../../src/model/finding.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';
import { edited, type Texts, withoutMarks } from './marked.ts';

test('no rule has anything to say of the example site', async () => {
  expect(await saidOf(rules, exampleSite, {})).toEqual([]);
});

for (const rule of rules) {
  describe(rule.id, () => {
    rule.examples.forEach((example, at) => {
      const which = rule.examples.length > 1 ? `, example ${at + 1}` : '';

      test(`has nothing to say of what is right${which}`, async () => {
        expect(await saidOf([rule], exampleSite, example)).toEqual([]);
      });

      test(`speaks of what is not, at its place${which}`, async () => {
        const { files, marks } = withoutMarks(edited(exampleSite, example.files));
        const said = await saidOf([rule], files, example);
        expect(said.map(one => one.at).toSorted()).toEqual(marks.toSorted());
        expect(marks).not.toEqual([]);
        expect(said.map(one => one.level)).toEqual(said.map(() => rule.level));
      });
    });
  });
}

async function saidOf(asked: readonly Rule[], files: Texts, { settings }: Pick<Example, 'settings'>) {
  const root = await emptyFolder();
  await writeFiles(root, files);
  const { site, findings } = await deriveSite(root, settingsSchema.parse({ name: 'Example', ...settings }));
  expect(findings.map(String)).toEqual([]);
  if (!site) throw new Error('An example can be read.');
  return check({ ...site, today: '2026-11-01' }, asked).map(one => ({
    at: `${one.file}:${one.line}:${one.column}`,
    level: levelOf(one),
    reason: one.reason,
  }));
}
