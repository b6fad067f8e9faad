import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Plugin } from 'vite';

/** The program with which Astro renders a site's pages, as a build has bundled it. */
export interface BundledProgram {
  /** The file with which it begins. */
  readonly entry: string;
  /** Code by the way of each file from the program's folder, with `/` on every system. */
  readonly files: ReadonlyMap<string, string>;
  readonly styles: RouteStyles;
}

/** What Astro puts into the head of each route's pages, by the key by which it knows the route. */
export type RouteStyles = readonly (readonly [key: string, styles: unknown])[];

export interface ProgramReader {
  /** Sees where the program is. */
  readonly plugin: Plugin;
  /** Renders as before, and hears what the program is told. */
  readonly listenTo: (prerenderer: AstroPrerenderer) => AstroPrerenderer;
  /** To be asked while Astro renders, which takes the program away; undefined where it is none that another process could run. */
  readonly read: () => Promise<BundledProgram | undefined>;
}

/** Of what Astro hands its program, and takes from it, no more than is needed here. */
interface App extends ProgramPaths {
  setInternals?: (internals: Internals) => void;
  setOptions?: (options: Options) => void;
  readonly render: (request: Request, options: object) => Promise<Response>;
}

type ProgramPaths = ConstructorParameters<typeof StaticPaths>[0];

interface Options {
  /** What integrations and settings add to each page. */
  readonly settings: { readonly scripts: readonly unknown[] };
  readonly logger: unknown;
}

interface Internals {
  readonly pagesByKeys: ReadonlyMap<string, { readonly styles: unknown }>;
}

export function programReader(): ProgramReader {
  let bundled:
    | { readonly folder: string; readonly entry: string; readonly files: readonly string[] }
    | undefined;
  let styles: RouteStyles | undefined;
  let hasScripts = true;
  return {
    plugin: {
      name: 'throughline:bundled-program',
      writeBundle({ dir }, bundle) {
        if (this.environment.name !== 'prerender' || dir === undefined) return;
        const chunks = Object.values(bundle).filter(one => one.type === 'chunk');
        const entry = chunks.find(({ isEntry, name }) => isEntry && name === 'prerender');
        if (entry) bundled = { folder: dir, entry: entry.fileName, files: chunks.map(one => one.fileName) };
      },
    },
    listenTo: prerenderer => ({
      ...prerenderer,
      setup: async () => {
        const app = bundled && (await appIn(bundled.folder, bundled.entry));
        const { setInternals, setOptions } = app ?? {};
        if (!app || !setInternals || !setOptions) return await prerenderer.setup?.();
        app.setInternals = internals => {
          styles = [...internals.pagesByKeys].map(([key, page]) => [key, page.styles]);
          setInternals.call(app, internals);
        };
        app.setOptions = options => {
          hasScripts = options.settings.scripts.length > 0;
          setOptions.call(app, options);
        };
        await prerenderer.setup?.();
        delete app.setInternals;
        delete app.setOptions;
      },
    }),
    async read() {
      if (!bundled || !styles || hasScripts) return undefined;
      const { folder, entry, files } = bundled;
      const texts = files.map(async file => [file, await readFile(join(folder, file), 'utf8')] as const);
      return { entry, styles, files: new Map(await Promise.all(texts)) };
    },
  };
}

/**
 * Runs a program that another process has bundled, and renders with it as Astro does.
 *
 * @returns undefined where Astro's programs are not what they were when this was written
 */
export async function runProgram(
  folder: string,
  { entry, styles }: Pick<BundledProgram, 'entry' | 'styles'>,
): Promise<AstroPrerenderer | undefined> {
  const app = await appIn(folder, entry);
  if (!app?.setInternals || !app.setOptions) return undefined;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, one]) => [key, { styles: one }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silence } } });
  const paths = await import('astro/runtime/prerender/static-paths.js');
  const program = {
    name: 'throughline:bundled-program',
    app,
    getStaticPaths: () => new paths.StaticPaths(app).getAll(),
    render: (request: Request, { routeData }: { readonly routeData: object }) =>
      app.render(request, { routeData }),
  };
  return program;
}

const silence = { write: () => true };

async function appIn(folder: string, entry: string): Promise<App | undefined> {
  const { app }: { app?: App } = await import(pathToFileURL(join(folder, entry)).href);
  return app;
}
