import { type Finding, finding } from './finding.ts';
import type { Passage } from './model.ts';
import { placeOf } from './place.ts';

/** Passages that answer one need for the same people, said at the later of each two; and the needs concerned. */
export function rivalAnswers(passages: readonly Passage[]): {
  findings: Finding[];
  needs: ReadonlySet<string>;
} {
  const needs = new Set<string>();
  const before = new Map<string, Passage[]>();
  const findings = passages.flatMap(passage => {
    const others = before.get(passage.need) ?? [];
    const rival = others.find(other => areRivals(other, passage));
    before.set(passage.need, [...others, passage]);
    if (!rival) return [];
    needs.add(passage.need);
    // That is said as one id given twice.
    if (rival.id === passage.id) return [];
    const shared = passage.for.filter(persona => rival.for.includes(persona));
    const whom = shared.length > 0 ? ` for ${shared.join(', ')}` : '';
    return finding({
      rule: 'need-answered-twice',
      place: placeOf(passage, 'need'),
      reason: `${rival.file} answers "${passage.need}"${whom} already.`,
      remedy: 'Join the two passages, give one another “need”, or name in “for” whom each of them is for.',
    });
  });
  return { findings, needs };
}

function areRivals(one: Passage, other: Passage): boolean {
  if (one.for.length === 0 || other.for.length === 0) return one.for.length === other.for.length;
  return one.for.some(persona => other.for.includes(persona));
}
