import type { Fault } from './fault.ts';
import { inFile } from './in-file.ts';

/** A goal that is taken away, and the persona whose success it was about. */
const unmeasured = (persona: string, success: string, journey: string, goal: string): Fault => ({
  rule: 'unmeasured-success',
  files: {
    [`journeys/${journey}.yaml`]: { ok: `goal: { name: ${goal} }\n`, notOk: '' },
    [`personas/${persona}.yaml`]: { ok: `success: ${success}`, notOk: `success: ⟦${success}` },
  },
});

const told = 'problems: [I cannot find it.]\naspirations: [I want to find it.]\nsuccess: I found it.\n';
const unfounded = (persona: string, text: string) =>
  inFile('unfounded-persona', `personas/${persona}.yaml`, '', text);

const old = (file: string, ok: string, notOk: string) => inFile('old-evidence', file, ok, notOk);

export const evidenceFaults: readonly Fault[] = [
  unmeasured(
    'contributor',
    'My first change',
    'a-first-change',
    'First changes by others than the makers, baseline: 0, target: 1',
  ),
  unmeasured(
    'evaluating-developer',
    'I ran it',
    'clone-and-try',
    'Trials on a site of somebody’s own that we have been told of, baseline: 0, target: 3',
  ),
  unmeasured(
    'security-reviewer',
    'I wrote down',
    'can-a-passage-run-code',
    'Outside reviews that we have been told of, baseline: 0, target: 1',
  ),
  unmeasured(
    'technology-writer',
    'I described it',
    'what-is-new-about-it',
    'Articles by others that we have been told of, baseline: 0, target: 1',
  ),
  unmeasured(
    'pipeline-engineer',
    'An author broke',
    'into-the-pipeline',
    'Other sites that CI publishes and that we have been told of, baseline: 0, target: 1',
  ),

  unfounded('shop-owner', `name: ⟦The shop owner⟧\nsummary: Sells.\nkind: prospect\n${told}channels: [ad]\n`),
  unfounded(
    'student',
    `name: ⟦Student⟧\nsummary: Learns.\nkind: public\n${told}channels: [search]\nevidence: []\n`,
  ),
  unfounded(
    'translator',
    `# To be asked in spring.\nname: ⟦Translator⟧\nsummary: Works with text.\nkind: partner\n${told}channels: [email]\n`,
  ),
  unfounded(
    'trainer',
    `kind: partner\nsummary: Teaches how to write.\nname: ⟦Trainer⟧\n${told}channels: [event]\n`,
  ),
  unfounded(
    'returning-buyer',
    `name: ⟦"Returning: the buyer"⟧\nsummary: Comes back.\nkind: customer\nchannels: [email]\n${told}triggers: [A year has passed]\n`,
  ),

  old('personas/researcher.yaml', 'date: 2026-11-21', 'date: ⟦2025-11-21⟧'),
  old('personas/site-owner.yaml', 'date: 2026-11-21', 'date: ⟦2019-02-28⟧'),
  // The latest of several is what counts of a persona, wherever it stands.
  old(
    'personas/marketing-editor.yaml',
    'date: 2026-11-21',
    'date: 2023-05-02\n  - { what: Six calls, source: Notes, date: ⟦2024-01-15⟧ }\n  - { what: A survey, source: Notes, date: 2022-12-01 }',
  ),
  old('content/running/try-a-typo.mdx', 'date: 2026-11-21', 'date: ⟦2025-10-30⟧'),
  // Of what a passage claims, each stands by itself.
  old(
    'content/planning/held-against-brute-force.mdx',
    'date: 2026-11-22',
    'date: ⟦2024-11-22⟧ # before the rewrite',
  ),
];
