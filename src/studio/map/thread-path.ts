import { curveCatmullRom, line } from 'd3-shape';
import type { Spot } from './polar.ts';

/** A course as the `d` of an SVG path: one smooth curve through some of its spots. */
export function threadPath(spots: readonly Spot[]): string {
  return draw(spots.filter((_, at) => at % every === 0 || at === spots.length - 1)) ?? '';
}

/** Often enough for every bend, and seldom enough that a map with many threads stays small. */
const every = 3;

const draw = line<Spot>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveCatmullRom.alpha(0.5))
  .digits(1);
