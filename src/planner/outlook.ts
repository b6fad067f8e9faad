export interface Outlook {
  /** What candidates earn together at most. */
  readonly total: number;
  /** The place of the candidate that is expected to earn most. */
  readonly foremost: number;
}

/** How often passages are shared out anew, before it is believed that stops cannot earn less. */
const rounds = 6;
/** The part of a passage that is shared out evenly at first, whatever was paid for it before. */
const partEven = 0.1;
/** How far a stop counts that is not expected on the page. */
const partUnexpected = 0.05;
/** Less is nothing. */
const tiny = 1e-9;

/**
 * What candidates may earn together in so many words at most, where each passage is paid for once (the set-union knapsack problem:
 * Goldschmidt, Nehme & Yu 1994).
 *
 * Those who want a passage share its words, which leaves a fractional knapsack, and a bound, however they share. Round by
 * round, those who earn more than their words are worth take over from those who earn less. What they pay is kept from one
 * question to the next, which mostly is much the same.
 *
 * @param words of each passage
 * @param ownOf the passages of each stop
 */
export function outlookOver(words: Float64Array, ownOf: readonly (readonly number[])[]) {
  const places = ownOf.reduce((sum, own) => sum + own.length, 0);
  /** The words that each stop pays of each of its passages. */
  const payments = ownOf.map(own => Float64Array.from(own, passage => words[passage] ?? 0));
  /** The same of the candidates, one after the other, and of passages that they lack. */
  const starts = new Int32Array(ownOf.length + 1);
  const lacking = new Int32Array(places);
  const paid = new Float64Array(places);
  /** For each passage, how many candidates want it, and what they offer for it together. */
  const wanted = new Float64Array(words.length);
  const offered = new Float64Array(words.length);
  /** For each candidate, the words that it pays, what it earns with each, and how much of it there is room for. */
  const size = new Float64Array(ownOf.length);
  const density = new Float64Array(ownOf.length);
  const expected = new Float64Array(ownOf.length);
  const order = new Int32Array(ownOf.length);

  /** @param enough what they must earn more than to be of interest */
  return (
    candidates: readonly number[],
    values: readonly number[],
    isTaken: Uint8Array,
    room: number,
    enough: number,
  ): Outlook => {
    gather(candidates, isTaken);
    share(values.length, partEven);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const { total, price } = fill(values, room);
      least = Math.min(least, total);
      if (least <= enough || price === 0 || round === rounds - 1) break;
      offer(values, price);
      share(values.length, 0);
    }
    keep(candidates, isTaken);
    // Payments are fractions: a little more than their sum, lest rounding take from the bound.
    return { total: Math.ceil(least * (1 + 1e-9)) + 1, foremost: foremostOf(values) };
  };

  /** Has the candidates offer what they paid before. */
  function gather(candidates: readonly number[], isTaken: Uint8Array) {
    wanted.fill(0);
    offered.fill(0);
    let place = 0;
    for (let candidate = 0; candidate < candidates.length; candidate++) {
      const member = candidates[candidate] ?? 0;
      const own = ownOf[member] ?? [];
      for (let at = 0; at < own.length; at++) {
        const passage = own[at] ?? 0;
        if (isTaken[passage] === 1) continue;
        const words = payments[member]?.[at] ?? 0;
        lacking[place] = passage;
        paid[place++] = words;
        wanted[passage] = (wanted[passage] ?? 0) + 1;
        offered[passage] = (offered[passage] ?? 0) + words;
      }
      starts[candidate + 1] = place;
    }
  }

  /** Has each passage paid in full by those who offer something for it, in part evenly. */
  function share(count: number, even: number) {
    for (let place = 0, end = starts[count] ?? 0; place < end; place++) {
      const passage = lacking[place] ?? 0;
      const all = offered[passage] ?? 0;
      const equal = 1 / (wanted[passage] ?? 1);
      const part = all > tiny ? (paid[place] ?? 0) / all : equal;
      paid[place] = (words[passage] ?? 0) * ((1 - even) * part + even * equal);
    }
  }

  /** Fills the room, first with those who earn most with a word; returns what all earn, and the last word. */
  function fill(values: readonly number[], room: number): { total: number; price: number } {
    for (let candidate = 0; candidate < values.length; candidate++) {
      let own = 0;
      for (let place = starts[candidate] ?? 0, end = starts[candidate + 1] ?? 0; place < end; place++)
        own += paid[place] ?? 0;
      size[candidate] = own;
      density[candidate] = Math.min(Number.MAX_VALUE, (values[candidate] ?? 0) / own);
      expected[candidate] = 0;
      order[candidate] = candidate;
    }
    let left = Math.max(0, room);
    let total = 0;
    const densest = order
      .subarray(0, values.length)
      .sort((one, other) => (density[other] ?? 0) - (density[one] ?? 0));
    for (const candidate of densest) {
      const own = size[candidate] ?? 0;
      const part = own <= left ? 1 : left / own;
      expected[candidate] = part;
      total += part * (values[candidate] ?? 0);
      if (part < 1) return { total, price: density[candidate] ?? 0 };
      left -= own;
    }
    return { total, price: 0 };
  }

  /** Has those who earn more than their words are worth offer the rest for their passages, and the others less. */
  function offer(values: readonly number[], price: number) {
    offered.fill(0);
    for (let candidate = 0; candidate < values.length; candidate++) {
      const from = starts[candidate] ?? 0;
      const end = starts[candidate + 1] ?? 0;
      const own = Math.max(tiny, size[candidate] ?? 0);
      const worth = (values[candidate] ?? 0) / price;
      const more = Math.max(0, worth - own) / (end - from);
      const part = Math.min(1, worth / own);
      for (let place = from; place < end; place++) {
        const words = (paid[place] ?? 0) * part + more;
        const passage = lacking[place] ?? 0;
        paid[place] = words;
        offered[passage] = (offered[passage] ?? 0) + words;
      }
    }
  }

  function keep(candidates: readonly number[], isTaken: Uint8Array) {
    let place = 0;
    for (const member of candidates) {
      const own = ownOf[member] ?? [];
      for (let at = 0; at < own.length; at++) {
        const kept = payments[member];
        if (kept && isTaken[own[at] ?? 0] === 0) kept[at] = paid[place++] ?? 0;
      }
    }
  }

  function foremostOf(values: readonly number[]): number {
    let foremost = 0;
    let most = -1;
    for (let candidate = 0; candidate < values.length; candidate++) {
      const worth = (values[candidate] ?? 0) * (partUnexpected + (expected[candidate] ?? 0));
      if (worth <= most) continue;
      most = worth;
      foremost = candidate;
    }
    return foremost;
  }
}
