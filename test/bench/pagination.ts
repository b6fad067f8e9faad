import type { Numbers } from '../../src/model/numbers.ts';
import { generator } from './site-like.ts';

/** What a pagination instance is drawn from. */
export const paginationShape = {
  capacity: [15, 55],
  alphabet: [30, 105],
  tiles: [20, 100],
  /** In steps of five, as in the data set. */
  step: 5,
  /** The mean size of a tile is one, two or three quarters of the capacity, each with this share. */
  quarters: [0.39, 0.52, 0.09],
  /** The standard deviation of a tile's size, as a share of the capacity. */
  deviation: 0.1,
} as const;

/**
 * A random instance of the pagination problem (Grange, Kacem and Martin, arXiv 1605.00558): tiles are sets of
 * symbols, a page holds tiles whose union has at most `capacity` symbols. As numbers: a passage of one word for each
 * symbol, one journey with a stop for each tile, and the capacity as budget; to be planned without core,
 * focus and apart.
 *
 * The authors publish their 10,986 instances ("gauss", github.com/pagination-problem/pagination), but not the program
 * that drew them, so that its law is read off the instances: sizes are normal, cut to 2 … capacity − 1, around a
 * quarter, half or three quarters of the capacity, and deviate by a tenth of it; no tile is part of another;
 * every symbol is in some tile; the alphabet is larger than the capacity. What cannot be met (few small tiles, a
 * large alphabet) is drawn again, as the gaps among their files show that theirs were.
 */
export function pagination(seed: number): Numbers {
  const random = generator(seed);
  for (;;) {
    const { capacity, alphabet, count, mean } = drawShape(random);
    const tiles = drawTiles(capacity, alphabet, count, mean, random);
    if (tiles) return asNumbers(capacity, alphabet, tiles);
  }
}

interface Shape {
  readonly capacity: number;
  readonly alphabet: number;
  readonly count: number;
  readonly mean: number;
}

function drawShape(random: () => number): Shape {
  const { step, quarters } = paginationShape;
  const stepped = (least: number, most: number) =>
    least + step * Math.floor(random() * ((most - least) / step + 1));
  const capacity = stepped(...paginationShape.capacity);
  const [fewest, most] = paginationShape.alphabet;
  const alphabet = stepped(Math.max(fewest, capacity + step), most);
  const count = stepped(...paginationShape.tiles);
  const drawn = random();
  const quarter = drawn < quarters[0] ? 1 : drawn < quarters[0] + quarters[1] ? 2 : 3;
  return { capacity, alphabet, count, mean: (quarter / 4) * capacity };
}

/** How often one tile, and how often all of them, are drawn again before another shape is. */
const patience = { tile: 1000, tiles: 20 };

function drawTiles(
  capacity: number,
  alphabet: number,
  count: number,
  mean: number,
  random: () => number,
): readonly (readonly number[])[] | undefined {
  for (let attempt = 0; attempt < patience.tiles; attempt++) {
    const tiles: Set<number>[] = [];
    for (let left = patience.tile; tiles.length < count && left > 0; left--) {
      const size = Math.floor(mean + paginationShape.deviation * capacity * normal(random));
      if (size < 2 || size >= capacity) continue;
      const tile = drawSymbols(size, alphabet, random);
      if (tiles.some(other => tile.isSubsetOf(other) || other.isSubsetOf(tile))) continue;
      tiles.push(tile);
      left = patience.tile;
    }
    const used = new Set(tiles.flatMap(tile => [...tile]));
    if (tiles.length === count && used.size === alphabet)
      return tiles.map(tile => [...tile].sort((one, other) => one - other));
  }
  return undefined;
}

function drawSymbols(size: number, alphabet: number, random: () => number): Set<number> {
  const symbols = new Set<number>();
  while (symbols.size < size) symbols.add(Math.floor(random() * alphabet));
  return symbols;
}

/** Standard normal (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function asNumbers(capacity: number, alphabet: number, tiles: readonly (readonly number[])[]): Numbers {
  const name = (symbol: number) => `symbol-${symbol}`;
  return {
    settings: { budget: capacity, focus: 0.5, apart: [] },
    passages: Array.from({ length: alphabet }, (_, at) => ({ id: name(at), need: name(at), words: 1 })),
    journeys: [
      {
        id: 'tiles',
        persona: ['anyone'],
        weight: 1,
        stops: tiles.map((tile, at) => ({ id: `${at + 1}`, needs: tile.map(name) })),
      },
    ],
  };
}
