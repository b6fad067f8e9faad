import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serveHalting } from './halting-server.ts';
import type { Listening } from './listen.ts';
import { builtInto, ownPlan } from './own-site.ts';

const { pages } = ownPlan();
/** As a search engine sends people, and as a journey does. */
const urls = ['/', ...pages.flatMap(({ url, stops }) => [url, `${url}#${stops.at(-1)}`])];

let server: Listening;
test.beforeAll(async () => {
  // Long enough for a browser to show what it has by then.
  server = await serveHalting(resolve(builtInto), 100);
});
test.afterAll(() => server.close());

for (const width of [1280, 320]) {
  test(`at ${width} px nothing moves on any page while it comes, or once it is there`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    for (const url of urls) {
      await page.goto('about:blank');
      await page.goto(`${server.origin}${url}`);
      expect.soft(await shifts(page), url).toEqual([]);
    }
  });
}

/** What has moved since the page began, as browsers count it towards the cumulative layout shift. */
async function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const seen: string[] = [];
    const note = (entries: readonly PerformanceEntry[]) =>
      seen.push(...entries.map(entry => JSON.stringify(entry)));
    const observer = new PerformanceObserver(entries => note(entries.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // What is told of a frame is told after it.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    note(observer.takeRecords());
    return seen;
  });
}
