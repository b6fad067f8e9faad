import { describe, expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { exampleSite } from '../../src/checks/example-site.ts';
import { rules } from '../../src/checks/index.ts';
import type { Edit, Example, Rule } from '../../src/checks/rule.ts';
import { levelOf } from '../../src/model/finding.ts';
import { pointsIn } from '../../src/model/lines.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';

for (const rule of rules) {
  describe(rule.id, () => {
    rule.examples.forEach((example, at) => {
      const which = rule.examples.length > 1 ? `, example ${at + 1}` : '';

      test(`has nothing to say of what is right${which}`, async () => {
        expect(await saidOf(rule, exampleSite, example)).toEqual([]);
      });

      test(`speaks of what is not, at its place${which}`, async () => {
        const { files, marks } = withoutMarks({ ...exampleSite, ...changed(example) });
        const said = await saidOf(rule, files, example);
        expect(said.map(one => one.at).toSorted()).toEqual(marks.toSorted());
        expect(marks).not.toEqual([]);
        expect(said.map(one => one.level)).toEqual(said.map(() => rule.level));
      });
    });
  });
}

type Files = Readonly<Record<string, string>>;

async function saidOf(rule: Rule, files: Files, { settings }: Example) {
  const root = await emptyFolder();
  await writeFiles(root, files);
  const { site, findings } = await deriveSite(root, settingsSchema.parse({ name: 'Example', ...settings }));
  expect(findings.map(String)).toEqual([]);
  if (!site) throw new Error('An example can be read.');
  return check({ ...site, today: '2026-11-01' }, [rule]).map(one => ({
    at: `${one.file}:${one.line}:${one.column}`,
    level: levelOf(one),
    reason: one.reason,
  }));
}

function changed({ files }: Example): Files {
  return Object.fromEntries(Object.entries(files).map(([file, edit]) => [file, edited(file, edit)]));
}

function edited(file: string, { ok, notOk }: Edit): string {
  const text = exampleSite[file] ?? '';
  if (ok === '') return text + notOk;
  if (text.split(ok).length !== 2) throw new Error(`${file} holds “${ok}” once.`);
  return text.replace(ok, () => notOk);
}

/** Files without the marks around what is spoken of, and where each begins. */
function withoutMarks(marked: Files): { files: Files; marks: string[] } {
  const marks: string[] = [];
  const files = Object.fromEntries(
    Object.entries(marked).map(([file, text]) => {
      const plain = text.replaceAll(/[⟦⟧]/g, '');
      const pointAt = pointsIn(plain);
      for (const { index } of text.matchAll(/⟦/g)) {
        const { line, column } = pointAt(text.slice(0, index).replaceAll(/[⟦⟧]/g, '').length);
        marks.push(`${file}:${line}:${column}`);
      }
      return [file, plain];
    }),
  );
  return { files, marks };
}
