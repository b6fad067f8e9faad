import { contentOf, coreOf, mayMeet, type Rules } from './lawful.ts';
import { type Stop, wordsOf } from './resolve-stops.ts';

/** Why stops cannot be a page together, and by how much. */
export type Obstacle =
  /** They have no need in common. */
  | { readonly rule: 'core' }
  /** `share` of the page, from 0 to 1, would be `stop`'s own; `tooMany` words of the others' would have to go. */
  | { readonly rule: 'focus'; readonly stop: string; readonly share: number; readonly tooMany: number }
  /** The page would have so many words more than it may. */
  | { readonly rule: 'budget'; readonly tooMany: number }
  /** One leads on to the other. */
  | { readonly rule: 'consecutive'; readonly stops: readonly [string, string] }
  /** The page would answer one need twice, for different people. */
  | { readonly rule: 'variants'; readonly need: string }
  /** The site keeps their personas apart. */
  | { readonly rule: 'apart'; readonly stops: readonly [string, string] };

/** What keeps these stops from being a page: nothing, where they are lawful together. Of each rule, the worst breach. */
export function obstaclesTo(stops: readonly Stop[], rules: Rules): Obstacle[] {
  const content = contentOf(stops);
  const words = wordsOf(content);
  return [
    ...(coreOf(stops).length === 0 ? [{ rule: 'core' } as const] : []),
    ...focusObstacle(stops, words),
    ...(words > rules.budget && !stops.some(stop => stop.words === words)
      ? [{ rule: 'budget', tooMany: words - rules.budget } as const]
      : []),
    ...variantObstacle(content.map(passage => passage.need)),
    ...meetingObstacle(stops, rules),
  ];
}

function focusObstacle(stops: readonly Stop[], words: number): Obstacle[] {
  const crowded = stops.filter(stop => words > stop.bears);
  const [least] = crowded.toSorted((one, other) => one.words - other.words);
  if (!least) return [];
  return [{ rule: 'focus', stop: least.id, share: least.words / words, tooMany: words - least.bears }];
}

function variantObstacle(needs: readonly string[]): Obstacle[] {
  const twice = needs.find((need, at) => needs.indexOf(need) < at);
  return twice === undefined ? [] : [{ rule: 'variants', need: twice }];
}

function meetingObstacle(stops: readonly Stop[], rules: Rules): Obstacle[] {
  const pairs = stops.flatMap((one, at) => stops.slice(at + 1).map(other => [one, other] as const));
  const [pair] = pairs.filter(([one, other]) => !mayMeet(one, other, rules));
  if (!pair) return [];
  const [one, other] = pair;
  return [{ rule: one.journey === other.journey ? 'consecutive' : 'apart', stops: [one.id, other.id] }];
}

/** How far stops are from being a page: 0 where nothing is in the way; comparable between sets of stops. */
export function distanceTo(obstacles: readonly Obstacle[], { budget }: Rules): number {
  return obstacles.reduce((sum, obstacle) => {
    if (obstacle.rule === 'core') return sum + 1000;
    if (obstacle.rule === 'focus') return sum + 1 / Math.max(obstacle.share, 1e-3);
    if (obstacle.rule === 'budget') return sum + 1 + obstacle.tooMany / budget;
    return sum + 100;
  }, 0);
}
