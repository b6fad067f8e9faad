import { setTimeout as wait } from 'node:timers/promises';
import type { Devtools } from '../../chromium/devtools.ts';
import { press, scrollTo } from '../../chromium/press.ts';
import { openWatchedTab, type WatchedTab } from './open-watched-tab.ts';
import type { Stop } from './own-pages.ts';
import type { Answer, ServedSite } from './serve-site.ts';
import type { Told } from './witness.ts';

/** A site to visit, and how its own visitors go from one stop to the next. */
export interface VisitedSite {
  readonly name: string;
  readonly served: ServedSite;
  /** The path at which a visitor comes to a stop, with its fragment if it has one. */
  addressOf(stop: Stop): string;
  /** A selector of the link that leads from one stop to the next. */
  linkBetween(from: Stop, to: Stop): string;
}

/** What was seen of a visit; all times in ms. */
export interface Visit {
  /** What was loaded until the visitor moved on. */
  readonly answers: readonly Answer[];
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** What long tasks took beyond 50 ms each. */
  readonly blocked: number;
  readonly shift: number;
  /** From the click until the next stop's heading was painted. */
  readonly toHeading: number;
  /** From the click until the next stop's largest paint; only a new document tells one. */
  readonly toLargestPaint: number | undefined;
}

/** How long a visitor reads, and how long the link is in view before it is clicked, in ms. */
const pauses = { reading: 3000, linkInView: 1000 };

/**
 * A visitor comes to a stop with nothing in the cache, reads, scrolls to the link and taps on it: pointer there, down and
 * up with nothing in between, since a finger does not hover.
 */
export async function visit(
  devtools: Devtools,
  { served, addressOf, linkBetween }: VisitedSite,
  from: Stop,
  to: Stop,
): Promise<Visit> {
  served.takeAnswers();
  const tab = await openWatchedTab(devtools);
  try {
    const loaded = tab.next('Page.loadEventFired');
    await tab.send('Page.navigate', { url: `${served.origin}${addressOf(from)}` });
    await loaded;
    await wait(pauses.reading);
    const first = loadOf(tab.told);
    const answers = served.takeAnswers();
    await scrollTo(tab, linkBetween(from, to));
    await wait(pauses.linkInView);
    await press(tab, linkBetween(from, to));
    const click = await seen(tab, told => told.saw === 'click');
    const heading = await seen(
      tab,
      told => told.saw === 'heading' && told.words.startsWith(to.title) && told.at > click.at,
    );
    await wait(1000);
    const largest = tab.told.findLast(({ saw, began }) => saw === 'largest paint' && began !== first.began);
    return {
      ...first,
      answers,
      toHeading: heading.at - click.at,
      toLargestPaint: largest && largest.at - click.at,
    };
  } finally {
    await tab.close();
  }
}

function loadOf(told: readonly Told[]) {
  const first = told.find(({ saw }) => saw === 'first paint');
  if (!first) throw new Error('Nothing was painted.');
  const { began } = first;
  const own = told.filter(one => one.began === began);
  const largest = own.findLast(({ saw }) => saw === 'largest paint') ?? first;
  return {
    began,
    firstPaint: first.at - began,
    largestPaint: largest.at - began,
    blocked: own.reduce((sum, one) => sum + (one.saw === 'long task' ? Math.max(0, one.lasted - 50) : 0), 0),
    shift: own.reduce((sum, one) => sum + (one.saw === 'shift' ? one.by : 0), 0),
  };
}

async function seen(tab: WatchedTab, isMeant: (told: Told) => boolean): Promise<Told> {
  const patience = performance.now() + 15_000;
  while (performance.now() < patience) {
    const found = tab.told.find(isMeant);
    if (found) return found;
    await wait(20);
  }
  throw new Error(`What was waited for was not seen, but only ${JSON.stringify(tab.told)}`);
}
