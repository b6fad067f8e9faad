import { finding } from './finding.ts';
import { type Lookup, unknownName } from './lookup.ts';
import type { Action, SideWay } from './model.ts';
import { type KeyPath, type Located, placeOf } from './place.ts';
import type { WrittenSideWay } from './schema.ts';

interface ActingStop {
  readonly name: string;
  readonly action: string | WrittenSideWay | undefined;
  /** The path of `action`. */
  readonly path: KeyPath;
  readonly next: { readonly id: string; readonly name: string } | undefined;
}

/** Where a stop's action leads: on to the next stop, or, from the last, off the site or into another journey. */
export function resolveAction(stop: ActingStop, located: Located, lookup: Lookup): Action | undefined {
  return stop.next ? onwardStep(stop, stop.next, located, lookup) : lastAction(stop, located, lookup);
}

function onwardStep(
  { name, action, path }: ActingStop,
  next: { readonly id: string; readonly name: string },
  located: Located,
  { report }: Lookup,
): Action | undefined {
  if (typeof action === 'string') return { to: 'stop', label: action, stop: next.id };
  const place = placeOf(located, ...path);
  if (action) {
    const reason = `Stop "${name}" is not the last, so its action leads to stop "${next.name}" and nowhere else.`;
    const remedy = 'Write the label alone: “action: …”. A way to somewhere else belongs under “also”.';
    report(finding({ rule: 'action-leads-away', place, reason, remedy }));
  } else {
    const reason = `Stop "${name}" has no action, and another stop follows.`;
    const remedy = `Add “action: …”, the words that lead on to stop "${next.name}".`;
    report(finding({ rule: 'missing-action', place, reason, remedy }));
  }
  return undefined;
}

function lastAction(
  { name, action, path }: ActingStop,
  located: Located,
  lookup: Lookup,
): Action | undefined {
  if (action === undefined) return undefined;
  if (typeof action !== 'string') return resolveSideWay(action, path, located, lookup);
  const place = placeOf(located, ...path);
  const reason = `Stop "${name}" is the last, so its action has to say where it leads.`;
  const remedy =
    'Write “action: { label: …, href: … }” or “{ label: …, journey: … }”, or leave the action out: a journey may end in reading.';
  lookup.report(finding({ rule: 'action-leads-nowhere', place, reason, remedy }));
  return undefined;
}

export function resolveSideWay(
  { label, href, journey }: WrittenSideWay,
  path: KeyPath,
  located: Located,
  { journeyIds, unread, report }: Lookup,
): SideWay {
  if (href !== undefined) return { to: 'address', label, href };
  const target = journey ?? '';
  if (!journeyIds.has(target) && !unread.journeys.has(target)) {
    report(unknownName('journey', target, journeyIds, placeOf(located, ...path, 'journey')));
  }
  return { to: 'journey', label, journey: target };
}
