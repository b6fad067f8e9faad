import { z } from 'zod';
import type { Action, Journey } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { labelTerms } from './label-terms.ts';
import { type Landings, landingsOf } from './landing.ts';
import { type Found, ruleWith } from './rule.ts';

/** Warns of two ways of one stop between which a visitor cannot choose: they say the same, or lead to the same place. */
export const rivalWays = ruleWith({
  id: 'rival-ways',
  about: 'promises',
  level: 'warning',
  why: 'Of two ways that look alike, a visitor has to find out which is meant, and many take neither.',
  options: z.strictObject({}),
  examples: [
    {
      files: {
        'journeys/first-day.yaml': {
          ok: '    action: Plan the first week\n',
          notOk:
            '    action: Plan the first week\n    also: [{ label: ⟦See the plan for your first week⟧, href: https://inbox.example/week }]\n',
        },
      },
    },
    {
      files: {
        'journeys/a-message-is-lost.yaml': {
          ok: "href: 'mailto:help@inbox.example' }\n",
          notOk:
            "href: 'mailto:help@inbox.example' }\n    also: [{ label: ⟦Get help⟧, href: 'mailto:help@inbox.example' }]\n",
        },
      },
    },
  ],
  find: checked => {
    const landings = landingsOf(checked);
    const { lang } = checked.model.settings;
    return checked.model.journeys.flatMap(journey =>
      journey.stops.flatMap((_, at) => rivalsAt(journey, at, landings, lang)),
    );
  },
});

function rivalsAt(journey: Journey, at: number, landings: Landings, lang: string): Found[] {
  const { action, also = [] } = journey.stops[at] ?? {};
  const ways = [
    ...(action ? [{ way: action, path: ['action', 'label'] }] : []),
    ...also.map((way, order) => ({ way, path: ['also', order, 'label'] })),
  ];
  return ways.flatMap(({ way, path }, order) => {
    const place = placeOf(journey, 'stops', at, ...path);
    const before = ways.slice(0, order).map(one => one.way);
    const twin = before.find(one => leadsToSame(one, way, landings));
    if (twin)
      return {
        place,
        reason: `“${twin.label}” and “${way.label}” lead to the same place.`,
        remedy: 'Keep the one that says it best.',
      };
    const rival = before.find(one => saysSame(one, way, lang));
    if (!rival) return [];
    return {
      place,
      reason: `“${rival.label}” and “${way.label}” say the same, and lead to two places.`,
      remedy: 'Say in each what the other does not have, or keep one.',
    };
  });
}

function leadsToSame(one: Action, other: Action, { landingOf }: Landings): boolean {
  if (one.to === 'address') return other.to === 'address' && one.href === other.href;
  const landing = landingOf(one);
  const otherLanding = landingOf(other);
  return (
    landing !== undefined && landing.page === otherLanding?.page && landing.passage === otherLanding.passage
  );
}

function saysSame(one: Action, other: Action, lang: string): boolean {
  return labelTerms(one.label, lang).symmetricDifference(labelTerms(other.label, lang)).size === 0;
}
