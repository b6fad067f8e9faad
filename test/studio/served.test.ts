import { expect, test } from 'vitest';
import { served } from '../../src/studio/integration.ts';

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
