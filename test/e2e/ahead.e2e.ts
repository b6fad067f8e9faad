import { expect, type Page, test } from '@playwright/test';
import { ownPlan } from './own-site.ts';

const plan = ownPlan();
const nextOf = (stop: string) => {
  const path =
    plan.journeys.map(({ path }) => path).find(stops => stops.some(one => one.stop === stop)) ?? [];
  return path[path.findIndex(one => one.stop === stop) + 1]?.stop;
};
const urlOf = (stop: string | undefined) => plan.pages.find(({ stops }) => stop && stops.includes(stop))?.url;
const shared = plan.pages.find(({ stops }) => stops.filter(nextOf).length > 1);
if (!shared) throw new Error('The own site has a page that two journeys go on from.');

/** The addresses that the browser means to have ready, as it tells its developer tools. */
async function aheadOf(page: Page, url: string): Promise<string[]> {
  await page.goto('about:blank');
  const tools = await page.context().newCDPSession(page);
  const ahead = new Set<string>();
  tools.on('Preload.prerenderStatusUpdated', ({ key }) => ahead.add(key.url));
  const isKnown = new Promise(resolve => tools.once('Preload.preloadingAttemptSourcesUpdated', resolve));
  await tools.send('Preload.enable');
  await page.goto(url);
  await isKnown;
  await page.evaluate(() => new Promise(requestAnimationFrame));
  await tools.detach();
  return [...ahead].map(address => address.replace(new URL(page.url()).origin, ''));
}

test('the step of the journey that a visitor is on is made ready, and no other', async ({ page }) => {
  for (const stop of shared.stops.filter(nextOf)) {
    const next = nextOf(stop);
    expect(await aheadOf(page, `${shared.url}#${stop}`), stop).toEqual([`${urlOf(next)}#${next}`]);
  }
});

test('nothing is made ready for a visitor whose journey is not known', async ({ page }) => {
  expect(await aheadOf(page, shared.url)).toEqual([]);
});
