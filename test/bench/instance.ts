import type { Numbers } from '../../src/model/numbers.ts';

/** A rule of the contract that can be switched off, so that the published pagination problem can be run. */
export type Rule = 'core' | 'focus' | 'budget' | 'apart';

/** The planner's problem as its rivals see it. A rule that is switched off is one that nothing here can break. */
export interface Instance {
  readonly stops: readonly Stop[];
  readonly passages: readonly Passage[];
  readonly budget: number;
  readonly needsCore: boolean;
}

export interface Passage {
  readonly words: number;
  /** The other passages that answer the same need, by number. */
  readonly rivals: readonly number[];
}

export interface Stop {
  /** Its number among the stops. */
  readonly at: number;
  /** `<journey>.<stop>` */
  readonly id: string;
  readonly journey: string;
  readonly personas: readonly string[];
  /** By number, each once. */
  readonly passages: readonly number[];
  readonly words: number;
  /** The most words of a page on which the stop keeps its focus. */
  readonly bears: number;
  /** The stops before and after it in its journey, by number. */
  readonly beside: readonly number[];
  /** The personas whose other journeys must keep off its page. */
  readonly shuns: ReadonlySet<string>;
}

/** Finds each stop's passages. Shares no code with the planner, which is to be measured. */
export function instanceOf(
  { settings, passages, journeys }: Numbers,
  without: readonly Rule[] = [],
): Instance {
  const holds = (rule: Rule) => !without.includes(rule);
  const answers = Map.groupBy(passages.keys(), at => passages[at]?.need ?? '');
  const wordsOf = (at: number) => passages[at]?.words ?? 0;
  const stops: Stop[] = [];
  for (const journey of journeys) {
    const first = stops.length;
    const shuns = new Set(holds('apart') ? shunnedBy(journey.persona, settings.apart) : []);
    journey.stops.forEach(({ id, needs }, place) => {
      const own = [...new Set(needs.map(need => answerTo(need, journey.persona)))];
      const words = own.reduce((sum, passage) => sum + wordsOf(passage), 0);
      const at = first + place;
      stops.push({
        at,
        id: `${journey.id}.${id}`,
        journey: journey.id,
        personas: journey.persona,
        passages: own,
        words,
        bears: holds('focus') ? (words / settings.focus) * (1 + 1e-12) : Number.POSITIVE_INFINITY,
        beside: holds('apart')
          ? [at - 1, at + 1].filter(next => next >= first && next < first + journey.stops.length)
          : [],
        shuns,
      });
    });
  }
  return {
    stops,
    passages: passages.map(({ need, words }, at) => ({
      words,
      rivals: holds('apart') ? (answers.get(need) ?? []).filter(other => other !== at) : [],
    })),
    budget: holds('budget') ? settings.budget : Number.POSITIVE_INFINITY,
    needsCore: holds('core'),
  };

  function answerTo(need: string, personas: readonly string[]): number {
    const answering = answers.get(need) ?? [];
    const variant = answering.find(at => passages[at]?.for?.some(persona => personas.includes(persona)));
    const answer = variant ?? answering.find(at => !passages[at]?.for);
    if (answer === undefined) throw new RangeError(`Unexpected need "${need}", expected one with a passage`);
    return answer;
  }
}

function shunnedBy(personas: readonly string[], apart: Numbers['settings']['apart']): string[] {
  return apart.flatMap(([one, other]) => [
    ...(personas.includes(one) ? [other] : []),
    ...(personas.includes(other) ? [one] : []),
  ]);
}
