import { expect, test } from 'vitest';
import { recordOf } from '../../../src/site/search/passage-record.ts';
import type { SoughtPassage } from '../../../src/site/search/sought-passages.ts';

const cost: SoughtPassage = {
  passage: 'cost',
  page: '/cost/',
  question: 'What does “A & B” cost?',
  start: 'Less than <most>.',
  text: 'Less than <most>.',
  leads: [],
};

const html = `<html><body><main>
<section class="passage" data-passage="effort"><p>A day.</p></section>
<div id="a.1"></div><section class="passage" data-passage="cost" data-beat="stakes"><p>Count the seats.</p></section>
<p class="opening">You came from afar.</p><section data-passage="cost-of-waiting"><p>Nothing.</p></section>
</main><footer>Foot</footer></body></html>`;

test('a record holds the question, and of the page its passage alone', () => {
  const record = recordOf(cost, html, 'en');
  expect(record).toContain('<html lang="en">');
  expect(record).toMatch(/<h1 [^>]*>What does “A &#38; B” cost\?<\/h1>/);
  expect(record).toContain('data-start="Less than &#60;most&#62;."');
  expect(record).toContain(
    '<section data-pagefind-body class="passage" data-passage="cost" data-beat="stakes">',
  );
  expect(record).not.toMatch(/A day|Nothing|Foot/);
});

test('of several passages on a page the last one ends where the page’s text does', () => {
  const record = recordOf({ ...cost, passage: 'cost-of-waiting' }, html, 'en');
  expect(record).toContain('<p>Nothing.</p>');
  expect(record).not.toContain('Foot');
});

test('a passage that a site shows in its own way, without the mark, is found by its text', () => {
  expect(recordOf({ ...cost, passage: 'elsewhere' }, html, 'en')).toContain(
    '<p data-pagefind-body>Less than &#60;most&#62;.</p>',
  );
});

test('words lead as often as the thing is spoken of, within measure, and more if it is asked about', () => {
  const lead = { theirs: 'price tag', ours: 'price', isAsked: false };
  const leads = [
    { ...lead, times: 2 },
    { ...lead, times: 40, theirs: 'tariff' },
    { ...lead, times: 0, theirs: 'fee', isAsked: true },
  ];
  const record = recordOf({ ...cost, leads }, html, 'en');
  expect(record).toContain('<p data-pagefind-weight="0.5">price tag price-tag price tag price-tag </p>');
  expect(record.match(/tariff /g)).toHaveLength(6);
  expect(record).toContain('<p data-pagefind-weight="4">fee </p>');
});
