import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../files/replace-file.ts';
import type { Remembered, RememberedFile } from './read-remembering.ts';
import type { ReadingStore, Readings } from './read-site.ts';

/**
 * Keeps in one file what files came to when they were read: safe to restore on another machine, to share between branches
 * and to delete. It is believed only if it is whole and was written by these very readers; whatever else stands there is
 * passed over, and where it cannot be written, the next process reads again. A file of which there was something to say is
 * not kept, so that a finding always comes from its reader.
 */
export function keptReadings(path: string): ReadingStore {
  let kept = '';
  return {
    load: async () => {
      kept = await readFile(path, 'utf8').catch(() => '');
      return believed(kept) ?? { personas: new Map(), journeys: new Map(), passages: new Map() };
    },
    save: async readings => {
      try {
        const text = print(readings);
        if (text === kept) return;
        await mkdir(dirname(path), { recursive: true });
        await replaceFile(path, text);
        kept = text;
      } catch {
        // The next process reads again.
      }
    },
  };
}

/** A line of who wrote it and of what follows, so that a half is not taken for the whole; then JSON. */
function print({ personas, journeys, passages }: Readings): string {
  const json = JSON.stringify({
    personas: withoutFindings(personas),
    journeys: withoutFindings(journeys),
    passages: withoutFindings(passages),
  });
  return `${headOf(json)}\n${json}`;
}

function believed(text: string): Readings | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): Readings | undefined {
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(json)) return undefined;
  // Our own words: the digest says that they are as we have written them.
  const { personas, journeys, passages } = JSON.parse(json);
  return { personas: new Map(personas), journeys: new Map(journeys), passages: new Map(passages) };
}

function withoutFindings<As>(remembered: Remembered<As>): [string, RememberedFile<As>][] {
  return [...remembered].filter(([, { read }]) => read.findings.length === 0);
}

function headOf(json: string): string {
  return `${readersDigest()} ${createHash('sha256').update(json).digest('base64')}`;
}

let digest: string | undefined;

/** Of all that makes readings from texts: the code in this folder, and what it reads with. */
function readersDigest(): string {
  digest ??= digestReaders();
  return digest;
}

function digestReaders(): string {
  const own = fileURLToPath(new URL('.', import.meta.url));
  const code = readdirSync(own, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.[jt]s$/.test(name))
    .sort()
    .map(name => join(own, name));
  const hash = createHash('sha256').update(process.versions.icu ?? '');
  for (const file of [...code, installedList(own)]) hash.update(readFileSync(file));
  return hash.digest('base64');
}

/** What npm, pnpm and yarn write of all that they have installed, each package with its version. */
const installedLists = ['.package-lock.json', '.pnpm/lock.yaml', '.yarn-state.yml', '.yarn-integrity'];

/** @throws where no list is known, so that nobody knows by which versions a text was read */
function installedList(folder: string): string {
  for (let above = folder; above !== dirname(above); above = dirname(above)) {
    const found = installedLists
      .map(name => join(above, 'node_modules', name))
      .find(file => existsSync(file));
    if (found) return found;
  }
  throw new Error('Expected a list of the installed packages');
}
