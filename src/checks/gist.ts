import type { Model, Passage, PassageId } from '../model/model.ts';
import { termsOf } from './terms.ts';

/** What visitors take in of a stop's passages at first sight, as terms. */
export interface Gist {
  /** The questions and headings of passages in reading order, and how the first of them begins: that is where one lands. */
  readonly of: (passages: readonly PassageId[]) => ReadonlySet<string>;
  /** Whether a term stands in so many passages that it tells none from the others, as the name of what a site is about does. */
  readonly isCommon: (term: string) => boolean;
}

export function gistOf(model: Model): Gist {
  const known = gists.get(model);
  if (known) return known;
  const { lang } = model.settings;
  const terms = new Map(
    model.passages.map(passage => {
      const titles = termsOf(titlesOf(passage), lang);
      return [passage.id, { titles, whole: titles.union(termsOf(beginningOf(passage), lang)) }];
    }),
  );
  const passagesWith = new Map<string, number>();
  for (const { whole } of terms.values())
    for (const term of whole) passagesWith.set(term, (passagesWith.get(term) ?? 0) + 1);
  const most = Math.max(fewPassages, terms.size * commonShare);
  const gist: Gist = {
    of: passages =>
      new Set(passages.flatMap((id, at) => [...(terms.get(id)?.[at === 0 ? 'whole' : 'titles'] ?? [])])),
    isCommon: term => (passagesWith.get(term) ?? 0) > most,
  };
  gists.set(model, gist);
  return gist;
}

/** Several rules ask for it. A model is frozen, so that what was read of it stays true. */
const gists = new WeakMap<Model, Gist>();

/** On a small site, a word soon stands in a third of all passages and says something nevertheless. */
const fewPassages = 10;
const commonShare = 1 / 3;

function titlesOf({ question, heading, blocks }: Passage): string {
  const headings = blocks.flatMap(block => (block.kind === 'heading' ? block.text : []));
  return [question, heading, ...headings].join('\n');
}

function beginningOf({ summary, blocks }: Passage): string {
  const paragraph = blocks.find(block => block.kind === 'paragraph')?.text ?? '';
  // Where a passage begins with a part, what that shows is in its summary alone.
  return `${summary}\n${paragraph}`;
}
