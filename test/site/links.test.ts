import { describe, expect, test } from 'vitest';
import { homesOf, linksToNeeds } from '../../src/site/view/homes.ts';
import { fullAddress } from '../../src/site/view/link.ts';
import { hrefInPassage } from '../../src/site/view/passage-link.ts';
import { pageOf, passageOf } from './pages-of.ts';

describe('a need is linked', () => {
  const linked = (passages: ReturnType<typeof passageOf>[], pages: ReturnType<typeof pageOf>[], base = '/') =>
    linksToNeeds({ passages }, homesOf({ passages }, { pages }), base);

  test('to the page that is named after it, under the base', () => {
    const pages = [pageOf('aside', ['cost'], ['cost']), pageOf('cost', ['cost'], ['risk', 'cost'])];
    expect(linked([passageOf('cost')], pages, '/sub')).toEqual({ cost: '/sub/cost/#cost' });
  });

  test('else to a page whose core it is in, before one that only holds it', () => {
    const pages = [
      pageOf('aside', ['risk'], ['risk', 'cost']),
      pageOf('risk', ['risk', 'cost'], ['risk', 'cost']),
    ];
    expect(linked([passageOf('cost')], pages)).toEqual({ cost: '/risk/#cost' });
  });

  test('else to the first page that holds it', () => {
    const pages = [pageOf('aside', ['risk'], ['risk', 'cost']), pageOf('risk', ['risk'], ['risk', 'cost'])];
    expect(linked([passageOf('cost')], pages)).toEqual({ cost: '/aside/#cost' });
  });

  test('to the variant that answers everybody, where there is one', () => {
    const passages = [passageOf('cost-for-boards', { need: 'cost', for: ['board'] }), passageOf('cost')];
    const pages = [pageOf('aside', ['cost'], ['cost-for-boards']), pageOf('rest', ['cost'], ['cost'])];
    expect(linked(passages, pages)).toEqual({ cost: '/rest/#cost' });
  });

  test('to nothing, where no page answers it', () => {
    expect(linked([passageOf('cost')], [])).toEqual({});
  });
});

describe('a link in a passage', () => {
  const needs = { cost: '/cost/#cost' };

  test.each([
    ['need:cost', '/cost/#cost'],
    ['https://elsewhere.example/a', 'https://elsewhere.example/a'],
    ['mailto:someone@elsewhere.example', 'mailto:someone@elsewhere.example'],
    ['#user-content-fn-1', '#user-content-fn-1'],
  ])('%s leads to %s', (href, to) => {
    expect(hrefInPassage(href, needs)).toBe(to);
  });

  test.each([
    'need:csot',
    'need:__proto__',
    'need:toString',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('%s leads nowhere', href => {
    expect(hrefInPassage(href, needs)).toBeUndefined();
  });
});

test('a page’s address is told from another’s that ends as it does', () => {
  const address = { site: 'https://plain.example', base: '/prices' };
  expect(fullAddress('/', address)).toBe('https://plain.example/prices/');
  expect(fullAddress('/prices/', address)).toBe('https://plain.example/prices/prices/');
});
