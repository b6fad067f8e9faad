import { termsOf } from './terms.ts';

/** What a label says of where it leads, as terms: what it asks of a visitor's eyes is the same wherever it leads. */
export function labelTerms(label: string, lang: string): ReadonlySet<string> {
  return termsOf(label, lang).difference(lookingTerms);
}

/** Other languages have other words for it, and keep theirs: a term more makes a label harder to be found fault with. */
const lookingTerms = termsOf(
  'click continue discover explore find get go learn look read see show view visit watch',
  'en',
);
