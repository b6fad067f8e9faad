import type { Lock, LockedPage } from '../model/lock.ts';
import type { Page, Plan } from './plan.ts';

/**
 * The lock that publishing a plan leaves behind: its pages, with the need that each is named after, and its redirects.
 *
 * @param lock the one that the plan was made with
 */
export function nextLock({ pages, redirects }: Plan, lock: Lock | undefined): Lock {
  return {
    version: 1,
    pages: Object.fromEntries(pages.map(page => [page.id, lockedPage(page, lock)])),
    redirects: Object.fromEntries(redirects.map(({ from, to }) => [from, to])),
  };
}

/** A page that kept its id is named after what it was named after before; another after its first core need or another. */
function lockedPage({ id, core, stops }: Page, lock: Lock | undefined): LockedPage {
  const before = lock && Object.hasOwn(lock.pages, id) ? lock.pages[id]?.core : undefined;
  const named = [before, id].find(need => need !== undefined && core.includes(need));
  return { core: named ?? core[0] ?? id, stops };
}
