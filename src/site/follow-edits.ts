import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ViteDevServer } from 'vite';
import { sortFindings } from '../model/finding.ts';
import { sourceFolders } from '../model/source-file.ts';
import { textsIn } from '../model/source-texts.ts';
import type { DerivedSite, Planning } from './derive-site.ts';
import { findingsPage } from './findings-page.ts';
import { reload, republish } from './published-modules.ts';
import { rehearser } from './rehearse-passages.ts';
import type { StandIn } from './stand-in.ts';

interface Following {
  /** An absolute path. */
  readonly root: string;
  readonly current: () => DerivedSite;
  readonly setCurrent: (derived: DerivedSite) => void;
  readonly derive: (planning: Pick<Planning, 'isHasty'>) => Promise<DerivedSite>;
  /** Says what the first reading and each edit came to. */
  readonly tell: (derived: DerivedSite) => void;
  readonly standIn: StandIn | undefined;
}

/**
 * Milliseconds that a file is given to be written: an editor empties it first, and the watcher passes over what happens to it in the
 * next five.
 */
const settling = 20;
/** Milliseconds without an edit after which a plan is made that is not there yet, so that it seldom comes between two edits. */
const pausing = 1000;

/**
 * Keeps a running server in step with the files: every edit derives the site anew and reloads the open pages. While
 * the files have errors, pages show the findings, unless others stand in, and come back by themselves once those are mended.
 */
export function followEdits(
  server: ViteDevServer,
  { root, current, setCurrent, derive, tell, standIn }: Following,
): void {
  const folders = sourceFolders.map(folder => `${root.replace(/\/?$/, '/')}${folder}/`);
  const rehearse = rehearser(server);
  let edits = 0;
  let isClosed = false;
  let planning: NodeJS.Timeout | undefined;
  let followed = show().catch(unfollowed);
  let queue = followed;

  /** Edits that fall into a run are followed by one more. */
  async function follow(): Promise<void> {
    try {
      for (let seen = 0; seen < edits; ) {
        await wait(settling);
        seen = edits;
        setCurrent(await derive({ isHasty: true }));
      }
    } catch (error) {
      server.config.logger.error(`This edit could not be followed: ${String(error)}`);
    } finally {
      edits = 0;
    }
    await show();
    reload(server);
    clearTimeout(planning);
    if (current().site?.isPlannedBefore && edits === 0 && !isClosed)
      planning = setTimeout(() => void chain(planAnew), pausing);
  }

  /** What an edit shows at once is planned as it was before; here the plan comes after it. */
  async function planAnew(): Promise<void> {
    if (edits > 0 || isClosed) return;
    const before = current();
    try {
      const planned = await derive({});
      if (isClosed) return;
      setCurrent(planned);
    } catch (error) {
      return server.config.logger.error(`This edit could not be planned: ${String(error)}`);
    }
    const { site, findings } = current();
    // What is open shows this already.
    if (isDeepStrictEqual([site?.plan, findings], [before.site?.plan, before.findings]))
      return tell(current());
    await show();
    reload(server);
  }

  /** One thing after the other, whatever becomes of it. */
  function chain(next: () => Promise<void>): Promise<void> {
    queue = queue.then(next).catch(unfollowed);
    return queue;
  }

  function unfollowed(error: unknown): void {
    if (!isClosed) server.config.logger.error(`This edit could not be shown: ${String(error)}`);
  }

  /** A passage that throws keeps the site from being shown, as it would keep it from being built. */
  async function show(): Promise<void> {
    const { site, draft, findings } = current();
    republish(server);
    const faults = site ? await rehearse(site).catch(unrehearsed) : [];
    if (faults.length > 0)
      setCurrent({ site: undefined, draft, findings: sortFindings([...findings, ...faults]) });
    tell(current());
  }

  function unrehearsed(error: unknown): [] {
    if (!isClosed) server.config.logger.error(`The passages could not be rendered: ${String(error)}`);
    return [];
  }

  server.httpServer?.once('close', () => {
    isClosed = true;
    clearTimeout(planning);
  });
  server.watcher.add(folders);
  server.watcher.on('all', (_event, file) => {
    if (!folders.some(folder => file.startsWith(folder))) return;
    clearTimeout(planning);
    edits += 1;
    // A page waits for the edit, and not for the plan that comes after it.
    if (edits === 1) followed = chain(follow);
  });

  server.middlewares.use(async (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    await followed;
    const { site, findings } = current();
    if (site) return next();
    const { base } = server.config;
    const shown = standIn?.shownFor(request.url ?? '/', base);
    if (shown !== undefined) {
      request.url = shown;
      return next();
    }
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      findingsPage({
        findings,
        textOf: textsIn(root),
        client: `${base}@vite/client`,
        more: standIn?.findings(base),
      }),
    );
  });
}
