import { isAtPerson } from '../model/address.ts';
import type { Action, Journey, JourneyId, Model, NeedId, PassageId } from '../model/model.ts';

/**
 * The journeys on which a person can be reached: by a mailbox, a telephone, or a web address that says so, at a stop, in a
 * passage, or one step away, in a journey or at an answer to which they lead.
 *
 * @param words what says in English that people are behind a web address; in another language, every one may be meant so
 */
export function journeysWithPeople(
  { journeys, passages, settings }: Model,
  words: readonly string[],
): ReadonlySet<JourneyId> {
  const isEnglish = new Intl.Locale(settings.lang).language === 'en';
  const asked = new Set(words);
  const saysSo = (text: string) => !isEnglish || wordsIn(text).some(word => asked.has(word));
  const leads = (href: string, label: string) => isAtPerson(href) || saysSo(`${label} ${href}`);

  const isLeading = new Set<PassageId>();
  const needs = new Set<NeedId>();
  for (const { id, need, addresses } of passages)
    if (addresses.some(({ href }) => leads(href, ''))) {
      isLeading.add(id);
      needs.add(need);
    }
  for (const { id, links } of passages) if (links.some(({ need }) => needs.has(need))) isLeading.add(id);

  const leadsDirectly = ({ stops }: Journey) =>
    stops.some(
      stop =>
        stop.passages.some(id => isLeading.has(id)) ||
        waysOf(stop).some(way => way.to === 'address' && leads(way.href, way.label)),
    );
  const direct = new Set(journeys.filter(leadsDirectly).map(({ id }) => id));
  const leadsOn = ({ stops }: Journey) =>
    stops.some(stop => waysOf(stop).some(way => way.to === 'journey' && direct.has(way.journey)));
  return new Set(journeys.filter(one => direct.has(one.id) || leadsOn(one)).map(({ id }) => id));
}

function waysOf({ action, also }: Journey['stops'][number]): Action[] {
  return action ? [action, ...also] : [...also];
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
