import { isDeepStrictEqual } from 'node:util';
import { dev as serveWithAstro } from 'astro';
import { type Finding, isError } from '../model/finding.ts';
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
  const toldOnce = Promise.withResolvers<void>();
  const keepSchemas = schemaKeeper(config.root);
  const derive = deriver(config);
  let turns = 0;
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
  let told: readonly Finding[] = [];
  const tell = (derived: DerivedSite) => {
    const { site, findings } = derived;
    // Where the plan comes after its edit, the findings have been told with the edit.
    if (findings.length > 0 && !isDeepStrictEqual(findings, told)) {
      say('');
      sayFindings(findings, config.root);
    }
    told = site?.isPlannedBefore ? findings : [];
    tellOfPlan(derived, effort);
    keepSchemas();
    toldOnce.resolve();
  };
  const onward = deriveBy(
    {
      derive: async (root, settings, planning) => {
        const turn = ++turns;
        const derived = await derive(root, settings, { ...planning, effort });
        // A server that starts again with other settings does not wait for what the one before it has begun.
        if (turn === turns) latest = derived;
        return derived;
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
  await toldOnce.promise;
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

function tellOfPlan({ site, findings }: DerivedSite, effort: Effort): void {
  if (site && !site.isPlannedBefore) say(`${onError.green('✓')} ${certificateInWords(site.plan, effort)}`);
  else if (findings.some(isError)) say('The browser shows these too. Save a file to try again.');
}
