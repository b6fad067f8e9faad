/**
 * Hunts for small sites whose plan is not the least: `node test/planner/find-bugs.ts [how many] [seed]`, without end if
 * no number is given. Prints the smallest counter-example that it finds, and stops there.
 */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { plan } from '../../src/planner/index.ts';
import { claimed, claimedByPricing, provenPart, truth, truthOfPricing } from './compare.ts';
import { type SmallSite, smallSites } from './small-sites.ts';

/** Whether the planner is right about a site, be it by listing all pages, by prices, or by growing pages. */
async function isRight(site: SmallSite): Promise<boolean> {
  const planned = await plan(site.numbers, site);
  const best = truthOfPricing(site);
  return (
    isDeepStrictEqual(claimed(planned, site), truth(site)) &&
    isDeepStrictEqual(await claimedByPricing(site), best) &&
    isHonest(await claimedByPricing(site, { mostPlaces: -1 }), best) &&
    isHonest(await claimedByPricing(site, { mostPlaces: -1, steps: 20_000 }), best) &&
    isHonest(await claimedByPricing(site, { steps: 5_000 }), best)
  );
}

type Claim = ReturnType<typeof truthOfPricing>;

/** Whether a claim is true as far as it is one: bounds are bounds, and what is proven is so. */
function isHonest(claim: Claim, best: Claim): boolean {
  return (
    claim.lowerBound <= best.pages &&
    best.pages <= claim.pages &&
    isDeepStrictEqual(provenPart(claim, claim.proven), provenPart(best, claim.proven))
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
      console.log('claimed', JSON.stringify(claimed(await plan(site.numbers, site), site)));
      console.log('priced ', JSON.stringify(await claimedByPricing(site)));
      console.log('grown  ', JSON.stringify(await claimedByPricing(site, { mostPlaces: -1 })));
      console.log('truth  ', JSON.stringify(truth(site)));
    }
    process.exit(1);
  }
  console.log(`${held + Math.min(aRound, most - held)} sites, no counter-example (seed ${seed}).`);
}
