/**
 * Hunts for small sites whose plan is not the least: `node test/planner/find-bugs.ts [how many] [seed]`, without end if
 * no number is given. Prints the smallest counter-example that it finds, and stops there.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { plan } from '../../src/planner/index.ts';
import { claimed, claimedByPricing, truth, truthOfPricing } from './compare.ts';
import { type SmallSite, smallSites } from './small-sites.ts';

/** Whether the planner is right about a site, be it by listing all pages or by prices. */
async function isRight(site: SmallSite): Promise<boolean> {
  const planned = await plan(site.numbers, { lock: site.lock });
  return (
    isDeepStrictEqual(claimed(planned, site), truth(site)) &&
    isDeepStrictEqual(await claimedByPricing(site), truthOfPricing(site))
  );
}

const [most = Number.POSITIVE_INFINITY, firstSeed = Date.now() % 1e9] = process.argv.slice(2).map(Number);
const aRound = 1000;
for (let held = 0, seed = firstSeed; held < most; held += aRound, seed++) {
  const result = await fc.check(fc.asyncProperty(smallSites, isRight), {
    numRuns: Math.min(aRound, most - held),
    seed,
  });
  if (result.failed) {
    const [site] = result.counterexample ?? [];
    console.log(`Seed ${seed}:`, result.errorInstance ?? '', JSON.stringify(site));
    if (site) {
      console.log('claimed', JSON.stringify(claimed(await plan(site.numbers, { lock: site.lock }), site)));
      console.log('priced ', JSON.stringify(await claimedByPricing(site)));
      console.log('truth  ', JSON.stringify(truth(site)));
    }
    process.exit(1);
  }
  console.log(`${held + Math.min(aRound, most - held)} sites, no counter-example (seed ${seed}).`);
}
