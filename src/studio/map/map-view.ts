import type { Channel, Model, Stage } from '../../model/model.ts';
import type { Plan } from '../../planner/plan.ts';
import { type LookColours, lookColours } from '../../site/view/look-colours.ts';
import { type Course, layCourses } from './courses.ts';
import { type ChannelArc, seatEntries } from './entry-angles.ts';
import type { Label } from './label.ts';
import { labelEntries } from './label-entries.ts';
import { labelPages } from './label-pages.ts';
import { pageAngles } from './page-angles.ts';
import { namePages } from './page-names.ts';
import { type Disc, type Ground, placePages } from './page-places.ts';
import { passBeside } from './pass-beside.ts';
import { type Spot, spotAt } from './polar.ts';
import { openPorts } from './ports.ts';
import { type End, type Route, routesOf } from './routes.ts';
import { type Shape, shapeOf } from './shape.ts';
import { threadPath } from './thread-path.ts';

/** The map of a site, in plain values: what stands where, and what it means. The centre is (0, 0). */
export interface MapView {
  readonly name: string;
  readonly colours: LookColours;
  readonly width: number;
  readonly height: number;
  readonly ground: Ground;
  readonly personas: readonly { readonly id: string; readonly name: string }[];
  readonly arcs: readonly ChannelArc[];
  /** Sorted by id. */
  readonly journeys: readonly MapJourney[];
  /** From the one with the most journeys to those with the fewest. */
  readonly pages: readonly MapPage[];
  readonly labels: readonly Label[];
}

/** A journey: its entry on the circle, and its thread. */
export interface MapJourney {
  readonly id: string;
  readonly title: string;
  readonly inquiry: string;
  readonly personas: readonly string[];
  readonly channel: Channel;
  readonly stage: Stage;
  readonly weight: number;
  readonly pages: readonly string[];
  readonly end: End;
  readonly shape: Shape;
  readonly entry: Spot;
  /** The `d` of its path. */
  readonly thread: string;
  readonly thickness: number;
  /** Where the thread ends, and where it comes from just before that. */
  readonly tip: { readonly at: Spot; readonly from: Spot };
}

export interface MapPage extends Disc {
  readonly question: string;
}

const frame = { width: 1440, height: 1000 };
/** What the heading and the legend take, on the left. */
const corner = { width: 330, top: 96, bottom: 116 };
const ground: Ground = { radius: 408, hub: 20 };

/** Lays the map out. The same model and plan, in whatever order, give the same map. */
export function viewMap(model: Model, plan: Plan): MapView {
  const routes = routesOf(model, plan);
  const entrance = seatEntries(routes);
  const discs = placePages(routes, pageAngles(routes, entrance.angles), ground);
  const discById = new Map(discs.map(disc => [disc.page, disc]));
  const portOf = openPorts(routes, discById, entrance.angles);
  const courses = layCourses(routes, discById, entrance.angles, portOf, ground).map(course =>
    passBeside(course, discs),
  );
  const names = namePages(model, plan);
  const inquiries = new Map(model.journeys.map(({ id, entry }) => [id, entry.inquiry]));
  return {
    name: model.settings.name,
    colours: lookColours[model.settings.look],
    ...frame,
    ground,
    personas: model.personas.map(({ id, name }) => ({ id, name })),
    arcs: entrance.arcs,
    journeys: routes.flatMap((route, at) => {
      const course = courses[at];
      return course ? viewJourney(route, course, entrance.angles, model, routes) : [];
    }),
    pages: discs.map(disc => ({ ...disc, question: names.get(disc.page)?.question ?? disc.page })),
    labels: [
      ...labelEntries(routes, inquiries, entrance, { ...frame, radius: ground.radius, corner }),
      ...labelPages(discs, new Map([...names].map(([page, { short }]) => [page, short])), courses, ground),
    ],
  };
}

function viewJourney(
  route: Route,
  course: Course,
  entries: ReadonlyMap<string, number>,
  model: Model,
  routes: readonly Route[],
): MapJourney {
  const { journey: id, personas, channel, stage, weight, end, stops } = route;
  const journey = model.journeys.find(one => one.id === id);
  const heaviest = Math.max(...routes.map(one => one.weight));
  const base = Math.max(0.8, Math.min(1.7, 12 / Math.sqrt(routes.length)));
  const [at, from] = [course.spots.at(-1), course.spots.at(-2)].map(spot => spot ?? { x: 0, y: 0 });
  return {
    id,
    title: journey?.title ?? id,
    inquiry: journey?.entry.inquiry ?? '',
    personas,
    channel,
    stage,
    weight,
    pages: stops.map(({ page }) => page),
    end,
    shape: shapeOf(route, course),
    entry: spotAt({ angle: entries.get(id) ?? 0, radius: ground.radius }),
    thread: threadPath(course.spots),
    thickness: base * (0.75 + 0.75 * Math.sqrt(weight / heaviest)),
    tip: { at: at ?? { x: 0, y: 0 }, from: from ?? { x: 0, y: 0 } },
  };
}
