import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { readPassage } from '../../../src/model/read-passage.ts';
import { toMarkdown } from '../../../src/site/twins/markdown.ts';
import { plainWords } from '../../../src/site/twins/plain-words.ts';
import { hrefInPassage } from '../../../src/site/view/passage-link.ts';

const needs = { risks: '/risks/#risks' };

function plain(body: string, passage = 'cost', level: 2 | 3 = 3): string {
  const { tree } = readPassage(`---\n---\n${body}`, 'content/cost.mdx');
  return toMarkdown(plainWords(tree as Root, { passage, level, hrefOf: href => hrefInPassage(href, needs) }));
}

test('below a page’s title, headings begin one level higher', () => {
  expect(plain('### Three\n\n#### Four', 'cost', 2)).toBe('## Three\n\n### Four\n');
});

describe('of a passage', () => {
  test.each([
    ['Markdown stays', '- *one*\n- two', '- _one_\n- two\n'],
    ['an import is nothing', "import Chart from './chart.astro';\n\nWords.", 'Words.\n'],
    ['an element leaves its words', '<Box title="x">\n\nMind **this**.\n\n</Box>', 'Mind **this**.\n'],
    ['a note leaves its title', '<Note title="x">\n\nMind **this**.\n\n</Note>', '**x**\n\nMind **this**.\n'],
    [
      'a number leaves its value and its source',
      '<Numbers>\n<Number value="2 of 10" source="Job cards">came in late</Number>\n</Numbers>',
      '**2 of 10** came in late Job cards\n',
    ],
    [
      'a quotation leaves its source',
      '<Quote source="A lead" href="https://x.example/">\nIt was late.\n</Quote>',
      'It was late.\n\n[A lead](https://x.example/)\n',
    ],
    [
      'sides that are compared stay two',
      '<Compare>\n<Side title="An inbox">One.</Side>\n<Side title="A queue">Two.</Side>\n</Compare>',
      '**An inbox** One.\n\n**A queue** Two.\n',
    ],
    [
      'a picture leaves what it shows and its caption',
      '<Figure src="./a.png" alt="Two pads" caption="One is worn" />',
      'Two pads\n\nOne is worn\n',
    ],
    [
      'a part of the same name as ours is the passage’s own',
      'import Note from \'./note.astro\';\n\n<Note title="x">\n\nWords.\n\n</Note>',
      'Words.\n',
    ],
    [
      'a link in a link leaves its words',
      '<a href="https://x.example/">https://x.example/</a>',
      '<https://x.example/>\n',
    ],
    [
      'of two addresses the first counts',
      '[a]\n\n[a]: https://one.example\n[a]: https://two.example',
      '[a](https://one.example)\n',
    ],
    ['an element in a line leaves its words', 'It <Mark>costs <b>ten</b></Mark>.', 'It costs ten.\n'],
    [
      'an element without words leaves nothing',
      'Before.\n\n<Chart data={[1, 2]} />\n\nAfter.',
      'Before.\n\nAfter.\n',
    ],
    ['a style or a script leaves nothing', '<style>{`b { color: red }`}</style>\n\nWords.', 'Words.\n'],
    ['an expression says what is written in it', "{'{'} and {`b`} and {7}", '{ and b and 7\n'],
    ['an expression that has to be run says nothing', 'It is {new Date()}now.', 'It is now.\n'],
    ['a link to a need leads there', 'See [the risks](need:risks).', 'See [the risks](/risks/#risks).\n'],
    ['a link to a need that no page answers is text', 'See [more](need:history).', 'See more.\n'],
    [
      'a link that is named at the foot leads there',
      'See [it][a].\n\n[a]: need:risks',
      'See [it](/risks/#risks).\n',
    ],
    [
      'a written anchor obeys the same',
      '<a href="need:risks">risks</a> <a href="javascript:x">no</a>',
      '[risks](/risks/#risks) no\n',
    ],
    ['a picture beside it leaves its words', '![A graph](./graph.png)', 'A graph\n'],
    ['headings stand below its own', '# One\n\n## Two\n\n##### Five', '### One\n\n### Two\n\n#### Five\n'],
  ])('%s', (_, body, expected) => {
    expect(plain(body)).toBe(expected);
  });

  test('the notes bear its name, since those of another on the page are numbered as well', () => {
    expect(plain('So it is.[^1]\n\n[^1]: As measured.')).toBe(
      'So it is.[^cost-1]\n\n[^cost-1]: As measured.\n',
    );
  });

  test('no text turns into Markdown', () => {
    expect(plain('\\# One \\*two\\* \\[three](x) {"<script>"}')).toBe(
      '\\# One \\*two\\* \\[three]\\(x) \\<script>\n',
    );
  });
});
