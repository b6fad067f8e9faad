import type { Journey, JourneyId, Model, PersonaId, Stop } from '../model/model.ts';
import { gistOf } from './gist.ts';
import { labelTerms } from './label-terms.ts';
import { hasStems, termsOf } from './terms.ts';

/** Holds what a label or an inquiry says against what it leads to. */
export interface Promises {
  /** Whether a text has words that matter, and none of them comes back. Never, in a language whose stems are unknown. */
  readonly isBroken: (text: string, readers: readonly PersonaId[], given: ReadonlySet<string>) => boolean;
  /** What a stop gives, as terms. */
  readonly givenAt: (stop: Stop | undefined) => ReadonlySet<string>;
  /**
   * What whoever is led into a journey is given, as terms: its first stop, what it says at its entry, and whose it is, since
   * a way may hand the matter on to somebody else: “Ask your head of finance”.
   */
  readonly givenIn: (journey: Journey) => ReadonlySet<string>;
  /** The question at which whoever comes to a stop lands. */
  readonly questionAt: (stop: Stop | undefined) => string;
}

export function promisesOf(model: Model): Promises {
  const { lang } = model.settings;
  const gist = gistOf(model);
  const synonyms = new Map(model.personas.map(({ id, words }) => [id, synonymsIn(words, lang)]));
  const questions = new Map(model.passages.map(passage => [passage.id, passage.question]));
  const personaNames = new Map(model.personas.map(({ id, name }) => [id, name]));
  const entries = new Map<JourneyId, ReadonlySet<string>>();
  const givenAt = (stop: Stop | undefined) => gist.of(stop?.passages ?? []);
  return {
    isBroken: (text, readers, given) => {
      if (!hasStems(lang)) return false;
      const said = labelTerms(text, lang);
      const meant = withSynonyms(
        said,
        readers.flatMap(id => synonyms.get(id) ?? []),
      );
      const telling = [...meant].filter(term => !gist.isCommon(term));
      return said.size > 0 && !comesBack(telling.length > 0 ? telling : [...meant], given);
    },
    givenAt,
    givenIn: ({ id, entry, personas, stops }) => {
      const known = entries.get(id);
      if (known) return known;
      const said = [entry.inquiry, entry.opening, ...personas.map(persona => personaNames.get(persona))];
      const given = givenAt(stops[0]).union(termsOf(said.join('\n'), lang));
      entries.set(id, given);
      return given;
    },
    questionAt: stop => questions.get(stop?.passages[0] ?? '') ?? '',
  };
}

/** Stems keep some kin apart, such as plan and planner; those of four letters and more are taken for one. */
function comesBack(terms: readonly string[], given: ReadonlySet<string>): boolean {
  if (terms.some(term => given.has(term))) return true;
  const long = [...given].filter(term => term.length >= 4);
  return terms.some(
    term => term.length >= 4 && long.some(other => other.startsWith(term) || term.startsWith(other)),
  );
}

/** A persona's word and ours, as terms. */
type Synonym = readonly [theirs: ReadonlySet<string>, ours: ReadonlySet<string>];

function synonymsIn(words: Readonly<Record<string, string>>, lang: string): Synonym[] {
  const pairs = Object.entries(words).map(
    ([theirs, ours]) => [termsOf(theirs, lang), termsOf(ours, lang)] as const,
  );
  return pairs.filter(([theirs, ours]) => theirs.size > 0 && ours.size > 0);
}

/** Either of two words stands for the other. */
function withSynonyms(said: ReadonlySet<string>, synonyms: readonly Synonym[]): ReadonlySet<string> {
  return synonyms.reduce((meant, [theirs, ours]) => {
    if (theirs.isSubsetOf(said)) return meant.union(ours);
    return ours.isSubsetOf(said) ? meant.union(theirs) : meant;
  }, said);
}
