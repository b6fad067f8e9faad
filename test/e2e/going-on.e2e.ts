import { expect, test } from '@playwright/test';
import { z } from 'zod';
import type { Devtools } from '../chromium/devtools.ts';
import { inPages } from '../chromium/in-pages.ts';
import { openTab, type Tab } from '../chromium/open-tab.ts';
import { press, scrollTo } from '../chromium/press.ts';
import { type Chromium, startChromium } from '../chromium/start-chromium.ts';
import { address, ownPlan } from './own-site.ts';

const plan = ownPlan();
const steps = plan.journeys.flatMap(({ path }) =>
  path.flatMap((from, at) => {
    const to = path[at + 1];
    return to ? [{ from, to }] : [];
  }),
);
/** To a stop in the middle of its page, so that whoever lands at the top of it has landed elsewhere. */
const step = steps.find(({ to }) => {
  const [first = ''] = plan.pages.find(({ id }) => id === to.page)?.passages ?? [];
  return plan.passages[first]?.need !== to.needs[0];
});
if (!step) throw new Error('The own site has a stop that is not at the top of its page.');
const addressOf = ({ page, stop }: { readonly page: string; readonly stop: string }) => `/${page}/#${stop}`;
const [from, to] = [addressOf(step.from), addressOf(step.to)];
const action = `[data-action="${step.from.stop}"]`;

declare global {
  /** Not in TypeScript's library yet. */
  interface Document {
    readonly prerendering: boolean;
  }
  interface PerformanceNavigationTiming {
    /** In ms since a page began that was made ready ahead; 0 for any other. */
    readonly activationStart: number;
  }
  /** Whether a page is shown as it was left. */
  var isKept: boolean | undefined;
}

test.describe.configure({ mode: 'default' });

let chromium: Chromium;
let devtools: Devtools;
test.beforeAll(async () => {
  chromium = await startChromium();
  ({ devtools } = chromium);
});
test.afterAll(() => chromium.close());

test('the next stop is there before it is asked for, and is shown at its place', async () => {
  const tab = await arriveAt(from);
  await goOn(tab);
  const { readyFor, ...landed } = await shown(tab);
  expect(readyFor, 'for how long it had been there, in ms').toBeGreaterThan(0);
  const loaded = await arriveAt(to);
  const { readyFor: _, ...asLoaded } = await shown(loaded);
  expect(landed).toEqual(asLoaded);
  expect(landed).toMatchObject({ target: step.to.stop });
  expect(landed.scrolled).toBeGreaterThan(0);
  await Promise.all([tab.close(), loaded.close()]);
});

test('whoever goes back finds the page as it was left, unless the browser keeps none', async () => {
  const refusals: string[] = [];
  const stop = devtools.onEvent(({ method, params }) => {
    if (method === 'Page.backForwardCacheNotUsed') refusals.push(...reasonsIn(params));
  });
  const tab = await arriveAt(from);
  await goOn(tab);
  await inPages(devtools, tab, () => {
    if (!document.prerendering) history.back();
  });
  await expect.poll(async () => (await shown(tab))?.address).toBe(from);
  const { isKept } = await shown(tab);
  // A browser without a window keeps no page, and tells what else would have kept it from doing so.
  if (!isKept) expect(refusals).toEqual(['BackForwardCacheDisabledForDelegate']);
  stop();
  await tab.close();
});

async function arriveAt(path: string): Promise<Tab> {
  const source = 'addEventListener("pageshow", ({ persisted }) => { globalThis.isKept = persisted; });';
  const tab = await openTab(devtools, [['Page.addScriptToEvaluateOnNewDocument', { source }]]);
  const loaded = tab.next('Page.loadEventFired');
  await tab.send('Page.navigate', { url: new URL(path, address).href });
  await loaded;
  return tab;
}

/** As soon as the next stop has been made ready. */
async function goOn(tab: Tab): Promise<void> {
  const isReady = async () =>
    (await seen(tab)).some(page => page.isAhead && page.isComplete && page.address === to);
  await expect.poll(isReady, `${to} is made ready`).toBe(true);
  await scrollTo(tab, action);
  await press(tab, action);
  await expect.poll(async () => (await shown(tab))?.address).toBe(to);
}

async function shown(tab: Tab) {
  const page = (await seen(tab)).find(({ isAhead }) => !isAhead);
  if (!page) throw new Error('The tab shows no page.');
  const { isAhead: _, isComplete: __, ...told } = page;
  return told;
}

function seen(tab: Tab) {
  return inPages(devtools, tab, () => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const target = document.querySelector(':target');
    return {
      address: `${location.pathname}${location.hash}`,
      isAhead: document.prerendering,
      isComplete: document.readyState === 'complete',
      readyFor: navigation?.activationStart ?? 0,
      target: target?.id,
      top: target && Math.round(target.getBoundingClientRect().top),
      scrolled: Math.round(scrollY),
      isKept: globalThis.isKept,
    };
  });
}

const refused = z.object({ notRestoredExplanations: z.array(z.object({ reason: z.string() })) });

function reasonsIn(params: unknown): string[] {
  return refused.parse(params).notRestoredExplanations.map(({ reason }) => reason);
}
