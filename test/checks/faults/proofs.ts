import type { Fault } from './fault.ts';
import { inOneFile } from './in-one-file.ts';

const unsourced = (file: string, ok: string, notOk: string) => inOneFile('unsourced-proof', file, ok, notOk);
const unread = (file: string, ok: string, notOk: string) => inOneFile('unread-disclosure', file, ok, notOk);

/** Proofs that rest on nothing, and admissions that nobody reads who is meant to. */
export const proofFaults: readonly Fault[] = [
  unsourced(
    'content/trust/checked-for-accessibility.mdx',
    'source: test/e2e/ in the Throughline repository; run npm test',
    'source: ⟦TBD⟧',
  ),
  unsourced(
    'content/running/try-a-typo.mdx',
    'source: The commands of this passage, run in a clone of the Throughline repository',
    'source: ⟦"?"⟧',
  ),
  unsourced(
    'content/planning/reading-a-certificate.mdx',
    'source: src/planner/plan.ts in the Throughline repository',
    'source: ⟦our experience⟧',
  ),
  unsourced(
    'content/trust/walked-without-scripts.mdx',
    'what: Planned pages carry no script that runs',
    'what: ⟦Assumed; not yet counted⟧',
  ),
  unsourced(
    'content/planning/held-against-brute-force.mdx',
    'source: src/planner/verify-plan.ts in the Throughline repository',
    'source: ⟦n/a⟧',
  ),
  unsourced(
    'content/idea/built-with-itself.mdx',
    'source: "Run: npm run -s throughline -- build, in a clone of the Throughline repository"',
    'source: ⟦to be added!⟧',
  ),
  unread(
    'content/idea/when-not-to-use-it.mdx',
    'to: [site-owner, content-designer, technology-writer]',
    'to: [site-owner, ⟦security-reviewer⟧]',
  ),
  unread(
    'content/joining/not-built-yet.mdx',
    'to: [site-owner, evaluating-developer, agency-lead, contributor]',
    'to: [⟦marketing-editor⟧]',
  ),
  unread(
    'content/planning/addresses-that-stay.mdx',
    'to: [marketing-editor, pipeline-engineer, agency-lead]',
    'to:\n    - marketing-editor\n    - ⟦researcher⟧',
  ),
  unread(
    'content/planning/what-a-proof-leaves-out.mdx',
    'to: [researcher, evaluating-developer]',
    'to: [researcher, ⟦contributor⟧]',
  ),
  unread(
    'content/trust/what-still-runs.mdx',
    'to: [security-reviewer, pipeline-engineer, evaluating-developer, content-designer]',
    'to: [⟦site-owner⟧, ⟦agency-lead⟧]',
  ),
  {
    rule: 'unread-disclosure',
    files: {
      'journeys/what-is-new-about-it.yaml': {
        ok: 'outside-in, the-doorway, when-not-to-use-it',
        notOk: 'outside-in, the-doorway',
      },
      'content/idea/when-not-to-use-it.mdx': {
        ok: 'to: [site-owner, content-designer, technology-writer]',
        notOk: 'to: [⟦site-owner⟧, content-designer, ⟦technology-writer⟧]',
      },
    },
  },
];
