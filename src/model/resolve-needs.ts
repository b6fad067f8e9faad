import { answersTo } from './answer.ts';
import { type Finding, finding } from './finding.ts';
import type { Lookup } from './lookup.ts';
import { nearest } from './nearest.ts';
import { type KeyPath, type Located, type Place, placeOf } from './place.ts';

/** The rule by which a need that nobody answers is told. */
export const unmetNeed = 'need-without-passage';

/** What writes the answer to a need. */
export function toAnswer(need: string): string {
  return `throughline new passage ${need}`;
}

interface AskingStop {
  readonly name: string;
  readonly needs: readonly string[];
  readonly personas: readonly string[];
  /** The path of `needs`. */
  readonly path: KeyPath;
}

/** The passages that answer a stop's needs, one for one, for the journey's personas. */
export function resolveNeeds(
  { name, needs, personas, path }: AskingStop,
  located: Located,
  lookup: Lookup,
): string[] {
  const asked = new Set<string>();
  return needs.flatMap((need, order) => {
    const place = placeOf(located, ...path, order);
    if (asked.has(need)) lookup.report(needTwice(need, name, place));
    asked.add(need);
    return answerFor(need, personas, name, place, lookup) ?? [];
  });
}

function answerFor(
  need: string,
  personas: readonly string[],
  stop: string,
  place: Place,
  lookup: Lookup,
): string | undefined {
  const answers = answersTo(need, personas, lookup.answers.get(need) ?? []);
  if (answers.length === 1) return answers[0]?.id;
  if (lookup.unread.needs.has(need) || lookup.contested.has(need)) return undefined;
  if (answers.length === 0) {
    lookup.report(needWithoutPassage(need, `Stop "${stop}" asks for "${need}"`, personas, place, lookup));
    return undefined;
  }
  const files = answers.map(one => one.file).join(', ');
  const reason = `Stop "${stop}" asks for "${need}", and ${answers.length} passages answer it for the journey’s personas: ${files}.`;
  const remedy =
    'Name all of these personas in “for” in one of them only, or write a journey for each persona.';
  lookup.report(finding({ rule: 'need-answered-twice', place, reason, remedy }));
  return undefined;
}

/** @param asking who asks for it, as the beginning of a sentence */
export function needWithoutPassage(
  need: string,
  asking: string,
  personas: readonly string[],
  place: Place,
  { answers }: Lookup,
): Finding {
  const others = answers.get(need) ?? [];
  if (others.length > 0) {
    const reason = `${asking}, and no passage answers it for ${personas.join(', ')}.`;
    const remedy = `${others.map(one => `${one.file} is for ${one.for.join(', ')}`).join('; ')}. Add the persona to “for”, or write one for them: “${toAnswer(need)}”.`;
    return finding({ rule: unmetNeed, place, reason, remedy });
  }
  const meant = nearest(need, answers.keys());
  const known = answers.get(meant ?? '') ?? [];
  const file = (answersTo(meant ?? '', personas, known)[0] ?? known[0])?.file;
  return finding({
    rule: unmetNeed,
    place,
    reason: `${asking}, and no passage answers it.`,
    remedy: meant
      ? `Did you mean "${meant}" (${file})?`
      : `“${toAnswer(need)}” writes the answer with you, as content/${need}.mdx.`,
    expected: meant ? [meant] : undefined,
  });
}

function needTwice(need: string, stop: string, place: Place): Finding {
  const reason = `Stop "${stop}" asks for "${need}" twice.`;
  return finding({ rule: 'need-twice', place, reason, remedy: 'Keep the first.' });
}
