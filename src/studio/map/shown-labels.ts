import { type Box, fitting } from './boxes.ts';

/** A label, for deciding whether it is shown. */
export interface Showable {
  readonly box: Box;
  /** Lower ranks choose first; a label without one is not to be shown. */
  readonly rank: number | undefined;
}

/** Which label is to be shown how urgently. */
export function rankOf(label: {
  readonly isChannel: boolean;
  /** It names what the reader looks at, or a step of that. */
  readonly isLit: boolean;
  readonly isPicked: boolean;
  readonly isAtRest: boolean;
  readonly isPicking: boolean;
}): number | undefined {
  if (label.isLit) return 0;
  if (label.isChannel) return 1;
  if (label.isPicking ? label.isPicked : label.isAtRest) return 2;
  return undefined;
}

/**
 * The numbers of the labels that are shown: as many as have room beside each other and beside what is in the way. Of one
 * rank, who comes first chooses first.
 */
export function shownLabels(labels: readonly Showable[], inTheWay: readonly Box[]): ReadonlySet<number> {
  const wanted = labels
    .map(({ box, rank }, at) => ({ box, rank, at }))
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0));
  const boxes = [...inTheWay, ...wanted.map(({ box }) => box)];
  const kept = fitting(boxes, 1.5, inTheWay.length);
  return new Set(kept.flatMap(number => wanted[number - inTheWay.length]?.at ?? []));
}
