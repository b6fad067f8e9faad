import { type Answer, answerFrom } from './answer.ts';
import type { SearchIndex } from './pagefind.ts';
import { rankPassages } from './rank-passages.ts';

export interface Answers {
  /** Closest first. */
  readonly answers: readonly Answer[];
  /** There are others, less close. */
  readonly isMore: boolean;
}

const most = 8;

/** The passages that come closest to what was asked. */
export async function findAnswers(question: string, index: SearchIndex): Promise<Answers> {
  const searches = [question, ...wordsOf(question)].map(words => index.search(words));
  const [whole = [], ...byWord] = await Promise.all(searches);
  const ranked = rankPassages({ whole, byWord, size: index.size });
  const answers = await Promise.all(
    ranked
      .slice(0, most)
      .map(async ({ result, matches }) => answerFrom({ question, matches, record: await result.data() })),
  );
  const found = answers.filter(answer => answer !== undefined);
  return { answers: found, isMore: found.length === most && ranked.length > most };
}

/** The words of a question of several; what stands in quotation marks is meant as it stands. */
function wordsOf(question: string): readonly string[] {
  if (/^".*"$/.test(question)) return [];
  const words = [...new Set(question.split(/\s+/))].filter(word => !short.test(word));
  return words.length > 1 ? words : [];
}

/** In alphabets, such words begin many others and tell nothing by themselves: `a`, `is`, `my`. */
const short = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{1,2}$/u;
