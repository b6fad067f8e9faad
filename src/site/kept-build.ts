import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keptEntries } from '../files/kept-entries.ts';
import { type KeptJson, keptJson } from '../files/kept-json.ts';
import { writeFiles } from '../files/write-files.ts';
import { onceForEach } from '../model/once-for-each.ts';
import { type BundledProgram, type RouteStyles, runProgram } from './bundled-program.ts';
import type { PlannedSite } from './derive-site.ts';
import { type FollowedBuild, followBuild, type Standing } from './follow-build.ts';
import { type KeptCopies, pictureCopies } from './picture-copies.ts';
import { pictureMaker } from './pictures/draw-pictures.ts';
import { type KeptModules, publishedModules } from './published-modules.ts';
import type { Recipe } from './recipes.ts';
import { rerenderer } from './rerender.ts';
import { type KeptIndex, searchIndexer } from './search/index-search.ts';
import type { PagefindRecord } from './search/pagefind-index.ts';
import { sitemapWriter } from './sitemap-writer.ts';
import { viewKeeper } from './view/keep-view.ts';
import type { Address } from './view/link.ts';

/** What another process needs to publish the next site by what is different in it. */
export interface KeptBuild extends KeptRendering {
  readonly standing: Standing;
  readonly index: KeptIndex;
}

/** What pages are rendered with, beside what they show. */
export interface KeptRendering {
  readonly program: BundledProgram;
  readonly modules: KeptModules;
  readonly copies: KeptCopies;
  readonly address: Address;
  readonly isSmart: boolean;
  readonly publicDir: string;
  /** The folder in which pictures are kept; undefined where none are published. */
  readonly pictures: string | undefined;
}

/** Where the last build is kept. */
export interface BuildStore {
  /** @returns undefined where no build is kept that was made by the same, or it is not as it was */
  readonly resume: (by: string) => Promise<FollowedBuild | undefined>;
  /** @param by a digest of all that the build was made from, but for what is read anew each time */
  readonly keep: (kept: KeptBuild, by: string) => Promise<void>;
}

/** A kept build as JSON: all but the program's code and the search's documents, which have files of their own. */
interface Written extends Omit<KeptBuild, 'program' | 'standing' | 'index'> {
  readonly program: {
    readonly folder: string;
    readonly entry: string;
    readonly styles: RouteStyles;
    /** A digest of each file. */
    readonly files: Pairs<string>;
  };
  readonly standing: {
    readonly recipes: Pairs<Recipe>;
    readonly listed: string;
    readonly pictures: Pairs<string>;
    readonly search: Pairs<string>;
  };
  readonly index: Pick<KeptIndex, 'lang' | 'addresses'> & {
    /** A digest of what was found of each page. */
    readonly pages: readonly (readonly [page: string, sought: string, found: string])[];
  };
}

type Found = readonly PagefindRecord[];

type Pairs<Value> = readonly (readonly [name: string, value: Value])[];

/**
 * Keeps a build in a folder. What is kept there is run, and so nobody may be able to write into it but whoever builds.
 *
 * @param folder an absolute path
 */
export function buildStore(folder: string): BuildStore {
  // Each is believed by its digest.
  const documents = keptEntries<Found>(join(folder, 'found'), () => 'found');
  return {
    async keep({ program, standing, index, ...rest }, by) {
      const recipes: [string, Recipe][] = [];
      for (const [file, recipe] of standing.recipes) {
        // Whatever is rendered from what nobody knows is for a whole build.
        if (recipe === undefined) return;
        recipes.push([file, recipe]);
      }
      const files = [...program.files].map(([file, code]) => [file, digestOf(code)] as const);
      const name = `program-${digestOf(JSON.stringify(files)).slice(0, 16)}`;
      await keepProgram(folder, name, program.files);
      await documents.save(new Map(index.pages.map(([page, , found]) => [page, found])));
      const { lang, addresses } = index;
      const pages = index.pages.map(([page, sought, found]) => [page, sought, digestOfFound(found)] as const);
      await jsonIn(folder, by).save({
        ...rest,
        program: { folder: name, entry: program.entry, styles: program.styles, files },
        standing: {
          recipes,
          listed: standing.listed,
          pictures: [...standing.pictures],
          search: [...standing.search],
        },
        index: { lang, addresses, pages },
      });
    },
    async resume(by) {
      const written = await jsonIn(folder, by).load();
      const files = written && (await codeOf(folder, written));
      const index = files && indexOf(written, await documents.load());
      if (!index) return undefined;
      const { modules, copies, address, isSmart, publicDir, pictures, standing } = written;
      const program = { entry: written.program.entry, styles: written.program.styles, files };
      const prerenderer = await runProgram(join(folder, written.program.folder), program);
      if (!prerenderer) return undefined;
      const keepView = viewKeeper();
      const viewOf = (site: PlannedSite) => keepView(site, address);
      const shown = publishedModules({ current: () => undefined, viewOf, isSmart: () => isSmart }, modules);
      const bundle = { prerenderer, modules: shown, copies: pictureCopies(copies), address, publicDir };
      return followBuild(
        {
          rerenderer: rerenderer(bundle),
          indexer: searchIndexer(index),
          viewOf,
          drawPictures: pictures === undefined ? undefined : pictureMaker(pictures),
          sitemapOf: sitemapWriter(address),
          rendering: { program, modules, copies, address, isSmart, publicDir, pictures },
        },
        {
          recipes: new Map(standing.recipes),
          listed: standing.listed,
          pictures: new Map(standing.pictures),
          search: new Map(standing.search),
        },
      );
    },
  };
}

/** Undefined unless all that was found is there, as it was. */
function indexOf({ index }: Written, found: ReadonlyMap<string, Found>): KeptIndex | undefined {
  const pages = index.pages.flatMap(([page, sought, digest]) => {
    const records = found.get(page);
    return records && digestOfFound(records) === digest ? [[page, sought, records] as const] : [];
  });
  return pages.length === index.pages.length ? { ...index, pages } : undefined;
}

const digestOfFound = onceForEach((found: Found) => digestOf(JSON.stringify(found)));

function jsonIn(folder: string, by: string): KeptJson<Written> {
  return keptJson(join(folder, 'build.json'), () => by);
}

/** One program is kept, under a name that is its own. */
async function keepProgram(folder: string, name: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const standing = await readdir(folder);
  if (standing.includes(name)) return;
  for (const other of standing.filter(one => one.startsWith('program-')))
    await rm(join(folder, other), { recursive: true, force: true });
  const beside = join(folder, `program-${process.pid}`);
  await writeFiles(beside, new Map([...files].map(([file, code]) => [file, Buffer.from(code)])));
  await rename(beside, join(folder, name));
}

/** Undefined unless all of it is as it was written. */
async function codeOf(
  folder: string,
  { program }: Written,
): Promise<ReadonlyMap<string, string> | undefined> {
  const code = new Map<string, string>();
  for (const [file, digest] of program.files) {
    const text = await readFile(join(folder, program.folder, file), 'utf8').catch(() => undefined);
    if (text === undefined || digestOf(text) !== digest) return undefined;
    code.set(file, text);
  }
  return code;
}

function digestOf(text: string): string {
  return hash('sha256', text);
}
