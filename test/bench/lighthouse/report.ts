import { z } from 'zod';

/** What Lighthouse says of one page that it opened once. Scores go from 0 to 100. */
export interface Report {
  /** How fast the machine was, by Lighthouse's own measure. */
  readonly speed: number;
  readonly scores: ReadonlyMap<string, number>;
  /** What costs the page points, by category. */
  readonly failures: ReadonlyMap<string, readonly Failure[]>;
}

export interface Failure {
  readonly audit: string;
  /** What was measured, if anything was: `320 ms` */
  readonly seen: string | undefined;
}

const reportSchema = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({ title: z.string(), score: z.number().nullable(), displayValue: z.string().optional() }),
  ),
});

/** @throws Error where Lighthouse could not see the page, or speaks in another way than it used to. */
export function readReport(output: unknown): Report {
  const { runtimeError, environment, categories, audits } = reportSchema.parse(output);
  if (runtimeError) throw new Error(runtimeError.message);
  const scores = new Map<string, number>();
  const failures = new Map<string, readonly Failure[]>();
  for (const { title, score, auditRefs } of Object.values(categories)) {
    if (score === null) throw new Error(`Lighthouse gives no score for ${title}.`);
    scores.set(title, Math.round(score * 100));
    failures.set(
      title,
      auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        if (!audit || weight === 0 || audit.score === null || audit.score === 1) return [];
        return { audit: `${id}: ${audit.title}`, seen: audit.displayValue };
      }),
    );
  }
  return { speed: environment.benchmarkIndex, scores, failures };
}
