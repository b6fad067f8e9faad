/**
 * Visits this repository's own site in a real browser, beside the same pages as others would make them: Starlight,
 * VitePress and Docusaurus, installed from the npm registry at their newest; a bare page as the floor, and a bare page
 * whose next stop is prerendered. Then it holds what was seen against what is asked:
 *
 *     npm run bench:pages -- [--loads N] [--only a,b]
 *
 * Each load has nothing in its cache, comes over a slow line to a slow processor, reads, and clicks on to the next stop
 * of a journey. `--loads` takes so many of each site, the sites by turns; `--only` takes the sites that it names.
 * Progress goes to standard error.
 */
import { parseArgs } from 'node:util';
import { startChromium } from '../chromium/start-chromium.ts';
import { pageFigures } from './pages/asked-of-pages.ts';
import { slowerProcessor } from './pages/open-watched-tab.ts';
import { readOwnPages } from './pages/own-pages.ts';
import { slow4G, slowLine } from './pages/slow-line.ts';
import { takeTurns } from './pages/take-turns.ts';
import type { VisitedSite } from './pages/visit.ts';
import { visitFigures } from './pages/visit-figures.ts';
import { timeTable, weightTable } from './pages/visit-tables.ts';
import { siteNames, visitedSite } from './pages/visited-sites.ts';
import { table } from './table.ts';

const { values } = parseArgs({
  options: { loads: { type: 'string', default: '9' }, only: { type: 'string' } },
});
const loads = Number(values.loads);
const own = await readOwnPages();
const line = slowLine(slow4G);
const sites: VisitedSite[] = [];
const chromium = await startChromium();
try {
  for (const name of chosenSites()) {
    console.error(`building ${name}`);
    sites.push(await visitedSite(name, own, line));
  }
  const visits = await takeTurns(chromium.devtools, sites, own.walk, loads, progress =>
    console.error(progress),
  );
  const figures = sites.map(({ name }) => visitFigures(name, visits.get(name) ?? []));
  console.log(
    [
      `Medians of ${loads} loads each, ${chromium.version}; ${slow4G.down / 1e6} Mbit/s down, ${slow4G.up / 1e3} kbit/s up, ${slow4G.latency} ms latency; processor slowed ${slowerProcessor} times; Brotli 11 over HTTP/1.1`,
      weightTable(figures),
      timeTable(figures),
      table([
        ['asked', 'seen', ''],
        ...pageFigures(figures).map(({ asked, seen, met }) => [asked, seen, met ? 'reached' : 'NOT REACHED']),
      ]),
    ].join('\n\n'),
  );
} finally {
  await chromium.close();
  for (const { served } of sites) served.close();
}

function chosenSites(): readonly string[] {
  const named = values.only?.split(',') ?? siteNames;
  const unknown = named.filter(name => !siteNames.includes(name));
  if (unknown.length > 0)
    throw new RangeError(
      `Unexpected site "${unknown.join('", "')}", expected some of ${siteNames.join(', ')}`,
    );
  return named;
}
