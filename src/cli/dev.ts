import { dev as serveWithAstro } from 'astro';
import { isError } from '../model/finding.ts';
import type { Effort } from '../planner/index.ts';
import type { DerivedSite } from '../site/derive-site.ts';
import { deriveBy } from '../site/integration.ts';
import { withBase } from '../site/view/link.ts';
import { studio, studioFolder } from '../studio/integration.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { astroSite } from './astro-site.ts';
import { deriver } from './derive.ts';
import { localEditor } from './editor.ts';
import { readConfig } from './read-config.ts';
import { onError, say, tame } from './say.ts';
import { sayFindings } from './say-findings.ts';
import { type ServerOptions, serverOptions } from './server-options.ts';
import { writeSchemas } from './write-schemas.ts';

interface DevOptions extends ServerOptions {
  readonly root: string;
  readonly effort: Effort;
}

/** Serves the site and follows every edit; the terminal says what each edit came to. */
export async function dev({ root, effort, ...options }: DevOptions): Promise<void> {
  const server = serverOptions(options);
  const config = await readConfig(root);
  const told = Promise.withResolvers<void>();
  const keepSchemas = schemaKeeper(config.root);
  const derive = deriver(config);
  let latest: DerivedSite = { site: undefined, findings: [] };
  const editor = localEditor(config.root);
  const studied = () =>
    latest.site && {
      ...latest.site,
      findings: latest.findings,
      effort,
      address: { site: undefined, base: config.astro.base ?? '/' },
      editor,
    };
  const tell = (derived: DerivedSite) => {
    tellOf(derived, effort, config.root);
    keepSchemas();
    told.resolve();
  };
  const onward = deriveBy(
    {
      derive: async () => {
        latest = await derive({ effort });
        return latest;
      },
      tell,
    },
    {
      'astro:config:setup': ({ isRestart }) => {
        if (isRestart) say(`\n${config.file ?? 'The config'} has changed, and the server starts again.`);
      },
    },
  );
  const astro = astroSite(config, onward);
  const { address } = await serveWithAstro({
    ...astro,
    integrations: [...(astro.integrations ?? []), studio(studied)],
    logLevel: 'warn',
    devToolbar: { enabled: false },
    server,
  });
  await told.promise;
  const home = `http://localhost:${address.port}${withBase(config.astro.base ?? '/', '/')}`;
  say(`${onError.green('✓')} Serving on ${home} — Ctrl+C stops it.`);
  say(`  The studio, with the map and every finding: ${home}${studioFolder}/`);
}

/** Keeps what editors offer in step with the files, one edit after the other. A site is served without it as well. */
function schemaKeeper(root: string): () => void {
  let written = Promise.resolve();
  let isTold = false;
  return () => {
    written = written
      .then(() => writeSchemas(root))
      .catch(error => {
        if (!isTold) say(`What your editor offers stays as it was: ${tame(String(error))}`);
        isTold = true;
      });
  };
}

function tellOf({ site, findings }: DerivedSite, effort: Effort, root: string): void {
  if (findings.length > 0) {
    say('');
    sayFindings(findings, root);
  }
  if (site) say(`${onError.green('✓')} ${certificateInWords(site.plan, effort)}`);
  else if (findings.some(isError)) say('The browser shows these too. Save a file to try again.');
}
