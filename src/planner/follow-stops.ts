import { byCodeUnit } from '../model/by-code-unit.ts';
import type { Plan, PlannedStop } from './plan.ts';

/** A stop as a plan has it, with its name within its journey. */
export interface StopInPlan extends PlannedStop {
  readonly name: string;
}

/** One stop, as two plans have it. */
export interface FollowedStop {
  readonly before: StopInPlan;
  readonly after: StopInPlan;
}

/** Every stop of both plans, once; sorted by id, followed ones by their id in the later plan. */
export interface FollowedStops {
  readonly followed: readonly FollowedStop[];
  readonly gone: readonly StopInPlan[];
  readonly added: readonly StopInPlan[];
}

/**
 * Which stop of one plan is which of another. A name alone does not say: a stop that was given none is called by its
 * number, and one put in before it changes that. So within a journey of the same id a stop is, in this order,
 *
 * 1. the one with its name and its needs;
 * 2. the one with its needs under another name: where several have them, the first is the first;
 * 3. the one with its name and other needs, if the name was given, or is a number and at least one need is the same.
 */
export function followStops(before: Plan, after: Plan): FollowedStops {
  const later = new Map(after.journeys.map(({ id, path }) => [id, stopsOf(id, path)]));
  const followed: FollowedStop[] = [];
  const gone: StopInPlan[] = [];
  for (const { id, path } of before.journeys) {
    const found = followWithin(stopsOf(id, path), later.get(id) ?? []);
    followed.push(...found.followed);
    gone.push(...found.gone);
    later.set(id, found.added);
  }
  return {
    followed: followed.sort((one, other) => byCodeUnit(one.after.stop, other.after.stop)),
    gone: gone.sort(byStop),
    added: [...later.values()].flat().sort(byStop),
  };
}

const marksOfTheSame: readonly ((one: StopInPlan, other: StopInPlan) => boolean)[] = [
  (one, other) => one.name === other.name && haveSameNeeds(one, other),
  haveSameNeeds,
  (one, other) => one.name === other.name && (!/^\d+$/.test(one.name) || shareNeed(one, other)),
];

function followWithin(before: readonly StopInPlan[], after: readonly StopInPlan[]) {
  const followed: FollowedStop[] = [];
  let gone = [...before];
  let added = [...after];
  for (const isSameStop of marksOfTheSame) {
    for (const stop of gone) {
      const match = added.find(one => isSameStop(stop, one));
      if (!match) continue;
      followed.push({ before: stop, after: match });
      added = added.filter(one => one !== match);
    }
    gone = gone.filter(stop => !followed.some(pair => pair.before === stop));
  }
  return { followed, gone, added };
}

function stopsOf(journey: string, path: readonly PlannedStop[]): StopInPlan[] {
  return path.map(stop => ({ ...stop, name: stop.stop.slice(journey.length + 1) }));
}

function haveSameNeeds(one: StopInPlan, other: StopInPlan): boolean {
  return one.needs.length === other.needs.length && one.needs.every(need => other.needs.includes(need));
}

function shareNeed(one: StopInPlan, other: StopInPlan): boolean {
  return one.needs.some(need => other.needs.includes(need));
}

function byStop(one: StopInPlan, other: StopInPlan): number {
  return byCodeUnit(one.stop, other.stop);
}
