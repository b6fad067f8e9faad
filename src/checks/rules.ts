import { crowdedPage } from './crowded-page.ts';
import { idlePersona } from './idle-persona.ts';
import type { Rule } from './rule.ts';
import { unlinkedNeed } from './unlinked-need.ts';
import { unneededPassage } from './unneeded-passage.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [crowdedPage, idlePersona, unlinkedNeed, unneededPassage];
