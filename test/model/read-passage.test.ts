import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readPassage } from '../../src/model/read-passage.ts';

const file = 'content/cost.mdx';
const head = '---\nquestion: a\n---\n';
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

test('what can be read in one way alone is read as the slower reader reads it, with the same places', () => {
  const bits = fc.constantFrom(
    'a word',
    'é“ü” ',
    '**bold**',
    '*it*',
    '`code`',
    '[a](need:b)',
    '![a](b.png "c")',
    '# Head',
    '\n\n',
    '\n',
    '\n\n- item\n',
    '\n1. one\n',
    '\n> said\n',
    '\n\n```js\nlet a\n```\n\n',
    '\n\n| a | b |\n|---|:-:|\n| c | d |\n\n',
    '~~gone~~',
    '[^1]',
    '\n\n[^1]: Note\n\n',
    '\n---\n',
    '&amp; ',
    '\\*',
    '"quoted"',
    "it's",
    '  \n',
    '\t',
    '[a][b]',
    '\n\n[b]: https://a.example\n\n',
    '🙂',
    '- [x] done\n',
    '    four',
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 30 }), written => {
      const body = written.join('');
      const { tree, findings } = readPassage(`${head}${body}`, file);
      expect(findings.filter(({ ruleId }) => ruleId === 'mdx-syntax')).toEqual([]);
      expect(bare(tree)).toEqual(bare(parser.parse(`\n\n\n${body}`)));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['quotes', '"'],
  ['apostrophes', "'"],
  ['entities', '&amp;'],
  ['dashes', '-- '],
  ['dots', '... '],
])('more %s in one stretch than can be set is a finding, and as many in several are none', (_, sign) => {
  const many = sign.repeat(501).trimStart();
  expect(
    readPassage(`${head}a ${many}`, file).findings.map(one => `${one.line}:${one.column} ${one.ruleId}`),
  ).toEqual(['4:1 mdx-syntax']);
  const some = `a ${sign.repeat(480)}`;
  expect(readPassage(`${head}${some}\n\n${some}`, file).findings).toEqual([]);
});

test.each([
  ['quotes and lists in one another', '>- '.repeat(200)],
  ['quotes without spaces', '>'.repeat(200)],
  ['marks after code in a line that is no fence', `\`\`\`x\`\`\`\n${'*a'.repeat(5000)}`],
  ['marks after another fence in a fence', `\`\`\`\n~~~\n\`\`\`\n${'*a'.repeat(5000)}`],
  ['marks in lines that begin as those of a table would', '| *a*\n'.repeat(3000)],
  ['marks in lines that begin with a number', `a\n${'2) *a*\n'.repeat(3000)}`],
  ['marks in lines that begin with a tag', `a\n${'#b *a*\n'.repeat(3000)}`],
  ['emphasis in emphasis', '*a **b '.repeat(60) + '** c*'.repeat(60)],
  ['tags in one another', `${'<b>'.repeat(200)}a${'</b>'.repeat(200)}`],
])('%s: more than anybody writes is a finding, soon', (_, body) => {
  const { findings } = readPassage(`${head}${body}`, file);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['mdx-syntax']);
});

test.each([
  ['a long list', '- *a* and [b](need:c)\n'.repeat(3000)],
  [
    'a long list of numbers',
    Array.from({ length: 3000 }, (_, at) => `${at + 1}. *a* [b](need:c)`).join('\n'),
  ],
  ['a long table', `| a | b |\n|---|---|\n${'| *c* | [d](need:e) |\n'.repeat(2000)}`],
  ['much code', `\`\`\`js\n${'a[b] * c_d < e\n'.repeat(3000)}\`\`\``],
  ['code in a list', `- a\n\n    \`\`\`js\n${'    a[b] * c_d\n'.repeat(3000)}    \`\`\``],
  ['many rules', '* * *\n\n'.repeat(2000)],
])('%s is read', (_, body) => {
  expect(readPassage(`${head}${body}`, file).findings.map(String)).toEqual([]);
});

/** What a tree says; a reader may add to it what nobody asks for, and leave out what is not there. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(
    ([key, inner]) => key !== 'data' && inner !== undefined && inner !== null,
  );
  return Object.fromEntries(told.map(([key, inner]) => [key, bare(inner)]));
}
