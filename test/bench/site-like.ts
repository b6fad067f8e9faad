import type { Numbers } from '../../src/model/numbers.ts';

export interface Family {
  readonly journeys: number;
  readonly needs: number;
  readonly budget?: number;
  readonly focus?: number;
  /** How unevenly needs are asked for: the n-th most asked is asked 1 / n^steepness as often as the first. */
  readonly steepness?: number;
}

/**
 * A seeded site: needs as popular as Zipf has it, 2–6 stops a journey, 1–4 needs a stop, passages of 60–400 words.
 */
export function siteLike(
  { journeys, needs, budget = 1500, focus = 0.5, steepness = 0.7 }: Family,
  seed: number,
): Numbers {
  const random = generator(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const popularity = Array.from({ length: needs }, (_, at) => 1 / (at + 1) ** steepness);
  const total = popularity.reduce((sum, share) => sum + share, 0);
  const askFor = () => {
    let left = random() * total;
    const need = popularity.findIndex(share => {
      left -= share;
      return left < 0;
    });
    return `need-${need < 0 ? needs - 1 : need}`;
  };
  const passages = Array.from({ length: needs }, (_, at) => ({
    id: `need-${at}`,
    need: `need-${at}`,
    words: between(60, 400),
  }));
  return {
    settings: { budget, focus, apart: [] },
    passages,
    journeys: Array.from({ length: journeys }, (_, at) => ({
      id: `journey-${at}`,
      persona: [`persona-${between(1, 12)}`],
      weight: between(1, 500),
      stops: Array.from({ length: between(2, 6) }, (_, stop) => {
        const asked = new Set<string>();
        for (let count = between(1, 4); asked.size < count; ) asked.add(askFor());
        return { id: `${stop + 1}`, needs: [...asked] };
      }),
    })),
  };
}

/** Mulberry32: 32 bits of state, the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
