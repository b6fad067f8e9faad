import { tameJson } from '../formats/tame-json.ts';
import { type EntryLink, linkKeys } from './entry-links.ts';

/** For programs: a list, in which every link has the same keys. */
export function json(links: readonly EntryLink[]): string {
  return tameJson(JSON.stringify(links, [...linkKeys], 2));
}
