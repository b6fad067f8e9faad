/** What a label covers, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlap(one: Box, other: Box, apart = 0): boolean {
  return (
    one.left < other.right + apart &&
    other.left < one.right + apart &&
    one.top < other.bottom + apart &&
    other.top < one.bottom + apart
  );
}

/** Those of the boxes, by their numbers, that have room beside the ones before them. */
export function fitting(boxes: readonly Box[], apart: number): readonly number[] {
  const kept: number[] = [];
  for (const [at, box] of boxes.entries())
    if (!kept.some(other => overlap(boxes[other] ?? box, box, apart))) kept.push(at);
  return kept;
}
