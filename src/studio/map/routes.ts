import { byCodeUnit } from '../../model/by-code-unit.ts';
import type { Channel, Journey, Model, Stage } from '../../model/model.ts';
import type { Plan } from '../../planner/plan.ts';

/** A journey as the map needs it: from where it comes, which pages it goes through, and how it ends. */
export interface Route {
  readonly journey: string;
  readonly channel: Channel;
  readonly stage: Stage;
  readonly personas: readonly string[];
  /** Visits a month. */
  readonly weight: number;
  /** The page of each stop, in order, and how much of the way to the centre is behind the visitor there. */
  readonly stops: readonly { readonly page: string; readonly progress: number }[];
  readonly end: End;
}

/** Off the site, to do what the journey is for; into another journey; or in reading. */
export type End =
  | { readonly to: 'goal'; readonly label: string; readonly href: string }
  | { readonly to: 'journey'; readonly label: string; readonly journey: string }
  | { readonly to: 'reading' };

/** What a journey that ends in reading comes to: half of the way. */
const halfWay = 0.5;

/** Every journey's route, sorted by id. */
export function routesOf(model: Pick<Model, 'journeys'>, plan: Pick<Plan, 'journeys'>): readonly Route[] {
  const journeys = new Map(model.journeys.map(journey => [journey.id, journey]));
  return plan.journeys
    .flatMap(({ id, path }) => {
      const journey = journeys.get(id);
      if (!journey) return [];
      const end = endOf(journey);
      return {
        journey: id,
        channel: journey.entry.channel,
        stage: journey.stage,
        personas: journey.personas,
        weight: journey.weight,
        stops: path.map(({ page }, at) => ({ page, progress: progressAt(at + 1, path.length, end) })),
        end,
      };
    })
    .sort((one, other) => byCodeUnit(one.journey, other.journey));
}

/**
 * The last stop of a journey that reaches the centre is one step before it. A journey that ends in reading has nothing
 * after its last stop, and that stop lies half-way.
 */
function progressAt(stop: number, stops: number, { to }: End): number {
  return to === 'reading' ? (halfWay * stop) / stops : stop / (stops + 1);
}

function endOf({ stops }: Journey): End {
  const action = stops.at(-1)?.action;
  if (action?.to === 'address') return { to: 'goal', label: action.label, href: action.href };
  if (action?.to === 'journey') return { to: 'journey', label: action.label, journey: action.journey };
  return { to: 'reading' };
}
