import { z } from 'zod';
import type { Persona } from '../model/model.ts';
import { type Located, placeOf } from '../model/place.ts';
import { type Found, ruleWith } from './rule.ts';

/**
 * Tells of evidence from long ago: of a persona whose latest is, and of each claim that a published passage makes. A
 * persona may have met people again since its first evidence; a claim stands by itself.
 */
export const oldEvidence = ruleWith({
  id: 'old-evidence',
  about: 'people',
  level: 'info',
  why: 'What was true of people and things when somebody last looked may not be what a visitor meets today.',
  options: z.strictObject({
    days: z.int().positive().default(365).describe('How many days old it may become.'),
  }),
  examples: [
    {
      files: {
        'personas/support-lead.yaml': { ok: 'date: 2026-09-14', notOk: 'date: ⟦2024-09-14⟧' },
      },
    },
    {
      files: {
        'content/teams-that-moved.mdx': { ok: 'date: 2026-10-01', notOk: 'date: ⟦2025-10-01⟧' },
      },
    },
  ],
  find: ({ model, plan, today }, { days }) => {
    const oldest = daysBefore(today, days);
    const personas = model.personas.flatMap(persona => {
      const latest = latestOf(persona);
      return latest && latest.date < oldest ? tell(persona, latest.at, latest.date, days) : [];
    });
    const passages = model.passages
      .filter(({ id }) => Object.hasOwn(plan.passages, id))
      .flatMap(passage =>
        passage.evidence.flatMap(({ date }, at) => (date < oldest ? tell(passage, at, date, days) : [])),
      );
    return [...personas, ...passages];
  },
});

function daysBefore(today: string, days: number): string {
  const date = new Date(today);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

function latestOf({ evidence }: Persona): { readonly at: number; readonly date: string } | undefined {
  return evidence.map(({ date }, at) => ({ at, date })).toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
}

function tell(located: Located, at: number, date: string, days: number): Found {
  return {
    place: placeOf(located, 'evidence', at, 'date'),
    reason: `This evidence is of ${date}, more than ${days} days ago.`,
    remedy: 'See whether it is still so, and renew the date or the text.',
  };
}
