import { decant } from './decant.ts';
import type { Instance, Stop } from './instance.ts';
import { type Shelf, shelf } from './shelf.ts';

/** Each stop goes to the first page that stays lawful with it, else to a new one. */
export function firstFit(instance: Instance): Stop[][] {
  const opened = shelf(instance);
  for (const stop of instance.stops) putFirst(stop, opened);
  return decant(opened, instance);
}

export function putFirst(stop: Stop, opened: Shelf) {
  let first = Number.POSITIVE_INFINITY;
  for (const at of opened.near(stop.passages)) {
    if (at >= first) continue;
    const page = opened.pages[at];
    if (page?.stops.size && page.hasRoomFor([stop]) && page.mayMeet([stop])) first = at;
  }
  if (first === Number.POSITIVE_INFINITY) opened.open(stop);
  else opened.add(first, stop);
}
