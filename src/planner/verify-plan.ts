import { isId } from '../model/id.ts';
import { emptyLock, type Lock } from '../model/lock.ts';
import type { Numbers } from '../model/numbers.ts';
import { objectives, type Page, type Plan } from './plan.ts';
import { reservedNames } from './reserved-names.ts';
import { verifyPage } from './verify-page.ts';
import { verifyRedirects } from './verify-redirects.ts';
import { type Visit, visitsOf } from './visits.ts';

/**
 * Everything in a plan that breaks a rule or contradicts the numbers that it was made from, as sentences; empty for a lawful
 * plan. Shares no code with the solver, so that a fault there cannot hide itself, and takes time in proportion to the
 * site's size.
 *
 * @param numbers without faults
 * @param lock the one that the plan was made with
 */
export function verifyPlan(plan: Plan, numbers: Numbers, lock: Lock = emptyLock): string[] {
  const visits = visitsOf(numbers);
  return [
    ...verifySettings(plan, numbers),
    ...verifyPlaces(plan, visits),
    ...verifyNames(plan),
    ...plan.pages.flatMap(verifyPage(numbers, visits)),
    ...verifyPassages(plan, numbers, visits),
    ...verifyPaths(plan, numbers),
    ...verifyRedirects(plan, lock),
    ...verifyCertificate(plan),
    ...verifyWords(plan, visits),
  ];
}

function verifySettings({ settings }: Plan, { settings: { budget, focus, apart } }: Numbers): string[] {
  const pairs = (list: readonly (readonly string[])[] = []) =>
    list.map(pair => pair.toSorted().join(' ')).sort();
  const isSame =
    settings.budget === budget &&
    settings.focus === focus &&
    pairs(settings.apart).join() === pairs(apart).join();
  return isSame ? [] : ['The plan was made with other settings.'];
}

/** Every stop stands on one page, and nobody else on any. */
function verifyPlaces({ pages }: Plan, visits: ReadonlyMap<string, Visit>): string[] {
  const standing = new Set<string>();
  const offences = pages.flatMap(page =>
    page.stops.flatMap(stop => {
      const isTwice = standing.has(stop);
      standing.add(stop);
      if (isTwice) return `Stop ${stop} stands twice.`;
      return visits.has(stop) ? [] : `There is no stop ${stop}.`;
    }),
  );
  const missing = [...visits.keys()].filter(stop => !standing.has(stop));
  return [...offences, ...missing.map(stop => `Stop ${stop} stands on no page.`)];
}

function verifyNames({ pages }: Plan): string[] {
  const given = new Set<string>();
  return pages.flatMap(({ id, url }) => {
    const isTwice = given.has(id);
    given.add(id);
    return [
      ...(isTwice ? [`Two pages are named ${id}.`] : []),
      ...(isId(id) && !reservedNames.has(id) ? [] : [`No page can be named ${id}.`]),
      ...(url === `/${id}/` ? [] : [`Page ${id} has the address ${url}.`]),
    ];
  });
}

/** What is published is what some stop reads, and the rest is listed as not needed. */
function verifyPassages(plan: Plan, { passages }: Numbers, visits: ReadonlyMap<string, Visit>): string[] {
  const read = new Set([...visits.values()].flatMap(visit => [...visit.reads]));
  const unneeded = new Set(plan.unneeded);
  const known = new Set(passages.map(({ id }) => id));
  return [
    ...passages.flatMap(({ id, need, words }) => {
      const planned = Object.hasOwn(plan.passages, id) ? plan.passages[id] : undefined;
      const isRight = planned
        ? read.has(id) && planned.need === need && planned.words === words
        : !read.has(id);
      return isRight && unneeded.has(id) !== read.has(id) ? [] : `Passage ${id} is planned wrongly.`;
    }),
    ...[...Object.keys(plan.passages), ...unneeded]
      .filter(id => !known.has(id))
      .map(id => `There is no passage ${id}.`),
  ];
}

/** Each journey's path leads over its own stops, in their order, through the pages that hold them. */
function verifyPaths({ journeys, pages }: Plan, numbers: Numbers): string[] {
  const pageOf = new Map(pages.flatMap(page => page.stops.map(stop => [stop, page.id])));
  const paths = new Map(
    journeys.map(({ id, persona, weight, path }) => {
      const steps = path.map(({ stop, page, needs }) => [stop, page, needs]);
      return [id, JSON.stringify([persona.toSorted(), weight, steps])];
    }),
  );
  const known = new Set(numbers.journeys.map(({ id }) => id));
  return [
    ...numbers.journeys.flatMap(({ id, persona, weight, stops }) => {
      const steps = stops.map(stop => [`${id}.${stop.id}`, pageOf.get(`${id}.${stop.id}`), stop.needs]);
      const isRight = paths.get(id) === JSON.stringify([persona.toSorted(), weight, steps]);
      return isRight ? [] : `Journey ${id} takes another path.`;
    }),
    ...(paths.size < journeys.length ? ['A journey stands twice.'] : []),
    ...journeys.filter(({ id }) => !known.has(id)).map(({ id }) => `There is no journey ${id}.`),
  ];
}

/** An objective is proven only where each before it is, pages only where the bound is met, and all of them make the plan the least. */
function verifyCertificate({ pages, certificate }: Plan): string[] {
  const { pages: counted, lowerBound, optimal, proven } = certificate;
  return [
    counted !== pages.length && 'The certificate counts other pages.',
    !(lowerBound >= 0 && lowerBound <= pages.length) && 'The lower bound is above the plan.',
    proven.join() !== objectives.slice(0, proven.length).join() && 'Objectives are proven out of order.',
    proven.length > 0 && lowerBound < pages.length && 'The pages are not proven to be the fewest.',
    optimal !== (proven.length === objectives.length) && 'The plan is not what is proven of it.',
  ].flatMap(offence => offence || []);
}

/** Sums of decimals differ by the order in which they are made. */
const rounding = 1e-9;

function verifyWords({ pages, offTopicWords }: Plan, visits: ReadonlyMap<string, Visit>): string[] {
  let past = 0;
  let shown = 0;
  const readOn = (page: Page) => {
    for (const stop of page.stops) {
      const visit = visits.get(stop);
      if (!visit) continue;
      past += visit.journey.weight * (page.words - visit.words);
      shown += visit.journey.weight * page.words;
    }
  };
  pages.forEach(readOn);
  const isRight = Math.abs(past - offTopicWords) <= rounding * (1 + shown);
  return isRight ? [] : ['Other words are read past than the plan says.'];
}
