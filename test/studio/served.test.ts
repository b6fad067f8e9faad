import { expect, test } from 'vitest';
import { served, studioStandIn } from '../../src/studio/addresses.ts';

test.each([
  ['/studio', '/', '/studio/'],
  ['/studio/index.html', '/', '/studio/'],
  ['/studio/coverage.html', '/', '/studio/coverage/'],
  ['/studio/story-leaving.html?persona=lead', '/', '/studio/story-leaving/?persona=lead'],
  ['/crm/studio/pages.html', '/crm/', '/crm/studio/pages/'],
  ['/crm/studio/pages.html', '/crm', '/crm/studio/pages/'],
])('%s, on a site at %s, is served as %s', (url, base, expected) => {
  expect(served(url, base)).toBe(expected);
});

test.each(['/', '/studio/coverage/', '/studios.html', '/studio/a/b.html', '/what-moving-takes/'])(
  '%s is left as it is',
  url => {
    expect(served(url, '/')).toBe(url);
  },
);

test.each([
  ['/studio/', '/studio/without-plan-index/'],
  ['/studio', '/studio/without-plan-index/'],
  ['/studio/pages.html', '/studio/without-plan-pages/'],
  ['/studio/what-if/?focus=1', '/studio/without-plan-what-if/'],
  ['/studio/story-leaving.html', '/studio/without-plan-stories/'],
  ['/studio/findings.html', '/studio/findings/'],
  ['/studio/coverage/', '/studio/coverage/'],
])('while there is no plan, %s shows what stands at %s', (url, shown) => {
  expect(studioStandIn.shownFor(url, '/')).toBe(shown);
  expect(studioStandIn.shownFor(`/crm${url}`, '/crm/')).toBe(`/crm${shown}`);
});

test.each(['/', '/studios/', '/studio/nothing/', '/what-moving-takes/'])('nothing stands in for %s', url => {
  expect(studioStandIn.shownFor(url, '/')).toBeUndefined();
});

test('the findings are shown below the base', () => {
  expect(studioStandIn.findings('/crm/')).toBe('/crm/studio/findings/');
});
