import type { PlanDifference } from '../../planner/index.ts';
import type { Sentence } from '../../studio/words/difference/sentence.ts';
import { tell } from '../../studio/words/difference/tell.ts';
import { type Colours, tameLine } from '../say.ts';

/** A difference for people, on a terminal. */
export function text(difference: PlanDifference, comparedWith: string, colours: Colours): string {
  const { bold, cyan, red } = colours;
  const written = (sentence: Sentence) =>
    sentence.map(part => (typeof part === 'string' ? part : cyan(tameLine(part.name)))).join('');
  const { summary, sections } = tell(difference);
  return [
    `Compared with ${bold(tameLine(comparedWith))}`,
    summary.map(written).join('\n'),
    ...sections.map(({ title, isWarning, lines }) =>
      [isWarning ? red(bold(title)) : bold(title), ...lines.map(line => `  ${written(line)}`)].join('\n'),
    ),
  ].join('\n\n');
}
