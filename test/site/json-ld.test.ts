import { describe, expect, test } from 'vitest';
import { doorwayJsonLd, pageJsonLd } from '../../src/site/view/json-ld.ts';
import { pageViewOf, sectionOf } from './page-view-of.ts';

const site = { name: 'Plain', lang: 'en', address: 'https://plain.example', base: '/sub/' };
const told = (...parts: Parameters<typeof pageViewOf>) =>
  JSON.parse(pageJsonLd(pageViewOf({ href: '/sub/cost/', ...parts[0] }), site));

describe('the JSON-LD of a page', () => {
  test('says what it is, in which language and of which site', () => {
    expect(told()).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      '@id': 'https://plain.example/sub/cost/',
      name: 'What does it cost?',
      description: 'Count the seats.',
      inLanguage: 'en',
      isPartOf: { '@type': 'WebSite', '@id': 'https://plain.example/sub/', name: 'Plain' },
    });
  });

  test('says when it was changed where that is known, and nothing where it is not', () => {
    expect(told({ updated: '2026-01-02' }).dateModified).toBe('2026-01-02');
    expect(told()).not.toHaveProperty('dateModified');
  });

  test('has for its main question the one that it is named after, wherever that stands', () => {
    const page = told({ sections: [sectionOf('seats'), sectionOf('cost'), sectionOf('risks')] });
    expect(page.mainEntity.name).toBe('What of cost?');
    expect(page.hasPart.map(({ name }: { name: string }) => name)).toEqual([
      'What of seats?',
      'What of risks?',
    ]);
  });

  test('names a question by the address at which it is at home', () => {
    const { mainEntity } = told({ sections: [sectionOf('cost', { home: '/sub/price/#cost' })] });
    expect(mainEntity).toMatchObject({
      '@id': 'https://plain.example/sub/price/#cost',
      acceptedAnswer: { url: 'https://plain.example/sub/price/#cost', abstract: 'About cost.' },
    });
  });

  test('names what an answer rests on', () => {
    const what = { what: 'A study', date: '2026-01-02' };
    const evidence = [
      { ...what, source: 'https://two.example/', href: 'https://two.example/' },
      { ...what, source: 'Our notes', href: undefined },
    ];
    const { mainEntity } = told({ sections: [sectionOf('cost', { evidence })] });
    expect(mainEntity.acceptedAnswer.citation).toEqual(['https://two.example/', 'Our notes']);
  });

  test('cannot end the element that it stands in', () => {
    const question = 'Why </script><script>alert(1)</script> & "<!--"?';
    const sections = [sectionOf('cost', { question })];
    expect(pageJsonLd(pageViewOf({ title: question, sections }), site)).not.toContain('<');
    expect(told({ sections }).mainEntity.name).toBe(question);
  });

  test('is the same whenever it is written', () => {
    expect(pageJsonLd(pageViewOf(), site)).toBe(pageJsonLd(pageViewOf(), site));
  });
});

test('the JSON-LD of the doorway says which site it is, and promises no search by address', () => {
  expect(JSON.parse(doorwayJsonLd(site))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': 'https://plain.example/sub/',
    name: 'Plain',
    url: 'https://plain.example/sub/',
    inLanguage: 'en',
  });
});
