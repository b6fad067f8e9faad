import type { Contents } from './contents.ts';

/** Contents while they are being listed. */
export class GrowingContents {
  count = 0;
  // Most components are small.
  #starts = new Int32Array(8);
  #stops = new Int32Array(16);
  #words = new Float64Array(8);
  #holders = new Map<number, readonly number[]>();

  /** How many stops all contents have. */
  get places(): number {
    return this.#starts[this.count] ?? 0;
  }

  add(
    fitting: readonly { readonly at: number }[],
    words: number,
    holders: readonly number[] | undefined,
  ): void {
    const from = this.places;
    if (from + fitting.length > this.#stops.length) this.#stops = twiceAsLong(this.#stops, fitting.length);
    if (this.count + 2 > this.#words.length) {
      this.#words = twiceAsLong(this.#words, 2);
      this.#starts = twiceAsLong(this.#starts, 2);
    }
    const here = this.#stops.subarray(from, from + fitting.length);
    fitting.forEach(({ at }, place) => {
      here[place] = at;
    });
    if (here.length > 1) here.sort();
    if (holders) this.#holders.set(this.count, holders);
    this.#words[this.count] = words;
    this.count++;
    this.#starts[this.count] = from + fitting.length;
  }

  /** Keeps the first contents only. */
  truncate(count: number): void {
    for (let content = count; content < this.count; content++) this.#holders.delete(content);
    this.count = count;
  }

  done(): Contents {
    return {
      count: this.count,
      starts: this.#starts.slice(0, this.count + 1),
      stops: this.#stops.slice(0, this.places),
      words: this.#words.slice(0, this.count),
      holders: this.#holders,
    };
  }
}

function twiceAsLong<Numbers extends Int32Array | Float64Array>(numbers: Numbers, atLeast: number): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length + atLeast);
  longer.set(numbers);
  return longer;
}
