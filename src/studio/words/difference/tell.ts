import { isSame, type LeftAddress, type PageChange, type PlanDifference } from '../../../planner/index.ts';
import { count } from '../count.ts';
import { type Name, names, type Sentence, sentence } from './sentence.ts';
import { changesWithin, proof, signed } from './tell-numbers.ts';

/** What a difference comes to, in words, in the order in which a reviewer wants to know it. */
export interface Telling {
  /** The first sentences: all there is to say where nothing is different. */
  readonly summary: readonly Sentence[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  /** Whether somebody loses something by it: links that break, a page that is another. */
  readonly isWarning: boolean;
  readonly lines: readonly Sentence[];
}

/** Puts a difference into plain words, which the terminal and a change request each show in their own way. */
export function tell(difference: PlanDifference): Telling {
  const { certificate, offTopicWords, pages } = difference;
  if (isSame(difference)) {
    const same = `The plan is the same: ${count(certificate.after.pages, 'page')}, and visitors read past as many words.`;
    return { summary: [[same]], sections: [] };
  }
  const unchanged = pages.filter(({ kind }) => kind === 'unchanged').length;
  const more = signed(certificate.after.pages - certificate.before.pages);
  const wordsMore = signed(Math.round(offTopicWords.after) - Math.round(offTopicWords.before));
  return {
    summary: [
      [`${count(certificate.after.pages, 'page')}, ${more} before. ${proof(certificate)}`],
      [`Visitors read past ${count(Math.round(offTopicWords.after), 'word')} a month, ${wordsMore} before.`],
      ...(unchanged > 0 ? [[`${count(unchanged, 'page stays as it was', 'pages stay as they were')}.`]] : []),
    ],
    sections: [
      ...addressSections(difference),
      ...pageSections(difference),
      ...stopSections(difference),
      ...journeySections(difference),
      ...settingsSection(difference),
    ].filter(({ lines }) => lines.length > 0),
  };
}

function addressSections({ addresses }: PlanDifference): Section[] {
  const left = ({ url, nowAt }: LeftAddress) =>
    nowAt.length > 0
      ? sentence`${names([url])} (what was there is at ${names(nowAt)} now)`
      : sentence`${names([url])}`;
  return [
    warning('Addresses that will not answer any more, and lead nowhere', addresses.gone.map(left)),
    warning('Addresses that will show another page', addresses.reused.map(left)),
    section(
      'Addresses that lead on',
      addresses.redirected.map(({ from, to }) => sentence`${names([from])} leads to ${names([to])}`),
    ),
  ];
}

function pageSections({ pages }: PlanDifference): Section[] {
  const of = (wanted: PageChange['kind'], title: string, told: (one: PageChange) => Sentence) =>
    section(title, pages.filter(({ kind }) => kind === wanted).map(told));
  return [
    of('gone', 'Pages gone', ({ before }) => sentence`${urls(before)}: ${served(before)}`),
    of('new', 'New pages', ({ after }) => sentence`${urls(after)}: ${served(after)}`),
    of('moved', 'Pages moved', became('is now')),
    of('merged', 'Pages merged', became('are now one,')),
    of('split', 'Pages split', became('is now')),
    of('regrouped', 'Pages regrouped', became('are now')),
    of('changed', 'Pages changed', one => sentence`${urls(one.after)}: ${changesWithin(one)}`),
  ];
}

function became(verb: string): (one: PageChange) => Sentence {
  return one => sentence`${urls(one.before)} ${verb} ${urls(one.after)}: ${changesWithin(one)}`;
}

function urls(pages: PageChange['after']): Name[] {
  return names(pages.map(page => page.url));
}

function served([page]: PageChange['after']): string {
  if (!page) return '';
  return `${count(page.stops.length, 'stop')}, ${count(page.words, 'word')}`;
}

function stopSections({ stops }: PlanDifference): Section[] {
  return [
    section(
      'Stops that go to another page',
      stops.moved.map(
        ({ stop, from, to }) => sentence`${names([stop])}, from ${names([from])} to ${names([to])}`,
      ),
    ),
    section(
      'New stops',
      stops.new.map(({ stop, url }) => sentence`${names([stop])}, on ${names([url])}`),
    ),
    section(
      'Stops gone',
      stops.gone.map(({ stop, url }) => sentence`${names([stop])}, was on ${names([url])}`),
    ),
    section(
      'Stops under another name (links to the old name arrive elsewhere on the page, or at its top)',
      stops.renamed.map(({ from, to }) => sentence`${names([from])} is now ${names([to])}`),
    ),
  ];
}

function journeySections({ journeys, passages }: PlanDifference): Section[] {
  const list = (title: string, ids: readonly string[]) =>
    section(
      title,
      ids.map(id => names([id])),
    );
  return [
    list('New journeys', journeys.new),
    list('Journeys gone', journeys.gone),
    list('Journeys changed (their persona, weight, stops or needs)', journeys.changed),
    list('Passages published from now on', passages.new),
    list('Passages not published any more', passages.gone),
  ];
}

function settingsSection({ settings: { before, after } }: PlanDifference): Section[] {
  const apart = (pairs: typeof before.apart) => pairs?.map(pair => pair.join(' and ')).join(', ') || 'nobody';
  const rows = [
    ['focus', `${before.focus}`, `${after.focus}`],
    ['budget', `${before.budget}`, `${after.budget}`],
    ['apart', apart(before.apart), apart(after.apart)],
  ] as const;
  return [
    section(
      'Settings',
      rows.flatMap(([key, was, is]) => (was === is ? [] : [sentence`${key}: ${is}, ${was} before`])),
    ),
  ];
}

function section(title: string, lines: readonly Sentence[]): Section {
  return { title, isWarning: false, lines };
}

function warning(title: string, lines: readonly Sentence[]): Section {
  return { title, isWarning: true, lines };
}
