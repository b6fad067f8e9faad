/** In words, or in what stands for words. */
const mostBefore = 12;
const mostAfter = 18;

/** The sentence in which most of the matches stand; of a long one, what stands around the first of them. */
export function clauseAround(
  matches: readonly number[],
  words: readonly string[],
  isSpaced: boolean,
): string {
  const clauses = matches.map(match => {
    const start = startOf(match, words);
    const end = endOf(match, words);
    const held = matches.filter(at => at >= start && at < end).map(at => words[at]?.toLowerCase());
    return { start, end, weight: new Set(held).size };
  });
  const best = clauses.toSorted((a, b) => b.weight - a.weight)[0];
  if (!best) return '';
  const { start, end } = best;
  const text = words
    .slice(start, end)
    .join(isSpaced ? ' ' : '')
    .trim();
  return `${isStart(start, words) ? '' : '… '}${text}${isEnd(end - 1, words) ? '' : ' …'}`;
}

function startOf(match: number, words: readonly string[]): number {
  let start = match;
  while (match - start < mostBefore && !isStart(start, words)) start -= 1;
  return start;
}

function endOf(match: number, words: readonly string[]): number {
  let last = match;
  while (last - match < mostAfter && !isEnd(last, words)) last += 1;
  return last + 1;
}

function isStart(at: number, words: readonly string[]): boolean {
  return at === 0 || isEnd(at - 1, words);
}

function isEnd(at: number, words: readonly string[]): boolean {
  return at >= words.length - 1 || /[.?!。？！]["”’)]*\s*$/.test(words[at] ?? '');
}
