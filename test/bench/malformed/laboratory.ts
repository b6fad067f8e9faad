import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { type ReadSite, readSite } from '../../../src/model/read-site.ts';
import { sourceFolders } from '../../../src/model/source-file.ts';
import {
  type DerivedSite,
  type DeriveSite,
  type PlannedSite,
  siteDeriver,
} from '../../../src/site/derive-site.ts';
import { type Originals, plainSite, readOriginals, settings } from './originals.ts';

/** Where malformed files are read: folders of their own, and what sound ones come to. */
export interface Laboratory {
  readonly originals: Originals;
  /** A site, among whose files malformed ones are put. */
  readonly root: string;
  /** Derives it, and reads again only what has changed. */
  readonly derive: DeriveSite;
  readonly site: PlannedSite;
  /** Nothing but a folder for a lock. */
  readonly lockRoot: string;
  /** A folder for what was kept. */
  readonly cache: string;
  /** What the plain site is read as where nothing was kept. */
  readonly plain: ReadSite;
}

/**
 * @param sound the root of a site with nothing to mend, from whose files malformed ones are made, and among which they are put
 * @param scratch a folder that nobody else uses
 */
export async function openLaboratory(sound: string, scratch: string): Promise<Laboratory> {
  const [root, lockRoot, cache] = ['site', 'lock', 'cache'].map(name => join(scratch, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of sourceFolders) await cp(join(sound, folder), join(root, folder), { recursive: true });
  for (const folder of [join(lockRoot, 'journeys'), cache]) await mkdir(folder, { recursive: true });
  const derive = siteDeriver();
  return {
    originals: await readOriginals(sound, join(scratch, 'originals')),
    root,
    derive,
    site: soundly(await derive(root, settings, { effort: 'low' })),
    lockRoot,
    cache,
    plain: await readSite(plainSite, settings),
  };
}

function soundly({ site, findings }: DerivedSite): PlannedSite {
  if (!site) throw new Error(`The site has something to mend: ${findings[0]}`);
  return site;
}
