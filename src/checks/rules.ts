import { abruptOpening } from './abrupt-opening.ts';
import { aimlessEnding } from './aimless-ending.ts';
import { backwardBeat } from './backward-beat.ts';
import { crowdedPage } from './crowded-page.ts';
import { idlePersona } from './idle-persona.ts';
import { idleTrigger } from './idle-trigger.ts';
import { longLabel } from './long-label.ts';
import { openingAboutUs } from './opening-about-us.ts';
import { planBeforeProblem } from './plan-before-problem.ts';
import { requestWithoutMotive } from './request-without-motive.ts';
import { requestWithoutProof } from './request-without-proof.ts';
import { requestWithoutSetback } from './request-without-setback.ts';
import type { Rule } from './rule.ts';
import { twinInquiry } from './twin-inquiry.ts';
import { unlinkedNeed } from './unlinked-need.ts';
import { unnamedTrigger } from './unnamed-trigger.ts';
import { unneededPassage } from './unneeded-passage.ts';
import { vagueLabel } from './vague-label.ts';
import { verblessLabel } from './verbless-label.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  abruptOpening,
  aimlessEnding,
  backwardBeat,
  crowdedPage,
  idlePersona,
  idleTrigger,
  longLabel,
  openingAboutUs,
  planBeforeProblem,
  requestWithoutMotive,
  requestWithoutProof,
  requestWithoutSetback,
  twinInquiry,
  unlinkedNeed,
  unnamedTrigger,
  unneededPassage,
  vagueLabel,
  verblessLabel,
];
