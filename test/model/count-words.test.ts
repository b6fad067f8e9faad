import { expect, test } from 'vitest';
import { countWords } from '../../src/model/count-words.ts';
import { readPassage } from '../../src/model/read-passage.ts';

function wordsIn(body: string, lang = 'en'): number {
  const { tree } = readPassage(`---\nquestion: these are not counted\n---\n\n${body}\n`, 'a.mdx');
  if (!tree) throw new Error('The body is no MDX.');
  return countWords(tree, lang);
}

test.each([
  ['text', 'One two, three.', 3],
  ['nothing: one at least', '', 1],
  ['marks alone: one at least', '—', 1],
  ['a contraction', 'don’t', 1],
  ['numbers', '3.5 and 1,000', 3],
  ['emphasis', 'one *two* **three**', 3],
  ['a heading', '## One two', 2],
  ['a list', '- one\n- two\n  1. three', 3],
  ['a quote', '> one\n> two', 2],
  ['inline code', 'one `two three`', 3],
  ['a block of code', '```js\nconst two = three;\n```', 3],
  ['the text of a link and not its address', '[one two](https://three.example/ "four")', 2],
  ['no image', '![one two](three.png)', 1],
  ['a table', '| one | two |\n| --- | --- |\n| three | four five |', 5],
  ['a footnote', 'one[^a]\n\n[^a]: two three', 3],
  ['struck text', '~~one~~ two', 2],
  ['what a tag holds and not its attributes', '<b title="one">two three</b>', 2],
  ['a block that a tag holds', '<div>\n\none two\n\n</div>', 2],
  ['no expression', 'one {two.three}', 1],
  ['no import or export', "import One from './two.js'\n\nexport const three = 'four'\n\nfive six", 2],
  ['no comment', 'one {/* two three */}', 1],
  ['what a part shows and holds', '<Note title="One two">three</Note>', 3],
  [
    'a caption and not what stands for the picture',
    '<Figure src="./a.jpg" alt="one" caption="two three" />',
    2,
  ],
  [
    'a number, what it says and its source',
    '<Numbers>\n<Number value="1" source="two">three four</Number>\n</Numbers>',
    4,
  ],
  ['an escaped brace', 'one \\{two\\}', 2],
])('of %s', (_, body, words) => {
  expect(wordsIn(body)).toBe(words);
});

test('are divided as the site’s language divides them', () => {
  expect(wordsIn('これは本です', 'ja')).toBe(4);
});
