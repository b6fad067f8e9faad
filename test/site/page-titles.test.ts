import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../src/model/settings.ts';
import { titlePages } from '../../src/site/view/page-titles.ts';
import { pageOf, passageOf } from './pages-of.ts';

const settings = settingsSchema.parse({ name: 'Plain' });
const titlesOf = (...[passages, pages]: [Parameters<typeof passageOf>[], Parameters<typeof pageOf>[]]) =>
  titlePages(
    { settings, passages: passages.map(parts => passageOf(...parts)) },
    { pages: pages.map(parts => pageOf(...parts)) },
  );

describe('a page is titled', () => {
  test('by the need that named it, which need not be the first of its core', () => {
    const titles = titlesOf(
      [['checking'], ['typo']],
      [
        ['checking', ['checking'], ['checking']],
        ['typo', ['checking', 'typo'], ['checking', 'typo']],
      ],
    );
    expect(titles.get('checking')).toEqual({
      title: 'What of checking?',
      question: 'What of checking?',
      description: 'About checking.',
      answer: 'checking',
    });
    expect(titles.get('typo')).toEqual({
      title: 'What of typo?',
      question: 'What of typo?',
      description: 'About typo.',
      answer: 'typo',
    });
  });

  test('by its core and the next heading, where the core’s name was taken', () => {
    const titles = titlesOf(
      [['cost'], ['risk'], ['time', { heading: 'Time' }]],
      [
        ['cost', ['cost'], ['cost', 'risk']],
        ['cost-time', ['cost'], ['risk', 'cost', 'time']],
      ],
    );
    expect(titles.get('cost-time')).toEqual({
      title: 'What of cost? — Time',
      question: 'What of cost?',
      description: 'About cost. Also here: Time',
      answer: 'cost',
    });
  });
});

test('no two pages share a title or a description, whatever their passages are called', () => {
  const words = fc.constantFrom('', 'What?', 'Why?', 'Plain', 'What? — Why?', 'What? (2)');
  const site = fc.array(
    fc.record({
      question: words,
      heading: words,
      summary: words,
      others: fc.array(fc.nat(5), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(site, pages => {
      const titles = titlesOf(
        pages.map(({ others: _, ...parts }, at) => [`p${at}`, parts]),
        pages.flatMap(({ others }, at) => {
          const held = [...new Set([at, ...others.filter(other => other < pages.length)])].map(
            other => `p${other}`,
          );
          return [
            [`p${at}`, [`p${at}`], held] as Parameters<typeof pageOf>,
            [`p${at}-p${others[0] ?? 2}`, [`p${at}`], held] as Parameters<typeof pageOf>,
          ];
        }),
      );
      const told = [...titles.values()];
      expect(new Set(told.map(({ title }) => title)).size).toBe(told.length);
      expect(new Set(told.map(({ description }) => description)).size).toBe(told.length);
      expect(told.filter(({ title, description }) => !title || !description)).toEqual([]);
    }),
  );
});
