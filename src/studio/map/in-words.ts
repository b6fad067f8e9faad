import type { MapJourney, MapView } from './map-view.ts';

/** What the map shows, for somebody who does not see it. */
export function inWords({ journeys, pages, arcs }: MapView, chosen: ReadonlySet<string>): string {
  const titles = new Map(journeys.map(({ id, title }) => [id, title]));
  const shapes = (['straight', 'spiral', 'half-way'] as const)
    .map(shape => ({ shape, count: journeys.filter(one => one.shape === shape).length }))
    .filter(({ count }) => count > 0)
    .map(({ shape, count }) => `${count} ${shape}`);
  const shared = pages.filter(page => page.journeys.length > 1).length;
  return [
    `${count(journeys.length, 'journey')} from ${count(arcs.length, 'channel')} towards the centre, ${shapes.join(', ')},`,
    `through ${count(pages.length, 'page')}, of which ${shared} are shared.`,
    ...(chosen.size > 0
      ? [
          `Picked: ${journeys
            .filter(({ id }) => chosen.has(id))
            .map(one => wayInWords(one, titles))
            .join(' ')}`,
        ]
      : []),
  ].join(' ');
}

/** “Leaving the inbox: why-inboxes-break, moving-effort, whole-cost; ends in reading.” */
function wayInWords({ title, pages, end }: MapJourney, titles: Titles): string {
  return `${title}: ${pages.join(', ')}; ${endInWords(end, titles)}.`;
}

/** What journeys are called, by id. */
type Titles = ReadonlyMap<string, string>;

export function endInWords(end: MapJourney['end'], titles: Titles): string {
  if (end.to === 'reading') return 'ends in reading';
  return end.to === 'goal'
    ? `ends in “${end.label}”`
    : `leads on into ${titles.get(end.journey) ?? end.journey}`;
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
