import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { keptEntries } from '../files/kept-entries.ts';
import type { Remembered, RememberedFile } from './read-remembering.ts';
import type { ReadingStore, Readings } from './read-site.ts';

/**
 * Keeps what files came to when they were read. A file of which there was something to say is not kept, so that a finding
 * always comes from its reader.
 *
 * @param path of the files that keep it, up to what they hold
 */
export function keptReadings(path: string): ReadingStore {
  const personas = keptFiles<Readings['personas']>(`${path}-of-personas`);
  const journeys = keptFiles<Readings['journeys']>(`${path}-of-journeys`);
  const passages = keptFiles<Readings['passages']>(`${path}-of-passages`);
  return {
    load: async () => {
      const loaded = await Promise.all([personas.load(), journeys.load(), passages.load()]);
      return { personas: loaded[0], journeys: loaded[1], passages: loaded[2] };
    },
    save: async readings => {
      await personas.save(withoutFindings(readings.personas));
      await journeys.save(withoutFindings(readings.journeys));
      await passages.save(withoutFindings(readings.passages));
    },
  };
}

function keptFiles<Files>(path: string) {
  return keptEntries<Files extends Remembered<infer As> ? RememberedFile<As> : never>(path, readersDigest);
}

function withoutFindings<As>(remembered: Remembered<As>): Remembered<As> {
  return new Map([...remembered].filter(([, { read }]) => read.findings.length === 0));
}

let digest: string | undefined;

/** Of all that makes readings from texts: the code in this folder, and what it reads with. */
function readersDigest(): string {
  digest ??= `${codeDigest([fileURLToPath(new URL('.', import.meta.url))])} ${process.versions.icu}`;
  return digest;
}
