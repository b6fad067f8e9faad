import type { NearestPage, Obstacle, Plan } from '../../planner/index.ts';
import { count } from './count.ts';

/** Why a stop does not stand on a page. */
export function whyNot({ obstacles, moreWords }: NearestPage, plan: Plan): string {
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
export function toChange({ obstacles }: NearestPage, plan: Plan): string {
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

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Rounded down, so that what is said is enough. */
function percentBelow(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
