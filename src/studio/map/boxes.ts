import type { Spot } from './polar.ts';

/** What a label covers, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The square within a disc that keeps words off it: its corners may stand out, and the disc's sides a little. */
export function boxWithin({ x, y, radius }: Spot & { readonly radius: number }): Box {
  const half = 0.7 * radius;
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

export function overlap(one: Box, other: Box, apart = 0): boolean {
  return (
    one.left < other.right + apart &&
    other.left < one.right + apart &&
    one.top < other.bottom + apart &&
    other.top < one.bottom + apart
  );
}

/** Those of the boxes, by their numbers, that have room beside the ones before them. The first `fixed` are there anyway. */
export function fitting(boxes: readonly Box[], apart: number, fixed: number): readonly number[] {
  const kept: number[] = [];
  for (const [at, box] of boxes.entries())
    if (at < fixed || !kept.some(other => overlap(boxes[other] ?? box, box, apart))) kept.push(at);
  return kept;
}
