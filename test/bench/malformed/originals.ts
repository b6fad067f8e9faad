import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keptReadings } from '../../../src/model/kept-readings.ts';
import { lockFile, lockText } from '../../../src/model/lock.ts';
import { readOutline } from '../../../src/model/read-outline.ts';
import { siteReader } from '../../../src/model/read-site.ts';
import { settingsSchema } from '../../../src/model/settings.ts';
import { nextLock } from '../../../src/planner/index.ts';
import { deriveSite } from '../../../src/site/derive-site.ts';
import { drawPictures } from '../../../src/site/pictures/draw-pictures.ts';
import { lookColours } from '../../../src/site/view/look-colours.ts';

/** The kinds of file that a site is read from. */
export const kinds = ['persona', 'journey', 'passage', 'lock', 'readings', 'picture'] as const;
export type Kind = (typeof kinds)[number];

type Some<One> = readonly [One, ...One[]];

/** Sound files of every kind: what a site has, and what commands have kept of it. */
export interface Originals {
  readonly files: Readonly<Record<Kind, Some<Buffer>>>;
  /** Under which the first of the pictures was kept. */
  /** Under which readings are kept. */
  readonly readingsNames: readonly string[];
  readonly pictureName: string;
  /** What there is in the site to refer to. */
  readonly names: Readonly<Record<'persona' | 'journey' | 'need' | 'trigger', Some<string>>>;
}

export const repository = fileURLToPath(new URL('../../../', import.meta.url));
export const plainSite = join(repository, 'test/sites/plain');
export const settings = settingsSchema.parse({ name: 'Malformed' });

/**
 * @param root the site, of which no more is kept than of the plain one: that is as much of a kind, and read sooner
 * @param scratch a folder of their own, in which commands keep what they keep
 */
export async function readOriginals(root: string, scratch: string): Promise<Originals> {
  await mkdir(scratch, { recursive: true });
  const pictures = await picturesKept(join(scratch, 'pictures'));
  const readings = await readingsKept(join(scratch, 'readings'));
  const { personas, journeys, passages } = readOutline(root);
  return {
    files: {
      persona: some(await filesIn(join(root, 'personas'), '.yaml')),
      journey: some(await filesIn(join(root, 'journeys'), '.yaml')),
      passage: some(await filesIn(join(root, 'content'), '.mdx')),
      lock: [await lockOf(root)],
      readings: [await readFile(some(readings)[0])],
      picture: some(await Promise.all(pictures.map(path => readFile(path)))),
    },
    readingsNames: readings.map(path => basename(path)),
    pictureName: basename(pictures[0] ?? ''),
    names: {
      persona: some(personas.map(({ id }) => id)),
      journey: some(journeys.map(({ id }) => id)),
      need: some(passages.map(({ need }) => need)),
      trigger: some([...personas.flatMap(({ triggers }) => triggers), 'Nobody is set off by this.']),
    },
  };
}

async function filesIn(folder: string, ending: string): Promise<Buffer[]> {
  const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith(ending)).sort();
  return Promise.all(names.map(name => readFile(join(folder, name))));
}

async function lockOf(root: string): Promise<Buffer> {
  const { site } = await deriveSite(root, settings);
  return site ? Buffer.from(lockText(nextLock(site.plan, site.lock))) : readFile(join(root, lockFile));
}

async function readingsKept(folder: string): Promise<string[]> {
  await siteReader(keptReadings(join(folder, 'readings')))(plainSite, settings);
  return (await readdir(folder)).sort().map(name => join(folder, name));
}

async function picturesKept(folder: string): Promise<string[]> {
  const asked = ['What does moving take?', 'What does it cost?'].map(question => ({
    file: 'og/a.png',
    question,
  }));
  const site = { name: settings.name, colours: lookColours.editorial };
  const drawn = await drawPictures(asked, site, folder);
  return drawn.map(({ kept }) => String(kept));
}

function some<One>(all: readonly One[]): Some<One> {
  const [first, ...others] = all;
  if (first === undefined) throw new Error('Expected one at least to begin with.');
  return [first, ...others];
}
