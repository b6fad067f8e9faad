import type { PlanDifference } from '../../planner/index.ts';
import type { Sentence } from '../../studio/words/difference/sentence.ts';
import { type Section, tell } from '../../studio/words/difference/tell.ts';
import { codeSpan } from '../code-span.ts';
import { count } from '../say.ts';

/** So many lines of a section, and no more: a code host takes 65,536 characters of a comment. */
const mostLines = 25;

/**
 * A difference to be posted under a change request: one line where there is none. Everything that comes from files or
 * from the command line stands in code spans, where neither Markdown nor HTML means anything.
 */
export function markdown(difference: PlanDifference, comparedWith: string, notes: readonly string[]): string {
  const { summary, sections } = tell(difference);
  const compared = `Compared with ${codeSpan(comparedWith)}: `;
  if (sections.length === 0)
    return [`${compared}${summary.map(written).join(' ')}`, ...notes.map(note => `> ${note}`)].join('\n\n');
  return [
    `### The plan, compared with ${codeSpan(comparedWith)}`,
    summary.map(written).join(' '),
    table(difference),
    ...notes.map(note => `> ${note}`),
    ...sections.map(described),
  ].join('\n\n');
}

function table({ certificate, offTopicWords }: PlanDifference): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const row = (what: string, before: number, after: number) =>
    `| ${what} | ${number(before)} | ${number(after)} |`;
  return [
    '| | before | after |',
    '| --- | ---: | ---: |',
    row('Pages', certificate.before.pages, certificate.after.pages),
    row('Proven: no fewer than', certificate.before.lowerBound, certificate.after.lowerBound),
    row('Words read past a month', offTopicWords.before, offTopicWords.after),
  ].join('\n');
}

function described({ title, isWarning, lines }: Section): string {
  const more = lines.length - mostLines;
  return [
    `**${isWarning ? '⚠️ ' : ''}${title}**`,
    '',
    ...lines.slice(0, mostLines).map(line => `- ${written(line)}`),
    ...(more > 0 ? [`- and ${count(more, 'more', 'more')}, which “plan --diff … --json” lists`] : []),
  ].join('\n');
}

function written(sentence: Sentence): string {
  return sentence.map(part => (typeof part === 'string' ? part : codeSpan(part.name))).join('');
}
