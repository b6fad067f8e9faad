import { type Finding, finding } from './finding.ts';
import type { Passage } from './model.ts';
import { placeOf } from './place.ts';

/** Passages that answer one need for the same people, said at the later of each two; and the needs concerned. */
export function rivalAnswers(passages: readonly Passage[]): {
  findings: Finding[];
  needs: ReadonlySet<string>;
} {
  const needs = new Set<string>();
  const findings = passages.flatMap((passage, at) => {
    const rival = passages
      .slice(0, at)
      .find(other => other.need === passage.need && areRivals(other, passage));
    if (!rival) return [];
    needs.add(passage.need);
    const shared = passage.for.filter(persona => rival.for.includes(persona));
    const whom = shared.length > 0 ? ` for ${shared.join(', ')}` : '';
    return finding({
      rule: 'need-answered-twice',
      place: placeOf(passage, 'need'),
      reason: `The need "${passage.need}" is answered${whom} by ${rival.file} already.`,
      remedy: 'Join the two passages, give one another “need”, or let it name personas of its own in “for”.',
    });
  });
  return { findings, needs };
}

function areRivals(one: Passage, other: Passage): boolean {
  if (one.for.length === 0 || other.for.length === 0) return one.for.length === other.for.length;
  return one.for.some(persona => other.for.includes(persona));
}
