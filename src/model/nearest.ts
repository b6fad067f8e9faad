import { distance } from 'fastest-levenshtein';
import { byCodeUnit } from './by-code-unit.ts';

/**
 * The name that was most likely meant, if any is near enough: a third of its letters may differ, two at least
 * (Levenshtein distance). Ties go to the first by code unit.
 */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const near = [...names]
    .map(name => ({ name, edits: distance(written.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, Math.floor(name.length / 3)) && edits < name.length)
    .sort((a, b) => a.edits - b.edits || byCodeUnit(a.name, b.name));
  return near[0]?.name;
}
