import type { Journey, Stop } from '../../model/model.ts';
import type { Page, Plan } from '../../planner/plan.ts';
import type { ShownModel, ShownPassage } from './shown-passage.ts';

/** A stop, whose it is, and where the plan has put it. */
export interface PlacedStop {
  readonly journey: Journey;
  readonly stop: Stop;
  readonly page: Page;
}

/** Everything of a planned site by its name. The model is resolved before it gets here, so a name that is missing is a defect of ours. */
export interface Register {
  /** @throws TypeError if there is none */
  readonly passage: (id: string) => ShownPassage;
  /** @throws TypeError if there is none, or no page has it */
  readonly stop: (id: string) => PlacedStop;
  /** @throws TypeError if there is none */
  readonly journey: (id: string) => Journey;
}

export function registerOf(
  { passages, journeys }: Pick<ShownModel, 'passages' | 'journeys'>,
  { pages }: Pick<Plan, 'pages'>,
): Register {
  const passagesById = new Map(passages.map(passage => [passage.id, passage]));
  const journeysById = new Map(journeys.map(journey => [journey.id, journey]));
  const pagesByStop = new Map(pages.flatMap(page => page.stops.map(stop => [stop, page] as const)));
  const stopsById = new Map<string, PlacedStop>();
  for (const journey of journeys) {
    for (const stop of journey.stops) {
      const page = pagesByStop.get(stop.id);
      if (page) stopsById.set(stop.id, { journey, stop, page });
    }
  }
  return {
    passage: id => found(passagesById.get(id), `passage ${id}`),
    stop: id => found(stopsById.get(id), `stop ${id} on a page`),
    journey: id => found(journeysById.get(id), `journey ${id}`),
  };
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new TypeError(`The planned site holds no ${what}.`);
  return value;
}
