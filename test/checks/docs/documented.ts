import type { Subject } from '../../../src/checks/rule.ts';

/** A passage of the own site that tells of some rules. */
export interface Documented {
  readonly id: string;
  readonly about: Subject;
  readonly question: string;
  readonly heading: string;
  /** What the passage answers, before it comes to the rules. */
  readonly answer: string;
  /** By id; in the order in which they are told. */
  readonly rules: readonly string[];
}

/** Every rule in one of them, with others of its subject: as many as a visitor reads in one go. */
export const documented: readonly Documented[] = [
  {
    id: 'checks-of-beginnings',
    about: 'story',
    question: 'Why does a check find fault with how my journey begins?',
    heading: 'Checks of how a story begins',
    answer:
      'Because a visitor decides in a sentence or two whether this is for them. These checks look at the inquiry, at the opening, and at what the first passages tell.',
    rules: ['twin-inquiry', 'opening-about-us', 'abrupt-opening', 'plan-before-problem'],
  },
  {
    id: 'checks-of-endings',
    about: 'story',
    question: 'Why does a check want a proof, a setback or an end of my story?',
    heading: 'Checks of how a story goes on and ends',
    answer:
      'Because people act when they believe you, and stop when a story leads nowhere. These checks look at the order of the beats, and at what comes before you ask for something.',
    rules: ['backward-beat', 'request-without-proof', 'request-without-setback', 'aimless-ending'],
  },
  {
    id: 'checks-of-kept-words',
    about: 'promises',
    question: 'Why does a check say that a promise of mine is not kept?',
    heading: 'Checks of promises',
    answer:
      'Because every label and every inquiry says what comes next, and a visitor notices when it does not come. These checks hold the words of one against the words of the other.',
    rules: ['unmet-inquiry', 'unkept-promise', 'unkept-side-promise', 'request-without-way'],
  },
  {
    id: 'checks-of-ways',
    about: 'promises',
    question: 'Why does a check speak of links and ways that circle or rival?',
    heading: 'Checks of links and ways',
    answer:
      'Because a way that leads back to where you stand looks broken, and two ways that look alike stop a reader. These checks look at where each way leads.',
    rules: ['circling-link', 'circling-way', 'rival-ways'],
  },
  {
    id: 'checks-of-labels',
    about: 'action',
    question: 'Why does a check call a label long, vague or without a verb?',
    heading: 'Checks of labels',
    answer:
      'Because the label of an action is all that a visitor knows of the next step. These checks look at its words alone, and not at what comes after it.',
    rules: ['verbless-label', 'vague-label', 'long-label'],
  },
  {
    id: 'checks-of-moments',
    about: 'action',
    question: 'Why does a check ask for a trigger or a motive?',
    heading: 'Checks of motives and moments',
    answer:
      'Because people act when they have a reason and when the moment has come. These checks look for both.',
    rules: ['request-without-motive', 'unnamed-trigger', 'idle-trigger'],
  },
  {
    id: 'checks-of-personas',
    about: 'people',
    question: 'Why does a check find fault with my personas?',
    heading: 'Checks of who comes',
    answer:
      'Because a persona that nobody met, or that goes nowhere, costs work and helps no visitor. These checks look at who is there, what you know of them, and where you meet them.',
    rules: ['unfounded-persona', 'old-evidence', 'idle-persona', 'unchosen-channel', 'unforeseen-visitors'],
  },
  {
    id: 'checks-of-customers',
    about: 'people',
    question: 'Why does a check ask what my customers find after they have bought?',
    heading: 'Checks of what comes after the sale',
    answer:
      'Because most sites end where somebody says yes, and their questions do not. These checks look at the stages after that, and at whether anybody counts what became of it.',
    rules: ['nothing-after-sale', 'unserved-customer', 'service-without-person', 'unmeasured-success'],
  },
  {
    id: 'checks-of-words',
    about: 'content',
    question: 'Why does a check call my words hard to read or unfamiliar?',
    heading: 'Checks of words and sentences',
    answer:
      'Because visitors read in a hurry, many of them in a second language, and all of them look for words that they know. These checks count and compare words. They cannot tell whether a text is good.',
    rules: ['hard-to-read', 'long-sentence', 'unasked-question', 'unfamiliar-word'],
  },
  {
    id: 'checks-of-marks',
    about: 'content',
    question: 'Why does a check object to a heading, a picture or a link?',
    heading: 'Checks of headings, pictures and links',
    answer:
      'Because some visitors skim a page, and some hear it read out. These checks look at what both of them steer by.',
    rules: ['misplaced-heading', 'picture-without-text', 'vague-link', 'unlinked-need', 'lost-link'],
  },
  {
    id: 'checks-of-sources',
    about: 'content',
    question: 'Why does a check doubt my dates and my sources?',
    heading: 'Checks of dates and sources',
    answer:
      'Because one date or source that cannot be true makes a reader doubt the rest. These checks look at what you say about when and from where.',
    rules: ['unsourced-proof', 'future-date', 'stale-passage', 'unread-disclosure'],
  },
  {
    id: 'checks-of-answers',
    about: 'content',
    question: 'Why does a check call an answer unfinished, too long or not needed?',
    heading: 'Checks of whole answers',
    answer:
      'Because a visitor wants an answer to one question, all of it and no more. These checks look at what each passage holds, and at who asks for it.',
    rules: ['unfinished-passage', 'long-passage', 'unneeded-passage'],
  },
  {
    id: 'checks-of-doubles',
    about: 'content',
    question: 'Why does a check say that two passages are alike?',
    heading: 'Checks of answers that are given twice',
    answer:
      'Because a visitor who reads the same again has wasted a step, and of two answers one grows old. These checks hold passages and their questions against each other.',
    rules: ['doubled-question', 'twin-passages'],
  },
  {
    id: 'checks-of-the-plan',
    about: 'plan',
    question: 'Why does a check speak of crowded pages and long journeys?',
    heading: 'Checks of the plan',
    answer:
      'Because files that are right one by one can still come to a long page, or to a way that repeats itself.',
    rules: ['crowded-page', 'near-pages', 'long-journey', 'repeated-stop', 'repeated-need'],
  },
];
