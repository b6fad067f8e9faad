import { type Passage, type Stop, wordsOf } from './resolve-stops.ts';

/** What the rules ask of every page. */
export interface Rules {
  /** Whether all stops of a page must have a need in common. */
  readonly needsCore: boolean;
  /** The most words of a page, whole. */
  readonly budget: number;
  /** Whether consecutive stops, variants of a need and the pairs of `apart` must not meet. */
  readonly keepsApart: boolean;
  /** For each persona, those that must not meet it on a page. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The rules of a page by their names in the contract. Focus is what each stop `bears`. */
export type Rule = 'core' | 'focus' | 'budget' | 'apart';

/** @param without the rules that are switched off */
export function rulesOf(
  settings: { readonly budget: number; readonly apart: readonly (readonly [string, string])[] },
  without: readonly Rule[] = [],
): Rules {
  const apart = new Map<string, Set<string>>();
  for (const [one, other] of settings.apart) {
    apart.set(one, (apart.get(one) ?? new Set()).add(other));
    apart.set(other, (apart.get(other) ?? new Set()).add(one));
  }
  return {
    needsCore: !without.includes('core'),
    budget: without.includes('budget') ? Number.MAX_SAFE_INTEGER : Math.floor(settings.budget),
    keepsApart: !without.includes('apart'),
    apart,
  };
}

/** Whether these stops make a page by every rule: core, focus, budget, apart. */
export function isLawful(stops: readonly Stop[], rules: Rules): boolean {
  const content = contentOf(stops);
  const words = wordsOf(content);
  return (
    (!rules.needsCore || coreOf(stops).length > 0) &&
    stops.every(stop => words <= stop.bears) &&
    (words <= rules.budget || stops.some(stop => stop.words === words)) &&
    (!rules.keepsApart || new Set(content.map(passage => passage.need)).size === content.length) &&
    stops.every((one, at) => stops.every((other, later) => later <= at || mayMeet(one, other, rules)))
  );
}

/** C(P): every passage that some of the stops needs, once. */
export function contentOf(stops: readonly Stop[]): readonly Passage[] {
  const [first, second] = stops;
  if (!second) return first?.passages ?? [];
  const content = new Set<Passage>();
  for (const { passages } of stops) for (const passage of passages) content.add(passage);
  return [...content];
}

/** The passages that all of the stops need. */
export function coreOf([first, ...others]: readonly Stop[]): Passage[] {
  return (first?.passages ?? []).filter(passage => others.every(stop => stop.passages.includes(passage)));
}

/** Whether a page of these stops is about a need that a page on which one of them stood before was named after. */
export function keepsItsPurpose(stops: readonly Stop[]): boolean {
  if (stops.every(({ locked }) => locked.length === 0)) return false;
  const core = coreOf(stops);
  return stops.some(({ locked }) => core.some(({ need }) => locked.includes(need)));
}

/** Whether two stops may meet on a page, whatever they read: not consecutive, and no personas that must keep apart. */
export function mayMeet(one: Stop, other: Stop, { keepsApart, apart }: Rules): boolean {
  if (!keepsApart) return true;
  if (one.journey === other.journey) return Math.abs(one.position - other.position) !== 1;
  return !one.personas.some(persona => {
    const shunned = apart.get(persona);
    return shunned !== undefined && other.personas.some(met => shunned.has(met));
  });
}
