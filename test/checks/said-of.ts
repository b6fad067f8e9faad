import { check } from '../../src/checks/check.ts';
import { exampleSite } from '../../src/checks/example-site.ts';
import type { Edit, Rule } from '../../src/checks/rule.ts';
import { type SettingsInput, settingsSchema } from '../../src/model/settings.ts';
import { deriveSite } from '../../src/site/derive-site.ts';
import { emptyFolder, writeFiles } from '../model/site-of.ts';
import { edited } from './marked.ts';

/** What one rule says of the example site with these edits, each with its place. */
export async function saidOf(
  rule: Rule,
  edits: Readonly<Record<string, Edit>>,
  settings: Partial<SettingsInput> = {},
): Promise<string[]> {
  const root = await emptyFolder();
  await writeFiles(root, edited(exampleSite, edits));
  const { site, findings } = await deriveSite(root, settingsSchema.parse({ name: 'Test', ...settings }));
  if (!site) throw new Error(findings.map(String).join('\n'));
  return check({ ...site, today: '2026-11-01' }, [rule]).map(one => `${one.file}:${one.line} ${one.reason}`);
}
