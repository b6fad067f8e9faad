import { leadsId } from '../../search/leads-id.ts';
import { clauseAround } from './clause.ts';
import { isSaid } from './is-said.ts';
import { type Marking, marked, matchesIn, type Piece } from './marks.ts';
import type { PagefindRecord } from './pagefind.ts';

/** A passage that was found. */
export interface Answer {
  readonly url: string;
  readonly question: readonly Piece[];
  /** The passage's first line. */
  readonly start: readonly Piece[];
  /** Where what was asked for is in neither: the place at which it stands. */
  readonly place: readonly Piece[];
  /** What the visitor calls otherwise than the passage does. */
  readonly leads: readonly Lead[];
}

type Lead = readonly [theirs: string, ours: string];

interface Found {
  readonly question: string;
  /** Which words of the record match, by number. */
  readonly matches: readonly number[];
  readonly record: PagefindRecord;
}

/** Undefined where a part of somebody's own word led here, and not the word itself: `group`, of `target group`. */
export function answerFrom({ question, matches, record }: Found): Answer | undefined {
  const { url, meta, anchors } = record;
  const { texts, isSpaced } = textsOf(record);
  const end = anchors.find(({ id }) => id === leadsId)?.location ?? texts.length;
  const own = matches.filter(at => at < end);
  const leads = own.length < matches.length ? leadsIn(meta.words, question) : [];
  if (own.length === 0 && leads.length === 0) return undefined;

  const shown = texts.slice(0, end);
  const forms = own.map(at => texts[at] ?? '');
  const terms = leads.map(([, ours]) => ours);
  const marking: Marking = { forms, terms, isSpaced };
  // Whoever used a word of their own has to see ours.
  const sought = leads.length > 0 ? { ...marking, forms: [] } : marking;
  const isShown = [meta.title, meta.start].some(text => marked(text, sought).some(({ isMatch }) => isMatch));
  const matched = leads.length > 0 ? matchesIn(shown, sought) : own;
  return {
    url,
    question: marked(meta.title, marking),
    start: marked(meta.start, marking),
    place: isShown ? [] : marked(clauseAround(matched, shown, isSpaced), marking),
    leads,
  };
}

function textsOf({ raw_content }: PagefindRecord) {
  const isSpaced = !raw_content.includes('\u200B');
  const content = raw_content.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  return { texts: content.split(isSpaced ? /[^\S\uFEFF]+/ : '\u200B'), isSpaced };
}

function leadsIn(words: string, question: string): readonly Lead[] {
  const leads: readonly Lead[] = JSON.parse(words);
  return leads.filter(([theirs]) => isSaid(theirs, question));
}
