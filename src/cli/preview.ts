import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { preview as serveWithAstro } from 'astro';
import { deriveSite } from '../site/derive-site.ts';
import { deriveBy } from '../site/integration.ts';
import { astroSite } from './astro-site.ts';
import { Misuse } from './misuse.ts';
import { publishedFolder, readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { type ServerOptions, serverOptions } from './server-options.ts';

interface PreviewOptions extends ServerOptions {
  readonly root: string;
  readonly outDir?: string;
}

/** Serves what was built, as a host would. */
export async function preview({ root, outDir, ...options }: PreviewOptions): Promise<void> {
  const server = serverOptions(options);
  const config = await readConfig(root);
  const published = publishedFolder(config, outDir);
  if (!existsSync(join(published, 'index.html'))) {
    throw new Misuse(`There is no site in ${published} yet. “throughline build” makes it.`);
  }
  const { port } = await serveWithAstro({
    ...astroSite(config, deriveBy({ derive: deriveSite })),
    outDir: published,
    logLevel: 'error',
    server,
  });
  say(
    `${onError.green('✓')} Serving on http://localhost:${port}${config.astro.base ?? '/'} — Ctrl+C stops it.`,
  );
}
