import { z } from 'zod';
import { idSchema as id, stopIdSchema as stop } from '../model/id.ts';
import { beats } from '../model/model.ts';
import type { KeyPath } from '../model/place.ts';
import { type Fault, objectives, type Plan, repeated } from '../planner/index.ts';

const url = z.string().regex(/^\/[^\s]*$/);
const words = z.int().min(0);

/** A plan as `throughline plan --json` prints it. Keys that a later version may add are passed over. */
export const planSchema: z.ZodType<Plan> = z.object({
  version: z.literal(1),
  settings: z.object({
    budget: z.number().positive(),
    focus: z.number().gt(0).max(1),
    apart: z.array(z.tuple([id, id])).exactOptional(),
  }),
  certificate: z.object({
    pages: words,
    lowerBound: words,
    optimal: z.boolean(),
    proven: z.array(z.enum(objectives)).default([]),
  }),
  offTopicWords: z.number().min(0),
  passages: z.record(id, z.object({ need: id, words, beat: z.enum(beats).exactOptional() })),
  pages: z.array(
    z.object({
      id,
      url,
      core: z.array(id),
      passages: z.array(id),
      words,
      stops: z.array(stop),
      entries: z.array(id),
    }),
  ),
  journeys: z.array(
    z.object({
      id,
      persona: z.array(id),
      weight: z.number().positive(),
      path: z.array(z.object({ stop, page: id, needs: z.array(id) })),
    }),
  ),
  unneeded: z.array(id),
  redirects: z.array(z.object({ from: url, to: url })),
});

/** Where a plan of the right shape contradicts itself, so that it cannot be one that was derived. */
export function faultsInPlan({ pages, passages, journeys }: Plan): Fault[] {
  const pageOf = new Map(pages.flatMap(page => page.stops.map(one => [one, page.id])));
  const pathStops = new Set(journeys.flatMap(({ path }) => path.map(one => one.stop)));
  return [
    ...repeated(pages, 'id', ['pages'], 'Two pages have the id'),
    ...repeated(pages, 'url', ['pages'], 'Two pages have the address'),
    ...repeated(journeys, 'id', ['journeys'], 'Two journeys have the id'),
    ...pages.flatMap((page, at) => [
      ...missing(page.passages, passages, ['pages', at, 'passages'], 'The plan lists no passage'),
      ...page.stops.flatMap((one, within): Fault[] =>
        pathStops.has(one) && pageOf.get(one) === page.id
          ? []
          : [
              {
                path: ['pages', at, 'stops', within],
                reason: `The plan has no one place for the stop "${one}".`,
              },
            ],
      ),
    ]),
    ...journeys.flatMap(({ id: journey, path }, at) => [
      ...repeated(path, 'stop', ['journeys', at, 'path'], 'Two stops have the id'),
      ...path.flatMap((one, within): Fault[] =>
        pageOf.get(one.stop) === one.page && one.stop.startsWith(`${journey}.`)
          ? []
          : [
              {
                path: ['journeys', at, 'path', within],
                reason: `The page "${one.page}" does not hold the stop "${one.stop}" of journey "${journey}".`,
              },
            ],
      ),
    ]),
  ];
}

function missing(ids: readonly string[], known: object, path: KeyPath, reason: string): Fault[] {
  return ids.flatMap((one, at) =>
    Object.hasOwn(known, one) ? [] : [{ path: [...path, at], reason: `${reason} "${one}".` }],
  );
}
