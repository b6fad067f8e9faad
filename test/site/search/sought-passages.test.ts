import { expect, test } from 'vitest';
import type { Model, Passage, Persona } from '../../../src/model/model.ts';
import { settingsSchema } from '../../../src/model/settings.ts';
import type { Plan } from '../../../src/planner/plan.ts';
import { soughtPassages } from '../../../src/site/search/sought-passages.ts';
import { pageOf, passageOf } from '../pages-of.ts';

const place = { file: 'content/a.mdx', line: 1, column: 1, endLine: 1, endColumn: 1 };

function sought(passages: readonly Passage[], words: readonly Persona['words'][]) {
  const published = passages.filter(({ id }) => id !== 'draft');
  return soughtPassages(
    {
      settings: settingsSchema.parse({ name: 'Test' }),
      personas: words.map(own => ({ words: own })),
      passages,
    } as unknown as Model,
    { pages: published.map(({ id }) => pageOf(id, [id], [id])) } as unknown as Plan,
  );
}

function saying(id: string, text: string, parts: Partial<Passage> = {}): Passage {
  return passageOf(id, { blocks: [{ kind: 'paragraph', text, place }], ...parts });
}

test('a passage is sought at its page, by its question and its first line', () => {
  expect(sought([saying('cost', 'Count the seats.', { summary: 'Count the seats.' })], [])).toEqual([
    {
      passage: 'cost',
      page: '/cost/',
      question: 'What of cost?',
      start: 'Count the seats.',
      text: 'Count the seats.',
      leads: [],
    },
  ]);
});

test('what is on no page is not sought', () => {
  expect(sought([saying('draft', 'Soon.')], [{ later: 'soon' }])).toEqual([]);
});

test('a persona’s word leads to the passages that speak of our thing, and to no other', () => {
  const passages = [
    saying('cost', 'The bill comes monthly. Two bills are one too many.'),
    saying('effort', 'Moving takes a day.'),
  ];
  expect(sought(passages, [{ invoice: 'bill' }]).map(({ leads }) => leads)).toEqual([
    [{ theirs: 'invoice', ours: 'bill', times: 2, isAsked: false }],
    [],
  ]);
});

test('a word leads by the question and by its shorter form as well', () => {
  const asked = saying('cost', 'Monthly.', { question: 'When does the bill come?', heading: 'The bill' });
  const short = saying('due', 'Monthly.', { question: 'When is it due?', heading: 'When bills are due' });
  expect(sought([asked, short], [{ invoice: 'bill' }]).map(({ leads }) => leads)).toEqual([
    [{ theirs: 'invoice', ours: 'bill', times: 0, isAsked: true }],
    [{ theirs: 'invoice', ours: 'bill', times: 0, isAsked: true }],
  ]);
});

test('a word that two personas share leads once, and one that they use for two things leads to both', () => {
  const passages = [saying('cost', 'The bill names the price.')];
  const words = [{ invoice: 'bill' }, { invoice: 'bill' }, { invoice: 'price' }];
  expect(sought(passages, words)[0]?.leads.map(({ theirs, ours }) => [theirs, ours])).toEqual([
    ['invoice', 'bill'],
    ['invoice', 'price'],
  ]);
});
