import { expect, test } from 'vitest';
import { isSaid } from '../../../src/site/components/search/is-said.ts';

test.each([
  ['homepage', 'homepage'],
  ['homepage', 'Home page'],
  ['homepage', 'our home-pages'],
  ['homepage', 'where is the homep'],
  ['call to action', 'calls to action'],
  ['call to action', 'call-to-action'],
  ['target group', 'my target gr'],
  ['wireframe', 'wireframing'],
  ['CTA', 'cta?'],
  ['résumé', 'resume'],
  ['入口', '入口はどこ'],
])('“%s” is said in “%s”', (term, question) => {
  expect(isSaid(term, question)).toBe(true);
});

test.each([
  ['homepage', 'home'.slice(0, 2)],
  ['homepage', 'the homely page'],
  ['target group', 'group'],
  ['target group', 'target'],
  ['call to action', 'who do I call'],
  ['error message', 'message'],
  ['CTA', 'cat'],
  ['route', 'routine'],
])('“%s” is not said in “%s”', (term, question) => {
  expect(isSaid(term, question)).toBe(false);
});
