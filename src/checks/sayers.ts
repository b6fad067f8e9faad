/** Who says what, of several texts. */
export interface Sayers {
  /** How many different phrases each text has. */
  readonly counts: Int32Array;
  /** For each phrase that several say, the places of those texts, ascending. */
  readonly shared: readonly (readonly number[])[];
}

/**
 * Most phrases are said once, and there are millions of them: they are laid on shelves by their fingerprints, and one shelf
 * after the other is looked over, each small enough for the processor to have it at hand.
 *
 * @param texts the fingerprints of each one's phrases, below 2^53
 */
export function sayersOf(texts: readonly Float64Array[]): Sayers {
  const shelves = layOnShelves(texts);
  const look = lookerOver(shelves);
  const counts = new Int32Array(texts.length);
  const shared: number[][] = [];
  for (let shelf = 0; shelf + 1 < shelves.starts.length; shelf++)
    for (const sayers of look(shelf, counts)) shared.push(sayers);
  return { counts, shared };
}

/** Every phrase of every text, and who says it. Those of a shelf stand from its start up to the next one's, in the order of the texts. */
interface Shelves {
  readonly starts: Int32Array;
  readonly prints: Float64Array;
  readonly sayers: Int32Array;
}

const phrasesOfAShelf = 2048;

function layOnShelves(texts: readonly Float64Array[]): Shelves {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, total / phrasesOfAShelf)));
  const shelfOf = (print: number) => Math.floor((print / 2 ** 53) * count);
  const starts = new Int32Array(count + 1);
  for (const text of texts) for (const print of text) add(starts, shelfOf(print) + 1, 1);
  for (let shelf = 0; shelf < count; shelf++) add(starts, shelf + 1, starts[shelf] ?? 0);
  const ends = starts.slice();
  const prints = new Float64Array(total);
  const sayers = new Int32Array(total);
  texts.forEach((text, at) => {
    for (const print of text) {
      const place = add(ends, shelfOf(print), 1) - 1;
      prints[place] = print;
      sayers[place] = at;
    }
  });
  return { starts, prints, sayers };
}

/** The phrases of a shelf that several say; adds to the counts of each text what is different there. */
function lookerOver({ starts, prints, sayers }: Shelves) {
  const largest = starts.reduce((most, start, shelf) => Math.max(most, start - (starts[shelf - 1] ?? 0)), 1);
  const last = 2 ** Math.ceil(Math.log2(2 * largest)) - 1;
  // Where each phrase of the shelf stands first; what is from shelves before stands before its start, and counts for nothing.
  const firsts = new Int32Array(last + 1).fill(-1);

  /** Where a phrase stands first on the shelf that starts there; its own place, if it is the first. */
  const firstOf = (place: number, start: number): number => {
    const print = prints[place] ?? 0;
    let slot = print & last;
    while ((firsts[slot] ?? 0) >= start && prints[firsts[slot] ?? 0] !== print) slot = (slot + 1) & last;
    const first = firsts[slot] ?? 0;
    if (first >= start) return first;
    firsts[slot] = place;
    return place;
  };

  return (shelf: number, counts: Int32Array): Iterable<number[]> => {
    const [start = 0, end = 0] = starts.subarray(shelf, shelf + 2);
    const saying = new Map<number, number[]>();
    for (let place = start; place < end; place++) {
      const sayer = sayers[place] ?? 0;
      const first = firstOf(place, start);
      const known = saying.get(first);
      const latest = known?.at(-1) ?? sayers[first];
      // Whoever says it again has been counted.
      if (first !== place && latest === sayer) continue;
      add(counts, sayer, 1);
      if (known) known.push(sayer);
      else if (first !== place) saying.set(first, [latest ?? 0, sayer]);
    }
    return saying.values();
  };
}

function add(numbers: Int32Array, at: number, more: number): number {
  const sum = (numbers[at] ?? 0) + more;
  numbers[at] = sum;
  return sum;
}
