/**
 * Puts every page of this repository's own site before Lighthouse, the newest on npm, as on a phone over a slow line, and
 * prints the pages that fall short of 100 anywhere, with what each of them fails:
 *
 *     npm run bench:lighthouse -- [/path/…] [--runs N]
 *
 * Each page is opened `--runs` times, three unless told, and the median counts. The benchmark index is how fast Lighthouse
 * finds the machine, other work and all: where it is below 1,000, pages seem slower than on the phone that is meant.
 * Progress goes to standard error.
 */
import { parseArgs } from 'node:util';
import { buildOwnSite } from './lighthouse/build-own-site.ts';
import { installLighthouse } from './lighthouse/install-lighthouse.ts';
import { type Audited, medianOf } from './lighthouse/median.ts';
import { serve } from './lighthouse/serve.ts';
import { startBrowser } from './lighthouse/start-browser.ts';
import { failuresOf, leastAndMedian, shortPages } from './lighthouse/tell.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const runs = Number(values.runs);
const lighthouse = await installLighthouse();
const server = await serve();
const site = await buildOwnSite(server.origin);
await server.publish(site.folder);
const pages = chosen(site.pages);
const browser = await startBrowser();
const audited: Audited[] = [];
const speeds: number[] = [];
try {
  for (const [at, page] of pages.entries()) {
    console.error(`${at + 1} of ${pages.length}: ${page}`);
    const reports = [];
    for (let run = 0; run < runs; run++)
      reports.push(await lighthouse.audit(`${server.origin}${page}`, browser.port));
    speeds.push(...reports.map(({ speed }) => speed));
    audited.push({ page, ...medianOf(reports) });
  }
} finally {
  await browser.close();
  server.close();
}
console.log(
  [
    `Lighthouse ${lighthouse.version}, ${browser.version}: medians of ${runs} runs for each of ${pages.length} pages, as on a phone; Brotli over HTTP/1.1; benchmark index ${Math.min(...speeds)} to ${Math.max(...speeds)}`,
    leastAndMedian(audited),
    shortPages(audited),
    failuresOf(audited),
  ].join('\n\n'),
);

function chosen(all: readonly string[]): readonly string[] {
  const unknown = positionals.filter(page => !all.includes(page));
  if (unknown.length > 0)
    throw new RangeError(`Unexpected page ${unknown.join(', ')}, expected some of ${all.join(', ')}`);
  return positionals.length > 0 ? positionals : all;
}
