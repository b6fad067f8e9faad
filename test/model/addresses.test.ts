import { expect, test } from 'vitest';
import { readSiteOf } from './site-of.ts';

test('a passage says where its links lead off the site, and at which place', async () => {
  const text =
    '[Ring us](tel:+4312345), or see [this][1].\n\n[1]: https://example.org/\n\n- help@inbox.example\n- [here](need:effort)\n';
  const { model } = await readSiteOf({ 'content/cost.mdx': `---\nquestion: a\nbeat: plan\n---\n${text}` });
  const cost = model?.passages.find(({ id }) => id === 'cost');
  expect(cost?.addresses.map(({ href, place }) => [href, place.line, place.column])).toEqual([
    ['tel:+4312345', 5, 1],
    ['https://example.org/', 7, 1],
    ['mailto:help@inbox.example', 9, 3],
  ]);
});
