import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { keptJson } from '../files/kept-json.ts';
import type { Remembered, RememberedFile } from './read-remembering.ts';
import type { ReadingStore, Readings } from './read-site.ts';

/**
 * Keeps in one file what files came to when they were read. A file of which there was something to say is not kept, so that a
 * finding always comes from its reader.
 */
export function keptReadings(path: string): ReadingStore {
  const kept = keptJson<KeptReadings>(path, readersDigest);
  return {
    load: async () => {
      const { personas, journeys, passages } = (await kept.load()) ?? nothing;
      return { personas: new Map(personas), journeys: new Map(journeys), passages: new Map(passages) };
    },
    save: ({ personas, journeys, passages }) =>
      kept.save({
        personas: withoutFindings(personas),
        journeys: withoutFindings(journeys),
        passages: withoutFindings(passages),
      }),
  };
}

type KeptReadings = {
  readonly [Kind in keyof Readings]: Readings[Kind] extends Remembered<infer As> ? KeptFiles<As> : never;
};
type KeptFiles<As> = readonly (readonly [path: string, file: RememberedFile<As>])[];

const nothing: KeptReadings = { personas: [], journeys: [], passages: [] };

function withoutFindings<As>(remembered: Remembered<As>): KeptFiles<As> {
  return [...remembered].filter(([, { read }]) => read.findings.length === 0);
}

let digest: string | undefined;

/** Of all that makes readings from texts: the code in this folder, and what it reads with. */
function readersDigest(): string {
  digest ??= `${codeDigest([fileURLToPath(new URL('.', import.meta.url))])} ${process.versions.icu}`;
  return digest;
}
