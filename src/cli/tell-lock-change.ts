import { type Finding, finding } from '../model/finding.ts';
import { type Lock, lockFile } from '../model/lock.ts';
import { startOf } from '../model/place.ts';
import type { LockChange } from './lock-change.ts';
import { count } from './say.ts';

/** What a build says of the lock that it has written. */
export function changedLock({ before, after }: LockChange): string {
  return before
    ? `${lockFile} has changed: ${tellChange(before, after)}. Commit it with your edit.`
    : `${lockFile} is new, and keeps the addresses of ${pagesOf(after)} from now on. Commit it with your files.`;
}

/** What a build that may not write the lock says where it would. */
export function frozenLock({ before, after }: LockChange): Finding {
  return finding({
    rule: 'frozen-lock',
    place: startOf(lockFile),
    reason: before
      ? `A build would change this file: ${tellChange(before, after)}.`
      : `This file is not there. A build would write it, with the addresses of ${pagesOf(after)}.`,
    remedy: `Run build without --frozen, and commit ${lockFile}.`,
  });
}

function tellChange(before: Lock, after: Lock): string {
  const pages = Object.entries(after.pages);
  const added = pages.filter(([id]) => !Object.hasOwn(before.pages, id));
  const changed = pages.filter(([id, { core, stops }]) => {
    const known = Object.hasOwn(before.pages, id) ? before.pages[id] : undefined;
    return known && (known.core !== core || known.stops.toSorted().join() !== stops.toSorted().join());
  });
  const led = Object.entries(after.redirects).filter(
    ([from, to]) => !Object.hasOwn(before.redirects, from) || before.redirects[from] !== to,
  );
  const told = [
    ...(added.length > 0
      ? [`${count(added.length, 'new page')} at ${listed(added.map(([id]) => `/${id}/`))}`]
      : []),
    ...(led.length > 0
      ? [listed(led.map(([from, to]) => `${from} leads to ${to === '/' ? 'the doorway' : to} now`))]
      : []),
    ...(changed.length > 0 ? [`other stops on ${listed(changed.map(([id]) => `/${id}/`))}`] : []),
  ];
  return told.join('; ') || 'it is laid out in another way than a build writes it';
}

/** How many of a list are named. */
const mostNamed = 5;

function listed(parts: readonly string[]): string {
  const named = parts.slice(0, mostNamed).join(', ');
  return parts.length > mostNamed ? `${named} and ${parts.length - mostNamed} more` : named;
}

function pagesOf({ pages }: Lock): string {
  return count(Object.keys(pages).length, 'page');
}
