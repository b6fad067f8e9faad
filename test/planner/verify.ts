import type { Numbers } from '../../src/model/numbers.ts';
import type { Plan } from '../../src/planner/plan.ts';

/**
 * Everything in a plan that breaks a rule, told from the numbers alone; empty for a lawful plan.
 * Shares no code with the planner, and so can be asked about plans of any size.
 */
export function offencesOf(plan: Plan, { settings, passages, journeys }: Numbers): string[] {
  const offences: string[] = [];
  const words = new Map(passages.map(passage => [passage.id, passage.words]));
  const needOf = new Map(passages.map(passage => [passage.id, passage.need]));
  const sum = (ids: Iterable<string>) =>
    [...ids].reduce((total, id) => total + (words.get(id) ?? Number.NaN), 0);
  const visits = new Map<string, { journey: Numbers['journeys'][number]; place: number; reads: Set<string> }>(
    journeys.flatMap(journey =>
      journey.stops.map((stop, place) => {
        const reads = stop.needs.map(need => {
          const answers = passages.filter(passage => passage.need === need);
          const variant = answers.find(passage =>
            passage.for?.some(persona => journey.persona.includes(persona)),
          );
          return (variant ?? answers.find(passage => !passage.for))?.id ?? '';
        });
        return [`${journey.id}.${stop.id}`, { journey, place, reads: new Set(reads) }] as const;
      }),
    ),
  );
  const standing = plan.pages.flatMap(page => page.stops);
  if (standing.length !== visits.size || new Set(standing).size !== visits.size)
    offences.push('not every stop stands once');
  if (new Set(plan.pages.map(page => page.id)).size !== plan.pages.length)
    offences.push('two pages have one id');
  let past = 0;
  for (const page of plan.pages) {
    const here = page.stops.flatMap(stop => visits.get(stop) ?? []);
    const content = new Set(here.flatMap(visit => [...visit.reads]));
    const total = sum(content);
    const core = [...content].filter(id => here.every(visit => visit.reads.has(id)));
    const says = (offence: string) => offences.push(`${page.id}: ${offence}`);
    if (core.length === 0) says('no core');
    if (
      core
        .map(id => needOf.get(id))
        .sort()
        .join() !== [...page.core].sort().join()
    )
      says('another core');
    if ([...content].sort().join() !== [...page.passages].sort().join()) says('other passages');
    if (page.words !== total) says('other words');
    if (here.some(visit => sum(visit.reads) < settings.focus * total * (1 - 1e-12))) says('focus');
    if (total > settings.budget && !here.some(visit => visit.reads.size === content.size)) says('budget');
    if (new Set([...content].map(id => needOf.get(id))).size < content.size) says('two variants of one need');
    here.forEach((one, at) => {
      past += one.journey.weight * (total - sum(one.reads));
      for (const other of here.slice(at + 1)) {
        if (one.journey === other.journey) {
          if (Math.abs(one.place - other.place) === 1) says('consecutive stops');
          continue;
        }
        for (const [a, b] of [...settings.apart, ...settings.apart.map(([a, b]) => [b, a] as const)]) {
          if (one.journey.persona.includes(a) && other.journey.persona.includes(b)) says(`${a} meets ${b}`);
        }
      }
    });
  }
  if (Math.abs(past - plan.offTopicWords) > 1e-6 * (1 + past)) offences.push('other words read past');
  if (plan.certificate.pages !== plan.pages.length) offences.push('the certificate counts other pages');
  if (plan.certificate.lowerBound > plan.pages.length) offences.push('a bound above the plan');
  return offences;
}
