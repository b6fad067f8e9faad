import { chanceOf } from './chance.ts';
import { growFile } from './grow-file.ts';
import { mutate } from './mutate.ts';
import { type Kind, kinds, type Originals } from './originals.ts';

export const manners = ['mutation', 'grammar'] as const;
export type Manner = (typeof manners)[number];

export interface MalformedFile {
  readonly number: number;
  readonly kind: Kind;
  readonly manner: Manner;
  readonly bytes: Buffer;
  /** Whether there is certain to be something to say of it. */
  readonly isWrong: boolean;
}

/** How many of a score of files are of a kind. */
const ofTwenty: Readonly<Record<Kind, number>> = {
  persona: 4,
  journey: 4,
  passage: 8,
  lock: 2,
  readings: 1,
  picture: 1,
};
const inTurn = kinds.flatMap(kind => Array<Kind>(ofTwenty[kind]).fill(kind));

/** The file at a number of all that come from a seed: the same ones whenever they are made. */
export function malformedFile(seed: number, number: number, originals: Originals): MalformedFile {
  const chance = chanceOf(seed, number);
  const kind = inTurn[number % inTurn.length] ?? 'passage';
  const manner = Math.floor(number / inTurn.length) % 2 === 0 ? 'mutation' : 'grammar';
  if (manner === 'mutation') {
    const { files } = originals;
    const others = chance.is(0.8) ? files[kind] : files[chance.pick(kinds)];
    const bytes = mutate(chance.pick(files[kind]), others, chance);
    return { number, kind, manner, bytes, isWrong: isNoText(bytes) };
  }
  const grown = growFile(kind, originals, chance);
  return { number, kind, manner, bytes: grown.bytes, isWrong: grown.isWrong || isNoText(grown.bytes) };
}

/** Whether bytes are not what every editor takes for the same text. */
function isNoText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /^\uFEFF|(?![\n\t])\p{Cc}/u.test(text);
  } catch {
    return true;
  }
}
