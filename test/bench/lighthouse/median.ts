import type { Report } from './report.ts';

/** A page, and what Lighthouse says of it in the middle of several runs. */
export interface Audited extends Pick<Report, 'scores' | 'failures'> {
  readonly page: string;
}

/** Each category's score in the middle of the runs, with what failed in that run. */
export function medianOf(reports: readonly Report[]): Omit<Audited, 'page'> {
  const categories = [...(reports[0]?.scores.keys() ?? [])];
  const middles = categories.map(category => {
    const ranked = reports.toSorted((a, b) => scoreOf(a, category) - scoreOf(b, category));
    const middle = ranked[Math.floor((ranked.length - 1) / 2)];
    if (!middle) throw new TypeError('There is a middle where there are reports.');
    return [category, middle] as const;
  });
  return {
    scores: new Map(middles.map(([category, report]) => [category, scoreOf(report, category)])),
    failures: new Map(middles.map(([category, report]) => [category, report.failures.get(category) ?? []])),
  };
}

function scoreOf({ scores }: Report, category: string): number {
  return scores.get(category) ?? 0;
}
