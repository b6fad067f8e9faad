import { dev as serveWithAstro } from 'astro';
import { isError } from '../model/finding.ts';
import type { Effort } from '../planner/index.ts';
import type { DerivedSite } from '../site/derive-site.ts';
import { deriveBy } from '../site/integration.ts';
import { astroSite } from './astro-site.ts';
import { derive } from './derive.ts';
import { pretty } from './formats/pretty.ts';
import { readConfig } from './read-config.ts';
import { onError, say } from './say.ts';
import { type ServerOptions, serverOptions } from './server-options.ts';
import { certificateInWords } from './tell-plan.ts';

interface DevOptions extends ServerOptions {
  readonly root: string;
  readonly effort: Effort;
}

/** Serves the site and follows every edit; the terminal says what each edit came to. */
export async function dev({ root, effort, ...options }: DevOptions): Promise<void> {
  const server = serverOptions(options);
  const config = await readConfig(root);
  const told = Promise.withResolvers<void>();
  const tell = (derived: DerivedSite) => {
    tellOf(derived, effort);
    told.resolve();
  };
  const onward = deriveBy(
    { derive: (root, settings) => derive(root, settings, { effort }), tell },
    {
      'astro:config:setup': ({ isRestart }) => {
        if (isRestart) say(`\n${config.file ?? 'The config'} has changed, and the server starts again.`);
      },
    },
  );
  const { address } = await serveWithAstro({
    ...astroSite(config, onward),
    logLevel: 'warn',
    devToolbar: { enabled: false },
    server,
  });
  await told.promise;
  say(
    `${onError.green('✓')} Serving on http://localhost:${address.port}${config.astro.base ?? '/'} — Ctrl+C stops it.`,
  );
}

function tellOf({ site, findings }: DerivedSite, effort: Effort): void {
  if (findings.length > 0) say(`\n${pretty(findings, onError)}`);
  if (site) say(`${onError.green('✓')} ${certificateInWords(site.plan, effort)}`);
  else if (findings.some(isError)) say('The browser shows these too. Save a file to try again.');
}
