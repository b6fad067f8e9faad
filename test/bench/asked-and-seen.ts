import { median, ratio, seconds } from './figures-of-runs.ts';
import type { Measured } from './measure.ts';

/** A figure that the planner is asked to show, and what was seen of it. */
export interface Figure {
  readonly family: string;
  readonly asked: string;
  readonly seen: string;
  readonly met: boolean;
}

export function figuresOf(measured: readonly Measured[]): Figure[] {
  return [...measured.flatMap(familyFigures), ...everywhere(measured)];
}

function familyFigures({ family, seeds, plans, heuristics }: Measured): Figure[] {
  const figures: Figure[] = [];
  const { asked } = family;
  const tell = (what: string, seen: string, met: boolean) =>
    figures.push({ family: family.name, asked: what, seen, met: met && plans.length === seeds.length });
  const tellShare = (what: string, least: number, count: number) =>
    tell(`${what} on ${percent(least)}`, `${count} of ${seeds.length}`, count >= least * seeds.length);

  if (asked.proven !== undefined)
    tellShare('proven on all objectives', asked.proven, plans.filter(run => run.proven).length);
  if (asked.provenOnPages !== undefined)
    tellShare('proven on pages', asked.provenOnPages, plans.filter(run => run.provenOnPages).length);
  if (asked.worstGap !== undefined) {
    const worst = Math.max(0, ...plans.map(run => ratio(run.pages - run.bound, run.bound)));
    tell(`gap ≤ ${percent(asked.worstGap)} each`, percent(worst), worst <= asked.worstGap);
  }
  const times = plans.map(run => run.seconds);
  if (asked.medianSeconds !== undefined) {
    const middle = median(times);
    tell(
      `median ≤ ${asked.medianSeconds} s`,
      `${seconds(middle)} s`,
      middle !== undefined && middle <= asked.medianSeconds,
    );
  }
  if (asked.worstSeconds !== undefined) {
    const worst = Math.max(0, ...times);
    tell(`≤ ${asked.worstSeconds} s each`, `${seconds(worst)} s at worst`, worst <= asked.worstSeconds);
  }
  if (asked.mebibytes !== undefined) {
    const most = Math.max(0, ...plans.map(run => run.mebibytes));
    tell(`≤ ${asked.mebibytes} MiB`, `${most.toFixed(0)} MiB`, most <= asked.mebibytes);
  }
  if (asked.fewerThanHeuristics !== undefined) {
    const fewer = plans.filter(({ seed, pages }) => {
      const rivals = heuristics.filter(run => run.seed === seed);
      return rivals.length > 0 && rivals.every(run => pages < run.pages);
    });
    tellShare('fewer pages than the best heuristic', asked.fewerThanHeuristics, fewer.length);
  }
  return figures;
}

/** What is asked of every instance of every family. */
function everywhere(measured: readonly Measured[]): Figure[] {
  const every = 'every instance';
  const asked = measured.reduce((count, { seeds }) => count + seeds.length, 0);
  const plans = measured.flatMap(family => family.plans);
  const lawful = plans.filter(run => run.lawful).length;
  const count = (fewer: (family: Measured) => number) =>
    measured.reduce((total, family) => total + fewer(family), 0);
  const byHeuristics = count(family => instancesWithFewer(family, family.heuristics));
  const byHighs = count(family => instancesWithFewer(family, family.programs));
  const answers = count(family => family.programs.filter(run => run.pages !== undefined).length);
  return [
    { family: every, asked: 'planned by the rules', seen: `${lawful} of ${asked}`, met: lawful === asked },
    {
      family: every,
      asked: 'pages ≤ every heuristic',
      seen: `more on ${byHeuristics} of ${plans.length}`,
      met: plans.length === asked && byHeuristics === 0,
    },
    {
      family: every,
      asked: 'pages ≤ HiGHS, whole, in ten times the time',
      seen: answers > 0 ? `more on ${byHighs} of ${answers} that it answered` : 'not run',
      met: answers > 0 && byHighs === 0,
    },
  ];
}

function instancesWithFewer(
  { plans }: Measured,
  runs: readonly { readonly seed: number; readonly pages?: number | undefined }[],
): number {
  const ours = new Map(plans.map(run => [run.seed, run.pages]));
  const beaten = runs.filter(
    ({ seed, pages }) => pages !== undefined && pages < (ours.get(seed) ?? Number.NEGATIVE_INFINITY),
  );
  return new Set(beaten.map(run => run.seed)).size;
}

function percent(share: number): string {
  return `${+(100 * share).toFixed(2)} %`;
}
