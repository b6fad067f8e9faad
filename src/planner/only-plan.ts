import type { Component } from './contents.ts';
import type { CoveringModel } from './covering.ts';
import { brokenCuts } from './cuts.ts';
import type { LeastPlan } from './least-plan.ts';
import type { LivePage } from './live-pages.ts';
import { pagesListed } from './page-source.ts';
import { gapOf, relax, type Scale } from './relax.ts';
import type { Steps } from './steps.ts';

/** In words, and a power of two: it tells plans apart that read past as many words, and hardly others. */
const tilt = 2 ** -4;

/**
 * Whether no other plan of these pages reads past as few words as the best one: with every page that it does not hold a little
 * cheaper, the relaxation must still come out no lower. Then no further objective is to be asked.
 *
 * @param live every page that a plan with as few words may hold
 */
export function isOnlyPlan(
  best: LeastPlan,
  live: readonly LivePage[],
  {
    component,
    model,
    scale,
    steps,
    mostPages,
  }: {
    readonly component: Component;
    readonly model: CoveringModel;
    readonly scale: Scale;
    readonly steps: Steps;
    readonly mostPages: number;
  },
): boolean {
  const own = new Set(best.pages.map(({ stops }) => stops.join()));
  const tilted = live.map(page => (own.has(page.stops.join()) ? page : { ...page, cost: page.cost - tilt }));
  const goal = { pages: mostPages, words: best.cost - tilt };
  const narrow = model.over(tilted, () => true);
  const relaxed = relax({
    pages: pagesListed(component, tilted),
    model: narrow,
    scale,
    steps,
    goal,
    isSettled: () => false,
    leastProgress: () => 0,
    cutsFor: (covering, _, lent) => brokenCuts(narrow, covering, component.stops.length, mostPages, lent),
  });
  narrow.dispose();
  return gapOf(relaxed, goal) < 0;
}
