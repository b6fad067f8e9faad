import { expect, test } from 'vitest';
import { misplacedHeading } from '../../src/checks/misplaced-heading.ts';
import { saidOf } from './said-of.ts';

const headings = (...depths: readonly number[]) => ({
  'content/first-week.mdx': {
    ok: 'Close the old inbox on Monday.',
    notOk: depths.map((depth, at) => `${'#'.repeat(depth)} H${at}\n\nText.`).join('\n\n'),
  },
});

test.each([[[2, 2]], [[3, 4, 4, 3]], [[2, 4]], [[3, 2]], [[1, 5, 1]]])(
  'headings of %j are shown as they are written',
  async depths => {
    expect(await saidOf(misplacedHeading, headings(...depths))).toEqual([]);
  },
);

test('a heading below another that is shown like it is said, with the other', async () => {
  expect(await saidOf(misplacedHeading, headings(2, 3, 3, 2))).toEqual([
    'content/first-week.mdx:10 “H1” is written below “H0”, and both are shown alike.',
    'content/first-week.mdx:14 “H2” is written below “H0”, and both are shown alike.',
  ]);
});

test('so is one that stands below none', async () => {
  expect(await saidOf(misplacedHeading, headings(5, 3))).toEqual([
    'content/first-week.mdx:6 “H0” is written as a heading below another, and there is none above it.',
  ]);
});
