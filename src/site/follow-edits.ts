import type { ViteDevServer } from 'vite';
import type { DerivedSite } from './derive-site.ts';
import { findingsPage } from './findings-page.ts';
import { republish } from './published-modules.ts';

interface Following {
  /** An absolute path. */
  readonly root: string;
  readonly current: () => DerivedSite;
  /** Derives the site anew and keeps it as the current one. */
  readonly derive: () => Promise<DerivedSite>;
}

/**
 * Keeps a running server in step with the files: every edit derives the site anew and reloads the open pages. While
 * the files have errors, pages show the findings, and come back by themselves once those are mended.
 */
export function followEdits(server: ViteDevServer, { root, current, derive }: Following): void {
  const folders = ['personas', 'journeys', 'content'].map(folder => `${root.replace(/\/?$/, '/')}${folder}/`);
  let edits = 0;

  /** One run at a time; edits that fall into a run are followed by one more. */
  async function follow(): Promise<void> {
    edits += 1;
    if (edits > 1) return;
    try {
      for (let seen = 0; seen < edits; ) {
        seen = edits;
        await derive();
        republish(server);
      }
    } catch (error) {
      server.config.logger.error(`This edit could not be followed: ${String(error)}`);
    } finally {
      edits = 0;
    }
  }

  server.watcher.add(folders);
  server.watcher.on('all', (_event, file) => {
    if (folders.some(folder => file.startsWith(folder))) void follow();
  });

  server.middlewares.use((request, response, next) => {
    const { site, findings } = current();
    if (site || !request.headers.accept?.includes('text/html')) return next();
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(findingsPage(findings, `${server.config.base}@vite/client`));
  });
}
