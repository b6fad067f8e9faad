import { createHash } from 'node:crypto';
import { endianness } from 'node:os';
import { fileURLToPath } from 'node:url';
import { codeDigest } from '../files/code-digest.ts';
import { keptJson } from '../files/kept-json.ts';
import type { Model, Passage } from '../model/model.ts';
import { knownTraits, recallTraits, type Traits } from './traits.ts';

/** Leaves what was told of passages to the next process. */
export interface TraitStore {
  /** Before the checks: what was told of these very texts is not told again. */
  recall(model: Model): Promise<void>;
  /** After them. */
  keep(model: Model): Promise<void>;
}

/** By a digest of the text, and of all else that they depend on. Phrases are in Base64, since there are hundreds to a passage. */
type KeptTraits = Readonly<Record<string, Omit<Traits, 'phrases'> & { readonly phrases: string }>>;

export function keptTraits(path: string): TraitStore {
  const kept = keptJson<KeptTraits>(path, tellersDigest);
  let wasKept: ReadonlySet<string> = new Set();
  return {
    recall: async model => {
      const all = (await kept.load()) ?? {};
      wasKept = new Set(Object.keys(all));
      for (const passage of model.passages) {
        const one = all[digestOf(passage, model)];
        if (one) recallTraits(passage, model.settings.lang, { ...one, phrases: numbersIn(one.phrases) });
      }
    },
    keep: async model => {
      const known = model.passages.flatMap(passage => {
        const traits = knownTraits(passage, model.settings.lang);
        return traits ? [[digestOf(passage, model), traits] as const] : [];
      });
      if (known.length === wasKept.size && known.every(([digest]) => wasKept.has(digest))) return;
      await kept.save(
        Object.fromEntries(
          known.map(([digest, traits]) => [digest, { ...traits, phrases: inBase64(traits.phrases) }]),
        ),
      );
    },
  };
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
