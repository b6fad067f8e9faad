import { isDeepStrictEqual } from 'node:util';
import type { Model, Passage } from '../../model/model.ts';

/** What a view takes of a passage: everything but its text, which comes to its pages by another way. */
export type ShownPassage = Pick<Passage, (typeof shown)[number]>;

const shown = [
  'id',
  'need',
  'for',
  'question',
  'heading',
  'summary',
  'beat',
  'evidence',
  'updated',
  'parts',
] as const;

/** What a view takes of a model. */
export interface ShownModel extends Pick<Model, 'settings' | 'journeys'> {
  readonly passages: readonly ShownPassage[];
}

export function isShownAlike(one: ShownPassage, other: ShownPassage): boolean {
  return shown.every(key => isDeepStrictEqual(one[key], other[key]));
}
