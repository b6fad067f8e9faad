import { dev as serveWithAstro } from 'astro';
import { isError } from '../model/finding.ts';
import { textsIn } from '../model/source-texts.ts';
import type { Effort } from '../planner/index.ts';
import type { DerivedSite } from '../site/derive-site.ts';
import { deriveBy } from '../site/integration.ts';
import { withBase } from '../site/view/link.ts';
import { studioFolder, studioStandIn } from '../studio/addresses.ts';
import { studio } from '../studio/integration.ts';
import type { Studied } from '../studio/view/studied.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { astroSite } from './astro-site.ts';
import { deriver } from './derive.ts';
import { localEditor } from './editor.ts';
import { readConfig } from './read-config.ts';
import { onError, say, tame } from './say.ts';
import { type ServerOptions, serverOptions } from './server-options.ts';
import { findingsTeller } from './tell-findings.ts';
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
  let latest: DerivedSite = { site: undefined, draft: undefined, findings: [] };
  const editor = localEditor(config.root);
  const studied = (): Studied | undefined =>
    latest.draft && {
      ...latest,
      draft: latest.draft,
      effort,
      address: { site: undefined, base: config.astro.base ?? '/' },
      editor,
      textOf: textsIn(config.root),
    };
  const tellFindings = findingsTeller(config.root);
  const tell = (derived: DerivedSite) => {
    // What rendering shows comes on top of what was read, unless a later edit has been read since.
    if (derived.draft === latest.draft) latest = derived;
    tellFindings(derived);
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
      standIn: studioStandIn,
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

/** Milliseconds without an edit after which editors are told of new names: nobody waits for that, and pages come first. */
const pausing = 1500;

/** Keeps what editors offer in step with the files. A site is served without it as well. */
function schemaKeeper(root: string): () => void {
  let written = Promise.resolve();
  let isTold = false;
  let due: NodeJS.Timeout | undefined;
  const write = () => {
    written = written
      .then(() => writeSchemas(root))
      .catch(error => {
        if (!isTold) say(`What your editor offers stays as it was: ${tame(String(error))}`);
        isTold = true;
      });
  };
  return () => {
    clearTimeout(due);
    due = setTimeout(write, pausing);
    due.unref();
  };
}

function tellOfPlan({ site, findings }: DerivedSite, effort: Effort): void {
  if (site && !site.isPlannedBefore) say(`${onError.green('✓')} ${certificateInWords(site.plan, effort)}`);
  else if (findings.some(isError)) say('The browser shows these too. Save a file to try again.');
}
