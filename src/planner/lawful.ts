import { type Passage, type Stop, wordsOf } from './resolve-stops.ts';

/** What the rules ask of every page. */
export interface Rules {
  /** The most words of a page, whole. */
  readonly budget: number;
  /** For each persona, those that must not meet it on a page. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

export function rulesOf(settings: { budget: number; apart: readonly (readonly [string, string])[] }): Rules {
  const apart = new Map<string, Set<string>>();
  for (const [one, other] of settings.apart) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  return { budget: Math.floor(settings.budget), apart };
}

/** Whether these stops make a page by every rule: core, focus, budget, apart. */
export function isLawful(stops: readonly Stop[], rules: Rules): boolean {
  const content = contentOf(stops);
  const words = wordsOf(content);
  return (
    coreOf(stops).length > 0 &&
    stops.every(stop => words <= stop.bears) &&
    (words <= rules.budget || stops.some(stop => stop.words === words)) &&
    new Set(content.map(passage => passage.need)).size === content.length &&
    stops.every((one, at) => stops.slice(at + 1).every(other => mayMeet(one, other, rules)))
  );
}

/** C(P): every passage that some of the stops needs, once. */
export function contentOf(stops: readonly Stop[]): Passage[] {
  return [...new Set(stops.flatMap(stop => stop.passages))];
}

/** The passages that all of the stops need. */
export function coreOf([first, ...others]: readonly Stop[]): Passage[] {
  return (first?.passages ?? []).filter(passage => others.every(stop => stop.passages.includes(passage)));
}

/** Whether two stops may meet on a page, whatever they read: not consecutive, and no personas that must keep apart. */
export function mayMeet(one: Stop, other: Stop, { apart }: Rules): boolean {
  if (one.journey === other.journey) return Math.abs(one.position - other.position) !== 1;
  return !one.personas.some(persona => {
    const shunned = apart.get(persona);
    return shunned !== undefined && other.personas.some(met => shunned.has(met));
  });
}
