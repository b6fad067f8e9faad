import type { Effort, Plan } from '../planner/index.ts';
import { certificateInWords } from '../studio/words/certificate.ts';
import { type Colours, count } from './say.ts';

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

function isFirst(stop: string, { journeys }: Plan): boolean {
  return journeys.some(journey => journey.path[0]?.stop === stop);
}
