import { z } from 'zod';
import type { Model } from '../model/model.ts';
import { placeOf } from '../model/place.ts';
import { isEnglish } from './english.ts';
import { type Label, labelsOf } from './labels.ts';
import { ruleWith } from './rule.ts';
import { isVague, wordsOf } from './vague-words.ts';

/** Warns of a label that does not say what comes next. */
export const vagueLabel = ruleWith({
  id: 'vague-label',
  about: 'action',
  level: 'warning',
  why: 'A visitor follows a way of which they know where it leads.',
  options: z.strictObject({
    labels: z
      .array(z.string())
      .default([])
      .describe('More labels of which nothing can be expected. Those that are known are English.'),
  }),
  examples: [
    {
      files: {
        'journeys/leaving-the-inbox.yaml': { ok: 'See how one owner helps', notOk: '⟦Learn more⟧' },
        'journeys/a-message-is-lost.yaml': {
          ok: 'label: Write to us,',
          notOk: 'label: ⟦Click here⟧,',
        },
      },
    },
    {
      settings: { checks: { 'vague-label': { labels: ['Weiter'] } } },
      files: { 'journeys/first-day.yaml': { ok: 'Plan the first week', notOk: '⟦Weiter!⟧' } },
    },
  ],
  find: ({ model }, { labels }) => {
    const promise = promisesIn(model);
    const known = new Set(labels.map(bare));
    const isKnown = isEnglish(model.settings.lang) ? isVague : () => false;
    return labelsOf(model)
      .filter(({ text }) => known.has(bare(text)) || isKnown(text))
      .map(label => ({
        place: placeOf(label.journey, ...label.path),
        reason: `“${label.text}” does not say what comes next.`,
        remedy: promise(label),
      }));
  },
});

function bare(label: string): string {
  return wordsOf(label).join(' ');
}

/** What a label could promise: the first question that is answered where it leads. */
function promisesIn({ journeys, passages }: Model): (label: Label) => string {
  const questions = new Map(passages.map(({ id, question }) => [id, question]));
  const firstStops = new Map(journeys.map(({ id, stops }) => [id, stops[0]]));
  return ({ journey, way }) => {
    const stop =
      way.to === 'stop'
        ? journey.stops.find(({ id }) => id === way.stop)
        : way.to === 'journey' && firstStops.get(way.journey);
    const question = stop && questions.get(stop.passages[0] ?? '');
    return question
      ? `It leads to “${question}”: say in the label what the visitor gets there.`
      : 'Say in the label what the visitor gets there.';
  };
}
