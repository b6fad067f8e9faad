import { type Finding, finding } from './finding.ts';
import type { Journey } from './model.ts';
import { placeOf } from './place.ts';

/**
 * Journeys that lead into one another for ever. A journey has a way out if it ends in reading or off the site, offers
 * a way off beside an action, or leads into a journey that has a way out. Each loop is said once, at the action of its
 * first journey by id.
 */
export function endlessLoops(journeys: readonly Journey[]): Finding[] {
  const wayOut = new Set(journeys.filter(endsOrLeads).map(journey => journey.id));
  for (let before = -1; before < wayOut.size; ) {
    before = wayOut.size;
    for (const journey of journeys) if (leadsInto(journey).some(id => wayOut.has(id))) wayOut.add(journey.id);
  }
  const known = new Set(journeys.map(journey => journey.id));
  const said = new Set<string>();
  return journeys.flatMap(journey => {
    const loop = loopFrom(journey, journeys);
    // A journey that leads to an unknown one is a finding of its own.
    if (wayOut.has(journey.id) || said.has(journey.id) || !loop || loop.some(id => !known.has(id))) return [];
    for (const id of loop) said.add(id);
    return finding({
      rule: 'endless-loop',
      place: placeOf(journey, 'stops', journey.stops.length - 1, 'action'),
      reason:
        loop.length === 1
          ? `Journey "${journey.id}" leads into itself and never out.`
          : `These journeys lead into one another and never out: ${[...loop, journey.id].join(' → ')}.`,
      remedy: 'Leave out one last action, lead it off the site with “href”, or offer a way out under “also”.',
    });
  });
}

function endsOrLeads({ stops }: Journey): boolean {
  const last = stops.at(-1);
  return (
    last?.action === undefined ||
    last.action.to === 'address' ||
    stops.some(stop => stop.also.some(way => way.to === 'address'))
  );
}

function leadsInto({ stops }: Journey): string[] {
  const ways = stops.flatMap(stop => [stop.action, ...stop.also]);
  return ways.flatMap(way => (way?.to === 'journey' ? way.journey : []));
}

/** The ids from a journey back to itself by last actions alone, if they come back. */
function loopFrom(start: Journey, journeys: readonly Journey[]): string[] | undefined {
  const loop = [start.id];
  for (let at: Journey | undefined = start; at; ) {
    const action: Journey['stops'][number]['action'] = at.stops.at(-1)?.action;
    if (action?.to !== 'journey') return undefined;
    if (action.journey === start.id) return loop;
    if (loop.includes(action.journey)) return undefined;
    loop.push(action.journey);
    at = journeys.find(journey => journey.id === action.journey);
  }
  return undefined;
}
