import { abruptOpening } from './abrupt-opening.ts';
import { aimlessEnding } from './aimless-ending.ts';
import { backwardBeat } from './backward-beat.ts';
import { circlingLink } from './circling-link.ts';
import { circlingWay } from './circling-way.ts';
import { crowdedPage } from './crowded-page.ts';
import { doubledQuestion } from './doubled-question.ts';
import { futureDate } from './future-date.ts';
import { hardToRead } from './hard-to-read.ts';
import { idlePersona } from './idle-persona.ts';
import { idleTrigger } from './idle-trigger.ts';
import { longJourney } from './long-journey.ts';
import { longLabel } from './long-label.ts';
import { longPassage } from './long-passage.ts';
import { longSentence } from './long-sentence.ts';
import { lostLink } from './lost-link.ts';
import { misplacedHeading } from './misplaced-heading.ts';
import { nearPages } from './near-pages.ts';
import { nothingAfterSale } from './nothing-after-sale.ts';
import { oldEvidence } from './old-evidence.ts';
import { openingAboutUs } from './opening-about-us.ts';
import { pictureWithoutText } from './picture-without-text.ts';
import { planBeforeProblem } from './plan-before-problem.ts';
import { repeatedNeed } from './repeated-need.ts';
import { repeatedStop } from './repeated-stop.ts';
import { requestWithoutMotive } from './request-without-motive.ts';
import { requestWithoutProof } from './request-without-proof.ts';
import { requestWithoutSetback } from './request-without-setback.ts';
import { requestWithoutWay } from './request-without-way.ts';
import { rivalWays } from './rival-ways.ts';
import type { Rule } from './rule.ts';
import { serviceWithoutPerson } from './service-without-person.ts';
import { stalePassage } from './stale-passage.ts';
import { twinInquiry } from './twin-inquiry.ts';
import { twinPassages } from './twin-passages.ts';
import { unaskedQuestion } from './unasked-question.ts';
import { unchosenChannel } from './unchosen-channel.ts';
import { unfamiliarWord } from './unfamiliar-word.ts';
import { unfinishedPassage } from './unfinished-passage.ts';
import { unforeseenVisitors } from './unforeseen-visitors.ts';
import { unfoundedPersona } from './unfounded-persona.ts';
import { unkeptPromise } from './unkept-promise.ts';
import { unkeptSidePromise } from './unkept-side-promise.ts';
import { unlinkedNeed } from './unlinked-need.ts';
import { unmeasuredSuccess } from './unmeasured-success.ts';
import { unmetInquiry } from './unmet-inquiry.ts';
import { unnamedTrigger } from './unnamed-trigger.ts';
import { unneededPassage } from './unneeded-passage.ts';
import { unreadDisclosure } from './unread-disclosure.ts';
import { unservedCustomer } from './unserved-customer.ts';
import { unsourcedProof } from './unsourced-proof.ts';
import { vagueLabel } from './vague-label.ts';
import { vagueLink } from './vague-link.ts';
import { verblessLabel } from './verbless-label.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  abruptOpening,
  aimlessEnding,
  backwardBeat,
  circlingLink,
  circlingWay,
  crowdedPage,
  doubledQuestion,
  futureDate,
  hardToRead,
  idlePersona,
  idleTrigger,
  longJourney,
  longLabel,
  longPassage,
  longSentence,
  lostLink,
  misplacedHeading,
  nearPages,
  nothingAfterSale,
  oldEvidence,
  openingAboutUs,
  pictureWithoutText,
  planBeforeProblem,
  repeatedNeed,
  repeatedStop,
  requestWithoutMotive,
  requestWithoutProof,
  requestWithoutSetback,
  requestWithoutWay,
  rivalWays,
  serviceWithoutPerson,
  stalePassage,
  twinInquiry,
  twinPassages,
  unaskedQuestion,
  unchosenChannel,
  unfamiliarWord,
  unfinishedPassage,
  unforeseenVisitors,
  unfoundedPersona,
  unkeptPromise,
  unkeptSidePromise,
  unlinkedNeed,
  unmeasuredSuccess,
  unmetInquiry,
  unnamedTrigger,
  unneededPassage,
  unreadDisclosure,
  unservedCustomer,
  unsourcedProof,
  vagueLabel,
  vagueLink,
  verblessLabel,
];
