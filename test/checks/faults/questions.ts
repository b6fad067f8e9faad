import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const doubled = (file: string, ok: string, notOk: string) => inOneFile('doubled-question', file, ok, notOk);
const unasked = (file: string, ok: string, notOk: string) => inOneFile('unasked-question', file, ok, notOk);

/** Questions that are copied with their file, or are no visitor's. */
export const questionFaults: readonly Fault[] = [
  doubled(
    'content/writing/writing-a-persona.mdx',
    'question: How do I write a persona?',
    'question: ⟦How do I write a passage?⟧',
  ),
  doubled(
    'content/writing/passage-keys.mdx',
    'question: Which keys does a passage take?',
    'question: ⟦Which keys do journey files take?⟧',
  ),
  doubled(
    'content/running/whole-or-nothing.mdx',
    'question: Can a bad edit break the live site?',
    'question: ⟦How fast are the builds?⟧',
  ),
  doubled(
    'content/trust/walked-without-scripts.mdx',
    'question: Does a page work without JavaScript?',
    'question: ⟦How does the site know which journey you are on?⟧',
  ),
  doubled(
    'content/running/starting-a-site.mdx',
    'question: How do I start a site of my own?',
    'question: ⟦how can we install Throughline and start it?⟧',
  ),
  doubled(
    'content/trust/static-pages.mdx',
    'question: What is left to attack once the site is built?',
    'question: ⟦"How is the accessibility of pages tested?"⟧',
  ),
  unasked(
    'content/idea/cost-of-drift.mdx',
    'question: What does it cost when a site answers the wrong questions?',
    'question: ⟦The cost of wrong answers⟧',
  ),
  unasked(
    'content/idea/beats.mdx',
    'question: What is a beat, and which beats are there?',
    'question: ⟦An overview of story beats⟧',
  ),
  unasked(
    'content/joining/who-does-what.mdx',
    'Who does what in a team that works this way?',
    '⟦Team and roles⟧',
  ),
  unasked(
    'content/joining/where-the-project-stands.mdx',
    'question: Where does Throughline stand today?',
    'question: ⟦What is our vision?⟧',
  ),
  unasked(
    'content/idea/outside-in.mdx',
    'question: What does building a site outside-in mean?',
    'question: ⟦Why should you choose us?⟧',
  ),
  unasked(
    'content/running/deploying.mdx',
    'question: How do I put the site online?',
    'question: ⟦Deploying your site, made easy.⟧',
  ),
];
