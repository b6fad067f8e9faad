import type { Fault } from './fault.ts';
import { inFile } from './in-file.ts';

const kind = (persona: string, from: string, to: string) => ({
  [`personas/${persona}.yaml`]: { ok: `kind: ${from}`, notOk: `kind: ${to}` },
});
const stage = (journey: string, from: string, to: string) => ({
  [`journeys/${journey}.yaml`]: { ok: `stage: ${from}`, notOk: `stage: ${to}` },
});
const channel = (journey: string, from: string, to: string) =>
  inFile('unchosen-channel', `journeys/${journey}.yaml`, `channel: ${from}`, `channel: ⟦${to}⟧`);
const people = { 'personas/': { ok: '', notOk: '⟦⟧' } };

export const peopleFaults: readonly Fault[] = [
  channel('another-generator', 'search', 'email'),
  channel('my-first-journey', 'product', 'social'),
  channel('a-site-that-keeps-growing', 'email', 'ad'),
  channel('where-did-my-page-go', 'search', 'print'),
  inFile(
    'unchosen-channel',
    'journeys/the-build-says-no.yaml',
    'channel: product',
    'channel: "⟦direct" # from a bookmark',
  ),
  {
    rule: 'unchosen-channel',
    files: {
      'personas/researcher.yaml': { ok: 'channels: [print, search, event]', notOk: 'channels: [search]' },
      'journeys/a-problem-with-a-name.yaml': { ok: 'channel: print', notOk: 'channel: ⟦print⟧' },
    },
  },

  { rule: 'nothing-after-sale', files: kind('security-reviewer', 'prospect', '⟦customer⟧') },
  { rule: 'nothing-after-sale', files: kind('researcher', 'researcher', '⟦customer⟧') },
  { rule: 'nothing-after-sale', files: kind('site-owner', 'prospect', '⟦customer⟧') },
  { rule: 'nothing-after-sale', files: kind('technology-writer', 'press', '⟦customer⟧') },
  {
    rule: 'nothing-after-sale',
    files: {
      ...stage('into-the-pipeline', 'onboarding', 'consideration'),
      ...kind('pipeline-engineer', 'customer', '⟦customer⟧'),
    },
  },

  { rule: 'unserved-customer', files: kind('evaluating-developer', 'prospect', '⟦customer⟧') },
  { rule: 'unserved-customer', files: kind('agency-lead', 'partner', '⟦customer⟧') },
  { rule: 'unserved-customer', files: kind('contributor', 'contributor', '⟦customer⟧') },
  {
    rule: 'unserved-customer',
    files: {
      'journeys/the-build-says-no.yaml': {
        ok: 'persona: [marketing-editor, content-designer]',
        notOk: 'persona: marketing-editor',
      },
      ...kind('content-designer', 'customer', '⟦customer⟧'),
    },
  },
  {
    rule: 'unserved-customer',
    files: {
      ...stage('where-did-my-page-go', 'service', 'adoption'),
      ...kind('pipeline-engineer', 'customer', '⟦customer⟧'),
    },
  },

  { rule: 'service-without-person', files: stage('into-the-pipeline', 'onboarding', '⟦service⟧') },
  { rule: 'service-without-person', files: stage('one-question-two-readers', 'adoption', '⟦service⟧') },
  // They lead off the site, and not to a person.
  { rule: 'service-without-person', files: stage('from-map-to-pages', 'consideration', '⟦service⟧') },
  { rule: 'service-without-person', files: stage('first-passages', 'onboarding', '⟦service⟧') },
  inFile(
    'service-without-person',
    'journeys/the-build-says-no.yaml',
    '# waive service-without-person: there is no address yet at which a person answers for the project\nstage: service',
    'stage: ⟦service⟧',
  ),

  { rule: 'unforeseen-visitors', files: { ...people, ...kind('researcher', 'researcher', 'public') } },
  { rule: 'unforeseen-visitors', files: { ...people, ...kind('researcher', 'researcher', 'press') } },
  { rule: 'unforeseen-visitors', files: { ...people, ...kind('technology-writer', 'press', 'partner') } },
  {
    rule: 'unforeseen-visitors',
    files: {
      ...people,
      ...kind('researcher', 'researcher', 'prospect'),
      ...kind('technology-writer', 'press', 'prospect'),
    },
  },
  {
    rule: 'unforeseen-visitors',
    files: {
      ...people,
      ...kind('marketing-editor', 'customer', 'prospect'),
      ...kind('content-designer', 'customer', 'prospect'),
      ...kind('pipeline-engineer', 'customer', 'prospect'),
    },
  },
];
