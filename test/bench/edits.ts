/**
 * Edits this repository's own site at random, and prints how many addresses stay with the lock and without it: each edit
 * to the site as it is, and then all of them one after another: `node test/bench/edits.ts [edits] [seed]`.
 */
import { fileURLToPath } from 'node:url';
import type { Lock } from '../../src/model/lock.ts';
import { numbersOf as numbersOfModel } from '../../src/model/numbers.ts';
import { readSite } from '../../src/model/read-site.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { nextLock, plan } from '../../src/planner/index.ts';
import { type EditedSite, editable, edits, numbersOf, whoIsWho } from './random-edit.ts';
import { answering, keptAddresses, type Published } from './same-purpose.ts';
import { generator } from './site-like.ts';
import { table } from './table.ts';

const [most = 1000, seed = 1] = process.argv.slice(2).map(Number);
const kinds = Object.keys(edits);

/** What came of the edits of one kind, with the lock and without it. */
interface Tally {
  edits: number;
  /** Edits after which the lock has cost a page or a word. */
  costly: number;
  readonly withLock: Kept;
  readonly without: Kept;
}

interface Kept {
  /** Pages of the same purpose, and those of them under the same address. */
  same: number;
  kept: number;
  /** Addresses ever published, and those of them that answer, summed over the edits. */
  published: number;
  answering: number;
}

const start = await ownSite();
console.log(`${most} edits, seed ${seed}\n\nEach to the site as it is`);
console.log(await run(() => start));
console.log('\nAll of them, one after another');
console.log(await run(edited => edited));

/** @param next what is edited after this */
async function run(next: (edited: EditedSite) => EditedSite): Promise<string> {
  const random = generator(seed);
  const tallies = new Map(kinds.map(kind => [kind, emptyTally()]));
  const first = await publish(start);
  let site = start;
  let [withLock, without] = [first, first];
  let [everWith, everWithout] = [urlsOf(first), urlsOf(first)];
  for (let at = 0; at < most; at++) {
    const kind = kinds[Math.floor(random() * kinds.length)] ?? '';
    const edited = edits[kind]?.(site, random, `new-${at}`) ?? site;
    const [after, afterWithout] = [await publish(edited, withLock.lock), await publish(edited)];
    for (const url of urlsOf(after)) everWith.add(url);
    for (const url of urlsOf(afterWithout)) everWithout.add(url);
    const tally = tallies.get(kind) ?? emptyTally();
    tally.edits += 1;
    if (isCostly(after, afterWithout)) tally.costly += 1;
    count(tally.withLock, withLock, after, everWith);
    count(tally.without, without, afterWithout, everWithout);
    site = next(edited);
    if (site === edited) [withLock, without] = [after, afterWithout];
    else [everWith, everWithout] = [urlsOf(first), urlsOf(first)];
  }
  return told(tallies);
}

async function publish(site: EditedSite, lock?: Lock): Promise<Published> {
  const planned = await plan(numbersOf(site), { lock });
  return { plan: planned, lock: nextLock(planned, lock), who: whoIsWho(site) };
}

function count(kept: Kept, before: Published, after: Published, ever: ReadonlySet<string>): void {
  const addresses = keptAddresses(before, after);
  kept.same += addresses.same;
  kept.kept += addresses.kept;
  kept.published += ever.size;
  kept.answering += answering(ever, after);
}

function isCostly({ plan: one }: Published, { plan: other }: Published): boolean {
  return one.pages.length !== other.pages.length || Math.abs(one.offTopicWords - other.offTopicWords) > 1e-6;
}

function urlsOf({ plan: { pages } }: Published): Set<string> {
  return new Set(pages.map(page => page.url));
}

function told(tallies: ReadonlyMap<string, Tally>): string {
  const all = emptyTally();
  for (const { edits: number, costly, withLock, without } of tallies.values()) {
    all.edits += number;
    all.costly += costly;
    add(all.withLock, withLock);
    add(all.without, without);
  }
  const header = [
    '',
    'edits',
    'pages of one purpose',
    'kept',
    'without',
    'addresses answer',
    'without',
    'costly',
  ];
  const rows = [...tallies, ['all', all] as const].map(
    ([kind, { edits: number, costly, withLock, without }]) => [
      kind,
      `${number}`,
      `${withLock.same}`,
      share(withLock.kept, withLock.same),
      share(without.kept, without.same),
      share(withLock.answering, withLock.published),
      share(without.answering, without.published),
      `${costly}`,
    ],
  );
  return table([header, ...rows]);
}

function add(sum: Kept, more: Kept): void {
  sum.same += more.same;
  sum.kept += more.kept;
  sum.published += more.published;
  sum.answering += more.answering;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function emptyTally(): Tally {
  const kept = () => ({ same: 0, kept: 0, published: 0, answering: 0 });
  return { edits: 0, costly: 0, withLock: kept(), without: kept() };
}

async function ownSite(): Promise<EditedSite> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { model } = await readSite(root, settingsSchema.parse({ name: 'Throughline' }));
  if (!model) throw new Error('The own site has errors: see what “check” says.');
  return editable(numbersOfModel(model));
}
