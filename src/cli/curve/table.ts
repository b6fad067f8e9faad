import type { TradeOff, TradeOffPoint } from '../../planner/index.ts';
import { type Colours, count } from '../say.ts';
import { runsOf } from './runs.ts';

/** In characters. */
const longestBar = 30;

/** A trade-off for people, on a terminal: a row for each stretch of focus at which the plan comes to the same. */
export function table({ points }: TradeOff, { bold, dim, cyan }: Colours): string {
  const runs = runsOf(points);
  const most = Math.max(...points.map(point => point.offTopicWords));
  const rows = runs.map(run => [run.focuses, run.pages, run.words]);
  const head = ['focus', 'pages', 'words read past'];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map(row => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ');
  const site = points.find(point => point.isSite);
  return [
    'Focus is the least share of a page that must be meant for everyone who stands on it. The more you ask for, the',
    'more pages there are, and the less visitors read past in a month.',
    '',
    dim(line(head)),
    ...runs.map(run => {
      const words = run.point.offTopicWords;
      const bar = '█'.repeat(words > 0 ? Math.max(1, Math.round((longestBar * words) / most)) : 0);
      const row = line([run.focuses, run.pages, run.words]);
      const told = `${cyan(bar)}${run.isSite ? `${bar && ' '}← your site` : ''}`;
      return `${run.isSite ? bold(row) : row}  ${told}`.trimEnd();
    }),
    '',
    ...(site ? [`Your site stands at focus ${site.focus}: ${inWords(site)}.`] : []),
    ...(points.some(point => point.pages > point.lowerBound)
      ? [
          'Where two numbers of pages are given, the first is what a plan was found with, and no plan has fewer than the second.',
        ]
      : []),
    ...(points.some(point => point.pages === point.lowerBound && !point.optimal)
      ? ['~ marks words of which it is not proven that as few pages cannot do with fewer.']
      : []),
  ].join('\n');
}

function inWords({ pages, offTopicWords }: TradeOffPoint): string {
  return `${count(pages, 'page')}, and ${count(Math.round(offTopicWords), 'word')} read past a month`;
}
