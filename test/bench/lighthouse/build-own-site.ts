import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = fileURLToPath(
  new URL('../../../node_modules/.cache/throughline/bench-lighthouse/site/', import.meta.url),
);

export interface BuiltSite {
  readonly folder: string;
  /** The paths of the doorway and of every planned page. */
  readonly pages: readonly string[];
}

/**
 * Builds the own site for the address at which it is served, so that the address that each page calls its own is the one
 * at which Lighthouse opens it.
 */
export async function buildOwnSite(site: string): Promise<BuiltSite> {
  console.error('building the own site');
  await build({ root, site, outDir: folder, logLevel: 'silent' });
  const files = await Array.fromAsync(glob('{index.html,*/index.html}', { cwd: folder }));
  return { folder, pages: files.map(file => `/${file.replace(/index\.html$/, '')}`).sort() };
}
