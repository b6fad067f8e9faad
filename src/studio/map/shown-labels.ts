import { type Box, fitting } from './boxes.ts';

/** A label, for deciding whether it is shown. */
export interface Showable {
  readonly box: Box;
  readonly isAtRest: boolean;
  /** Whether it names a channel: they are always there. */
  readonly isFixed: boolean;
  /** Whether it names a journey that is picked, or a page that one goes through. */
  readonly isPicked: boolean;
}

/**
 * Which labels are shown, by their numbers: at rest those that were placed for it; with a pick the channels and, of what was
 * picked, as many as have room beside each other. Who comes first chooses first.
 */
export function shownLabels(labels: readonly Showable[], isPicking: boolean): ReadonlySet<number> {
  const numbered = labels.map((label, at) => ({ ...label, at }));
  if (!isPicking) return new Set(numbered.filter(({ isAtRest }) => isAtRest).map(({ at }) => at));
  const wanted = [
    ...numbered.filter(({ isFixed }) => isFixed),
    ...numbered.filter(({ isFixed, isPicked }) => isPicked && !isFixed),
  ];
  const kept = fitting(
    wanted.map(({ box }) => box),
    2,
  );
  return new Set(kept.flatMap(number => wanted[number]?.at ?? []));
}
