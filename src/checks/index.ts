import { type Finding, finding, sortFindings } from '../model/finding.ts';
import { crowdedPage } from './crowded-page.ts';
import { idlePersona } from './idle-persona.ts';
import type { Checked, Rule } from './rule.ts';
import { unlinkedNeed } from './unlinked-need.ts';
import { unneededPassage } from './unneeded-passage.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [crowdedPage, idlePersona, unlinkedNeed, unneededPassage];

/** What the rules have to say, sorted by place. */
export function check(checked: Checked): Finding[] {
  return sortFindings(
    rules.flatMap(({ id, level, find }) =>
      find(checked).map(found => finding({ ...found, rule: id, level })),
    ),
  );
}
