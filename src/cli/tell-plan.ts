import { type Effort, objectives, type Plan } from '../planner/index.ts';
import { type Colours, count } from './say.ts';

/** What the sentences tell of. */
type CertifiedPlan = Pick<Plan, 'certificate' | 'journeys' | 'offTopicWords'>;

/** A plan for people: what it came to, and then page by page who stands there. */
export function tellPlan(plan: Plan, effort: Effort, colours: Colours): string {
  const { bold, dim } = colours;
  const pages = plan.pages.map(page => {
    const own =
      page.core.length > 1 ? `${page.core[0]}, with ${page.core.slice(1).join(', ')}` : page.core[0];
    return [
      `${bold(page.url)}  ${dim(`${count(page.words, 'word')}, about ${own}`)}`,
      ...page.stops.map(stop => `  ${stop}${isFirst(stop, plan) ? dim('  begins here') : ''}`),
    ].join('\n');
  });
  const left =
    plan.unneeded.length > 0 ? [`Needed by no stop, and so not published: ${plan.unneeded.join(', ')}`] : [];
  const moved = plan.redirects.map(
    ({ from, to }) => `${from}  ${dim(`leads to ${to === '/' ? 'the doorway' : to}`)}`,
  );
  return [certificateInWords(plan, effort), '', ...pages, '', ...moved, '', ...left].join('\n').trimEnd();
}

/**
 * The certificate in sentences: what was proven, what was not, and what may settle it.
 *
 * @param effort with which the plan was made
 */
export function certificateInWords(
  { certificate: { pages, lowerBound, proven }, journeys, offTopicWords }: CertifiedPlan,
  effort: Effort,
): string {
  const stops = journeys.flatMap(journey => journey.path).length;
  const share = `${count(stops, 'stop')} of ${count(journeys.length, 'journey')} share ${count(pages, 'page')}`;
  const words = `Visitors read past ${count(Math.round(offTopicWords), 'word')} a month`;
  const more = (hope: string) =>
    effort === 'high' ? 'There is no higher effort to try.' : `--effort high may ${hope}.`;
  if (pages > lowerBound) {
    const gap = pages - lowerBound;
    const fewer = `${gap > 1 ? 'up to ' : ''}${count(gap, 'page')} fewer`;
    return `${share}. No plan has fewer than ${lowerBound.toLocaleString('en')}; whether ${fewer} would do is not proven. ${more('close this gap, or narrow it')} ${words}.`;
  }
  const fewest = `${share}, and no plan has fewer.`;
  if (!proven.includes('words'))
    return `${fewest} ${words}; whether a plan with as few pages has fewer is not proven. ${more('settle it')}`;
  const least = `${fewest} ${words}, and no plan with as few pages has fewer.`;
  if (objectives.every(objective => proven.includes(objective))) return least;
  return `${least} Whether one that is as good by these moves fewer pages is not proven. ${more('settle it')}`;
}

function isFirst(stop: string, { journeys }: Plan): boolean {
  return journeys.some(journey => journey.path[0]?.stop === stop);
}
