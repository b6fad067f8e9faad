import type { Explanation, NearestPage, Obstacle, Plan, StandingStop } from '../planner/index.ts';
import { type Colours, count, tame } from './say.ts';

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
    return inquiry === undefined ? '' : `, asking “${tame(inquiry)}”`;
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

/** Why a stop does not stand on a page. */
function whyNot({ obstacles, moreWords }: NearestPage, plan: Plan): string {
  if (obstacles.length > 0) return obstacles.map(one => inTheWay(one, plan)).join(' ');
  const words = Math.round(moreWords);
  if (words > 0)
    return `It could stand there, and visitors would read past ${count(words, 'word')} more a month.`;
  return 'It could stand there as well: nobody would read past more. Names decided.';
}

function inTheWay(obstacle: Obstacle, { settings }: Plan): string {
  switch (obstacle.rule) {
    case 'core':
      return 'There would be nothing that all of them ask for.';
    case 'focus':
      return `Only ${percent(obstacle.share)} of the page would be for ${obstacle.stop}, ${percent(settings.focus)} is asked.`;
    case 'budget':
      return `The page would have ${count(obstacle.tooMany, 'word')} more than the ${settings.budget} that it may.`;
    case 'consecutive':
      return `${obstacle.stops.join(' and ')} follow one another, and a step has to lead somewhere.`;
    case 'variants':
      return `The page would answer ${obstacle.need} twice, for different people.`;
    case 'apart':
      return `The personas of ${obstacle.stops.join(' and ')} are kept apart.`;
  }
}

/** What would have to change for two pages to be one. */
function toChange({ obstacles }: NearestPage, plan: Plan): string {
  if (obstacles.length === 0) return 'Nothing is in the way of that: this plan was not proven.';
  return `For that, ${obstacles.map(one => change(one, plan)).join('; and ')}.`;
}

function change(obstacle: Obstacle, { settings }: Plan): string {
  switch (obstacle.rule) {
    case 'core':
      return 'all of their stops would have to ask for one thing';
    case 'focus':
      return `${count(obstacle.tooMany, 'word')} that ${obstacle.stop} does not ask for would have to go, or the focus be ${percentBelow(obstacle.share)} at the most`;
    case 'budget':
      return `${count(obstacle.tooMany, 'word')} would have to go, or the budget be ${settings.budget + obstacle.tooMany}`;
    case 'consecutive':
      return `${obstacle.stops.join(' and ')} would have to be one stop`;
    case 'variants':
      return `${obstacle.need} would have to have one answer for both`;
    case 'apart':
      return `${obstacle.stops.join(' and ')} would have to be allowed to meet`;
  }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Rounded down, so that what is said is enough. */
function percentBelow(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
