import type { PageFound } from './choose-stops.ts';
import type { Component } from './contents.ts';
import { countOf } from './cut.ts';
import { describePage } from './live-pages.ts';
import { emptyPage, join, mayJoin, wordsAdded } from './page-in-making.ts';
import type { Prices } from './price-pages.ts';
import type { Stop } from './resolve-stops.ts';
import type { Steps } from './steps.ts';

/** Of the stops around a core, so many are tried, those first that are worth most. */
const mostTried = 60;
/** The steps that trying a stop takes. */
const aTrial = 1.5;

/**
 * A page around every stop, widened time and again by the stop that is worth most for the words that it adds, as long as the page
 * stays lawful: good pages at once where contents are too many to be listed. Those that profit more than asked are returned.
 */
export function widenPages(component: Component, prices: Prices, asked: number, steps: Steps): PageFound[] {
  const { stops, groups } = component;
  const number = new Map(stops.map((stop, at) => [stop, at]));
  const worthOf = (stop: Stop) => prices.stops[number.get(stop) ?? -1] ?? 0;
  const around = new Map(
    groups.map(({ core, asking }) => {
      const sought = asking.flatMap(at => ((prices.stops[at] ?? 0) > 0 ? (stops[at] ?? []) : []));
      return [core, sought.sort((one, other) => worthOf(other) - worthOf(one)).slice(0, mostTried)];
    }),
  );
  const found = new Map<string, PageFound>();
  for (const seed of stops) {
    if (steps.left <= 0) break;
    if (worthOf(seed) <= 0) continue;
    const cores = component.rules.needsCore ? seed.passages : [undefined];
    const page = widened(seed, [...new Set(cores.flatMap(core => around.get(core) ?? []))]);
    const key = page.join();
    if (found.has(key)) continue;
    const profit = profitOf(page);
    if (profit > asked) found.set(key, { stops: page, profit });
  }
  return [...found.values()];

  function widened(seed: Stop, sought: readonly Stop[]): number[] {
    const page = emptyPage();
    join(page, seed);
    let open = sought.filter(stop => stop !== seed);
    for (;;) {
      steps.left -= open.length * aTrial;
      const joining = open.flatMap(stop => {
        const added = wordsAdded(page, stop);
        return mayJoin(page, stop, page.words + added, component.rules) ? [{ stop, added }] : [];
      });
      const [first, ...others] = joining.map(({ stop, added }) => ({
        stop,
        gain: worthOf(stop) / (added + 1),
      }));
      if (!first) return page.stops.map(stop => number.get(stop) ?? 0).sort((one, other) => one - other);
      const best = others.reduce((one, other) => (other.gain > one.gain ? other : one), first);
      join(page, best.stop);
      open = joining.flatMap(({ stop }) => (stop === best.stop ? [] : [stop]));
    }
  }

  function profitOf(page: readonly number[]): number {
    const worth = page.reduce((sum, stop) => sum + (prices.stops[stop] ?? 0), 0);
    const paid = prices.cuts.reduce((sum, { cut, price }) => sum + (price && price * countOf(cut, page)), 0);
    return worth - prices.word * describePage(page, component).cost - paid;
  }
}
