import { type Effort, objectives, type Plan } from '../../planner/index.ts';
import { count } from './count.ts';

/** What the sentences tell of. */
type CertifiedPlan = Pick<Plan, 'certificate' | 'journeys' | 'offTopicWords'>;

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
