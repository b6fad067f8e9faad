import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { heading, link, list, paragraph, text, toMarkdown } from '../../../src/site/twins/markdown.ts';

/** Looks for escapes in every text. */
const careful = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_' })
  .freeze();

it('writes texts in which it looks for nothing as it would if it had looked', () => {
  const signs = [...'aZé1 .,:;?!-+*_~#=>|`&<[](){}@/\\’“…—', 'www', 'http', 'ftp', 'and so on. ', 'x@y.z'];
  const words = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 9 }).map(all => all.join(''));
  const phrase: fc.Arbitrary<PhrasingContent> = fc.oneof(
    words.map(text),
    words.map(label => link('/there/', label)),
    words.map(strong => ({ type: 'strong' as const, children: [text(strong)] })),
  );
  const phrases = fc.array(phrase, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(phrases, words, (held, title) => {
      const cells = held.map(one => ({ type: 'tableCell' as const, children: [one] }));
      const table = { type: 'table' as const, children: [{ type: 'tableRow' as const, children: cells }] };
      const children: Root['children'] = [
        heading(2, title),
        paragraph(...held),
        list([paragraph(...held)]),
        table,
      ];
      expect(toMarkdown(children)).toBe(careful.stringify({ type: 'root', children }));
    }),
    { numRuns: 3000 },
  );
});
