import { expect, test } from 'vitest';
import { oldEvidence } from '../../src/checks/old-evidence.ts';
import { saidBy } from './said-by.ts';

const dated = (date: string, more = '') => ({
  'personas/support-lead.yaml': { ok: 'date: 2026-09-14 }\n', notOk: `date: ${date} }\n${more}` },
});

test('evidence may become as old as is set, to the day', async () => {
  expect(await saidBy(oldEvidence, dated('2025-11-01'))).toEqual([]);
  expect(await saidBy(oldEvidence, dated('2025-10-31'))).toEqual([
    'personas/support-lead.yaml:11 This evidence is of 2025-10-31, more than 365 days ago.',
  ]);
  const checks = { 'old-evidence': { days: 30 } };
  expect(await saidBy(oldEvidence, dated('2026-10-02'), { checks })).not.toContain('support-lead');
});

test('a persona has the age of its latest evidence', async () => {
  const later = '  - { what: Three more, source: Interview notes, date: 2026-10-02 }\n';
  expect(await saidBy(oldEvidence, dated('2020-01-01', later))).toEqual([]);
});

test('what is not published is not asked after', async () => {
  const draft = `---
question: Who else has moved?
beat: proof
evidence: [{ what: One, source: Notes, date: 2001-01-01 }]
---

One.
`;
  expect(await saidBy(oldEvidence, { 'content/who-else.mdx': { ok: '', notOk: draft } })).toEqual([]);
});
