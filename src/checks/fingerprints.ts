import { remembering } from './remembering.ts';

/**
 * A number for each run of so many words, from 1 and below 2^53 (fingerprints of shingles: Broder 1997). Of a site's millions
 * of runs, no two different ones have the same, but for one site in a thousand.
 */
export function fingerprintsOf(words: readonly string[], length: number): Float64Array {
  const marks = words.map(markOf);
  const prints = new Float64Array(Math.max(0, words.length - length + 1));
  for (let at = 0; at < prints.length; at++) {
    let low = 0;
    let high = 0;
    for (let next = at; next < at + length; next++) {
      low = mixed(low, marks[next]?.low ?? 0);
      high = mixed(high, marks[next]?.high ?? 0);
    }
    prints[at] = (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
  }
  return prints;
}

/** 64 bits of a word, in two halves. */
interface Mark {
  readonly low: number;
  readonly high: number;
}

const markOf = remembering((word): Mark => {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    low = mixed(low, unit);
    high = mixed(high, unit + 1);
  }
  return { low, high };
});

/** Both in 32 bits, by the finishing steps of MurmurHash3 (Appleby 2011), which let each bit bear upon all. */
function mixed(before: number, next: number): number {
  let bits = Math.imul(before, 0x5bd1e995) ^ next;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
