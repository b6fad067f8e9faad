import type { Numbers } from '../../src/model/numbers.ts';

/** A site from a few words: passages as need → words, journeys as lists of stops, each a list of needs. */
export function site(
  words: Record<string, number>,
  journeys: Record<string, string[][]>,
  {
    budget = 1500,
    focus = 0.5,
    apart = [],
    weight = {},
    persona = {},
    variants = [],
  }: Partial<Numbers['settings']> & {
    weight?: Record<string, number>;
    persona?: Record<string, string[]>;
    variants?: Numbers['passages'];
  } = {},
): Numbers {
  return {
    settings: { budget, focus, apart },
    passages: [...Object.entries(words).map(([id, count]) => ({ id, need: id, words: count })), ...variants],
    journeys: Object.entries(journeys).map(([id, stops]) => ({
      id,
      persona: persona[id] ?? ['anyone'],
      weight: weight[id] ?? 1,
      stops: stops.map((needs, at) => ({ id: `${at + 1}`, needs })),
    })),
  };
}
