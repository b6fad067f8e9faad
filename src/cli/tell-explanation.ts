import type { Explanation, Plan, StandingStop } from '../planner/index.ts';
import { percent, toChange, whyNot } from '../studio/words/obstacles.ts';
import { type Colours, count, tameLine } from './say.ts';

/** An explanation in a marketer's words. */
export function tellExplanation(
  explanation: Explanation,
  plan: Plan,
  inquiries: ReadonlyMap<string, string>,
  colours: Colours,
): string {
  const { bold, cyan } = colours;
  const asking = ({ journey }: StandingStop) => {
    const inquiry = inquiries.get(journey);
    return inquiry === undefined ? '' : `, asking “${tameLine(inquiry)}”`;
  };
  const standing = (one: StandingStop) =>
    `  ${cyan(one.stop)}: ${percent(one.share)} of the page is theirs (${count(one.words, 'word')})${asking(one)}`;

  switch (explanation.kind) {
    case 'page': {
      const { page, stops, nearestStop, nearestPage } = explanation;
      const [first, ...others] = page.core;
      const also = others.length > 0 ? `, and also ${others.join(', ')}` : '';
      return [
        `${bold(page.url)} is a page of ${count(page.words, 'word')}. On it ${stops.length === 1 ? 'stands' : 'stand'}:`,
        ...stops.map(standing),
        stops.length === 1
          ? `It is about ${first}, the first thing that this stop asks for.`
          : `They share the page because all of them ask for ${first}${also}.`,
        nearestStop
          ? `Nearest of those elsewhere is ${cyan(nearestStop.stop)}, at ${nearestStop.url}. ${whyNot(nearestStop, plan)}`
          : 'Nobody elsewhere reads anything of it.',
        ...(nearestPage
          ? [
              `There would be one page fewer if this and ${nearestPage.url} were one. ${toChange(nearestPage, plan)}`,
            ]
          : []),
      ].join('\n');
    }
    case 'stop': {
      const { stop, page, elsewhere } = explanation;
      const company = page.stops.filter(one => one !== stop.stop);
      return [
        `${bold(stop.stop)} stands at ${page.url}${asking(stop)}. ${percent(stop.share)} of the page is theirs.`,
        company.length > 0
          ? `It shares the page with ${company.join(', ')}: all of them ask for ${page.core.join(', ')}.`
          : 'It has the page to itself.',
        ...(elsewhere.length > 0
          ? [
              'Other pages hold some of what it asks for:',
              ...elsewhere.map(one => `  ${one.url}: ${whyNot(one, plan)}`),
            ]
          : ['No other page holds anything that it asks for.']),
      ].join('\n');
    }
    case 'journey':
      return [
        `${bold(explanation.journey)} goes ${count(explanation.path.length, 'step')}:`,
        ...explanation.path.map(
          one =>
            `  ${cyan(one.stop)} at ${one.url}: ${percent(one.share)} of the page is theirs (${count(one.words, 'word')})`,
        ),
      ].join('\n');
    case 'need': {
      const { need, passages, askedAt } = explanation;
      return [
        `The need ${bold(need)} is answered by ${passages.map(({ id, words, pages }) => `${id} (${count(words, 'word')}, on ${pages.join(', ')})`).join(' and ')}.`,
        `It is asked for at ${count(askedAt.length, 'stop')}:`,
        ...askedAt.map(({ stop, url }) => `  ${cyan(stop)}, at ${url}`),
      ].join('\n');
    }
  }
}
