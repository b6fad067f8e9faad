import type { Finding } from '../model/finding.ts';
import type { PlannedSite } from '../site/derive-site.ts';
import { type Derivation, deriveBy } from '../site/integration.ts';
import { astroSite } from './astro-site.ts';
import type { SiteConfig } from './read-config.ts';
import { count } from './say.ts';
import type { Stages } from './stages.ts';

/** What is to be rendered, and who is told how far it has come. */
export interface Rendered extends Pick<Derivation, 'follow'> {
  readonly site: PlannedSite;
  readonly findings: readonly Finding[];
  readonly stages: Stages;
}

/** Has Astro render a site, as it was read and planned, into a folder. */
export async function buildWithAstro(
  config: SiteConfig,
  { site, findings, stages, follow }: Rendered,
  folder: string,
): Promise<void> {
  const onward = deriveBy(
    { derive: async () => ({ site, draft: site.model, findings }), follow },
    {
      'astro:build:start': () => stages.begin(`Rendering ${count(site.plan.pages.length, 'page')}`),
      'astro:build:generated': () => stages.begin('Indexing for search'),
      'astro:build:done': () => stages.begin('Publishing'),
    },
  );
  // Astro keeps what it renders with in the current folder, and two sites may be built from one at once.
  process.chdir(config.root);
  // It takes a while to load, and most builds that fail have failed by now.
  const { build } = await import('astro');
  await build({ ...astroSite(config, onward), outDir: folder, logLevel: 'silent' });
}
