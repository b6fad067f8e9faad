import type { GrowingPage } from './growing-page.ts';
import type { Instance, Stop } from './instance.ts';

/**
 * What a stop takes of a page when each passage is shared evenly among the stops that need it: Σ words / multiplicity, the
 * stop itself counted (Grange, Kacem and Martin, arXiv 1605.00558, for whom each word is a symbol).
 */
export function relativeSize(stop: Stop, page: GrowingPage, { passages }: Instance): number {
  const itself = page.stops.has(stop) ? 0 : 1;
  return stop.passages.reduce(
    (sum, passage) => sum + (passages[passage]?.words ?? 0) / (page.multiplicity(passage) + itself),
    0,
  );
}
