import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../../src/checks/check.ts';
import { exampleSite } from '../../../src/checks/example-site.ts';
import type { Example, Rule } from '../../../src/checks/rule.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { settingsSchema } from '../../../src/model/settings.ts';
import { deriveSite } from '../../../src/site/derive-site.ts';
import { writeFiles } from '../../model/site-of.ts';
import { edited, withoutMarks } from '../marked.ts';

/** A day on which the examples are what they are meant to be: too old, or still to come. */
const today = '2026-11-01';

/** What a rule says of its example. */
export async function saidOfRule(rule: Rule, { files, settings }: Example): Promise<readonly Finding[]> {
  const root = await mkdtemp(join(tmpdir(), 'throughline-docs-'));
  try {
    await writeFiles(root, withoutMarks(edited(exampleSite, files)).files);
    const { site } = await deriveSite(root, settingsSchema.parse({ name: 'Example', ...settings }));
    if (!site) throw new Error(`The example of ${rule.id} can be read.`);
    return check({ ...site, today }, [rule]);
  } finally {
    await rm(root, { recursive: true });
  }
}
