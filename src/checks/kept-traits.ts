import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { keptEntries } from '../files/kept-entries.ts';
import type { Model, Passage } from '../model/model.ts';
import { knownTraits, recallTraits, type Traits } from './traits.ts';

/** Leaves what was told of passages to the next process. */
export interface TraitStore {
  /** Before the checks: what was told of these very texts is not told again. */
  recall(model: Model): Promise<void>;
  /** After them. */
  keep(model: Model): Promise<void>;
}

/** Phrases are in Base64, since there are hundreds to a passage. */
type KeptTraits = Omit<Traits, 'phrases'> & { readonly phrases: string };

/**
 * Keeps traits, each under a digest of the text and of all else that they depend on.
 *
 * @param path of the files that keep them, up to their number
 */
export function keptTraits(path: string): TraitStore {
  const kept = keptEntries<KeptTraits>(path, tellersDigest);
  let before: ReadonlyMap<string, KeptTraits> = new Map();
  return {
    recall: async model => {
      before = await kept.load();
      for (const passage of model.passages) {
        const one = before.get(digestOf(passage, model));
        if (one) recallTraits(passage, model.settings.lang, { ...one, phrases: numbersIn(one.phrases) });
      }
    },
    keep: async model => {
      const known = model.passages.flatMap(passage => {
        const traits = knownTraits(passage, model.settings.lang);
        const digest = digestOf(passage, model);
        return traits ? [[digest, before.get(digest) ?? keepable(traits)] as const] : [];
      });
      await kept.save(new Map(known));
    },
  };
}

function keepable({ phrases, ...traits }: Traits): KeptTraits {
  return { ...traits, phrases: inBase64(phrases) };
}

function digestOf({ text }: Passage, { settings: { lang, passages } }: Model): string {
  return createHash('sha256').update(`${lang}\n${passages}\n${text}`).digest('base64');
}

function inBase64({ buffer, byteOffset, byteLength }: Float64Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function numbersIn(base64: string): Float64Array {
  return new Float64Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
}

let digest: string | undefined;

/** Of all that tells them from a text: the checks and the readers, what they read with, and how a machine writes numbers. */
function tellersDigest(): string {
  digest ??= [
    codeDigest(['./', '../model/'].map(folder => fileURLToPath(new URL(folder, import.meta.url)))),
    process.versions.icu,
    endianness(),
  ].join(' ');
  return digest;
}
