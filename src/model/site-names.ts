import { byCodeUnit } from './by-code-unit.ts';
import type { Outline } from './read-outline.ts';

/** What a key can refer to. */
export type Referent = 'persona' | 'journey' | 'need' | 'trigger';

/** What there is in a site for its files to refer to; sorted, each name once. */
export type SiteNames = Readonly<Record<Referent, readonly Named[]>>;

export interface Named {
  /** As it is written where somebody refers to it. */
  readonly name: string;
  /** What its author calls it: a name, a title, a question. Empty where that is not written yet. */
  readonly called: string;
}

export function namesOf({ personas, journeys, passages }: Outline): SiteNames {
  return {
    persona: sorted(personas.map(({ id, name }) => ({ name: id, called: name }))),
    journey: sorted(journeys.map(({ id, title }) => ({ name: id, called: title }))),
    need: sorted(passages.map(({ need, question }) => ({ name: need, called: question }))),
    trigger: sorted(
      personas.flatMap(({ id, name, triggers }) =>
        triggers.map(trigger => ({ name: trigger, called: name || id })),
      ),
    ),
  };
}

function sorted(names: readonly Named[]): Named[] {
  const first = new Map(names.toReversed().map(one => [one.name, one]));
  return [...first.values()].toSorted((one, other) => byCodeUnit(one.name, other.name));
}
