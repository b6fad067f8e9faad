import { join, resolve } from 'node:path';
import { check as checkAll, checkUnless as checkAllUnless, checkErrors } from '../checks/index.ts';
import { keptTraits, type TraitStore } from '../checks/kept-traits.ts';
import { type Finding, sortFindings } from '../model/finding.ts';
import { keptReadings } from '../model/kept-readings.ts';
import {
  type DerivedSite,
  type DeriveSite,
  type DerivingStore,
  type Planning,
  siteDeriver,
} from '../site/derive-site.ts';
import { keptPlan } from '../site/kept-plan.ts';
import type { MakePlan } from '../site/remembered-plan.ts';
import { cacheFolder, isPackage, namedCache } from './cache-folder.ts';
import type { SiteConfig } from './read-config.ts';
import { today } from './today.ts';

/** The model, its plan, and everything that the readers and the checks have to say. */
export function derive(config: SiteConfig, planning: Planning): Promise<DerivedSite> {
  return deriver(config)(config.root, config.settings, planning);
}

/** The same, for whoever derives after every edit. */
export function deriver(config: SiteConfig): DeriveSite {
  const { read, check } = deriverInTwo(config);
  return async (root, settings, planning) => check(await read(root, settings, planning));
}

/** The same in two steps, for whoever publishes between them. */
export interface DeriverInTwo {
  /** The model, its plan, and of what there is to say, what the readers say and what keeps the site from being published. */
  readonly read: DeriveSite;
  /** The same site, with all that there is to say of it. */
  readonly check: (derived: DerivedSite) => Promise<DerivedSite>;
  /** That too, unless whoever asks is called away. */
  readonly checkUnless: (calledAway: AbortSignal, derived: DerivedSite) => Promise<DerivedSite | undefined>;
}

export function deriverInTwo(config: SiteConfig, makePlan?: MakePlan): DeriverInTwo {
  const store = storeFor(config);
  const deriveSite = siteDeriver(store, makePlan);
  // Once: between the edits of one process, its memory is enough.
  let traits = store?.traits;
  const check: DeriverInTwo['check'] = async derived => {
    const { site } = derived;
    if (!site) return derived;
    await traits?.recall(site.model);
    const checked = saying(derived, checkAll({ ...site, today: today() }));
    await traits?.keep(site.model);
    traits = undefined;
    return checked;
  };
  return {
    async read(root, settings, planning) {
      const derived = await deriveSite(root, settings, planning);
      const { site } = derived;
      return site ? saying(derived, checkErrors({ ...site, today: today() })) : derived;
    },
    check,
    async checkUnless(calledAway, derived) {
      const { site } = derived;
      if (!site || traits) return await check(derived);
      const said = await checkAllUnless(calledAway, { ...site, today: today() });
      return said && saying(derived, said);
    },
  };
}

/** What is said already is not said twice. */
function saying(derived: DerivedSite, said: readonly Finding[]): DerivedSite {
  return { ...derived, findings: sortFindings([...derived.findings, ...said]) };
}

interface Store extends DerivingStore {
  readonly traits: TraitStore;
}

/** With what Astro keeps; none for a root that is a folder of files and nothing more. */
function storeFor({ root, astro: { cacheDir } }: SiteConfig): Store | undefined {
  const isNamed = namedCache !== undefined;
  if (cacheDir === undefined && !isNamed && !isPackage(root)) return undefined;
  const folder =
    cacheDir === undefined || isNamed ? cacheFolder(root) : join(resolve(root, cacheDir), 'throughline');
  return {
    readings: keptReadings(join(folder, 'readings')),
    plan: keptPlan(join(folder, 'plan.json')),
    traits: keptTraits(join(folder, 'traits')),
  };
}
