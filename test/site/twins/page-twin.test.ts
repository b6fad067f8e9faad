import { describe, expect, test } from 'vitest';
import { readPassage } from '../../../src/model/read-passage.ts';
import { wordsOn, writePageTwin } from '../../../src/site/twins/page-twin.ts';
import { wordsWriter } from '../../../src/site/twins/write-words.ts';
import type { PageView } from '../../../src/site/view/page-view.ts';
import { pageViewOf, sectionOf } from '../page-view-of.ts';

const texts = new Map(
  Object.entries({ cost: 'Count the [seats](need:seats).', seats: 'One each. See [above](#cost).' }).flatMap(
    ([id, body]) => {
      const { tree } = readPassage(`---\n---\n${body}`, `${id}.mdx`);
      return tree ? [[id, tree] as const] : [];
    },
  ),
);
const needs = { seats: '/sub/seats/#seats' };

function twin(parts: Partial<PageView>, address: string | undefined = 'https://plain.example'): string {
  const page = pageViewOf({ href: '/sub/cost/', ...parts });
  return writePageTwin(
    page,
    wordsOn(
      page,
      wordsWriter()(id => texts.get(id)),
      { address, needs },
    ),
    address,
  );
}

describe('the Markdown of a page', () => {
  test('has its title, its address, and each passage under its question, in the page’s order', () => {
    const sections = [
      sectionOf('cost'),
      sectionOf('seats', { heading: 'Seats', question: 'How many seats?' }),
    ];
    expect(twin({ sections, updated: '2026-01-02' })).toBe(`# What does it cost?

<https://plain.example/sub/cost/>, last changed 2026-01-02

Count the [seats](https://plain.example/sub/seats/#seats).

## How many seats?

One each. See [above](https://plain.example/sub/cost/#cost).
`);
  });

  test('has a passage as any other page has it, and its links as they lead from here', () => {
    const writeWords = wordsWriter()(id => texts.get(id));
    const sections = [sectionOf('seats')];
    const [there, here, hereAgain] = ['/there/', '/here/', '/here/'].map(href =>
      wordsOn(pageViewOf({ href, sections }), writeWords, { address: undefined, needs }).join(),
    );
    expect(there).toContain('See [above](/there/#cost).');
    expect(here).toContain('See [above](/here/#cost).');
    expect(hereAgain).toBe(here);
  });

  test('has its evidence with source and date', () => {
    const what = { what: 'A study', date: '2026-01-02' };
    const evidence = [
      { ...what, source: 'https://two.example/', href: 'https://two.example/' },
      { ...what, source: 'Our *own* notes', href: undefined },
    ];
    const markdown = twin({ sections: [sectionOf('cost', { evidence })] });
    expect(markdown).toContain('What this rests on:\n\n- A study — <https://two.example/>, 2026-01-02\n');
    expect(markdown).toContain('- A study — Our \\*own\\* notes, 2026-01-02\n');
  });

  test('greets nobody by an opening that is not theirs without saying whose it is', () => {
    const arrivals = [
      { stop: 'a.1', opening: 'Your rent is due.', greets: 'nobody' },
      { stop: 'b.1', opening: 'You *count* seats.', greets: { asks: 'how many seats' } },
    ] as const;
    const markdown = twin({ sections: [sectionOf('cost', { arrivals })] });
    expect(markdown).toContain('\n\nIf you ask “how many seats”: You \\*count\\* seats.\n\nCount the');
    expect(markdown).not.toContain('rent');
    expect(
      twin({ sections: [sectionOf('cost', { arrivals: [{ ...arrivals[0], greets: 'everyone' }] })] }),
    ).toContain('\n\nYour rent is due.\n\nCount the');
  });

  test('says where each way leads on, and for whom', () => {
    const on = { label: 'Count them', href: '/sub/seats/#a.2', answers: 'How many?', host: undefined };
    const off = { label: 'Write', href: 'mailto:desk@two.example', answers: undefined, host: undefined };
    const way = { stop: 'a.1', passages: ['cost'], inquiry: 'the price', action: on, also: [off] };
    const ways = [way, { ...way, stop: 'b.1', inquiry: 'a bill', action: undefined, also: [] }];
    expect(twin({ ways })).toContain(
      '- If you came asking “the price”: [Count them](https://plain.example/sub/seats/#a.2) (How many?); or [Write](mailto:desk@two.example)\n',
    );
    expect(twin({ ways })).not.toContain('a bill');
  });

  test('leads by paths while the site has no address', () => {
    expect(twin({}, '')).toContain('](/sub/seats/#seats)');
  });

  test('escapes what a title may hold of Markdown, and keeps it on one line', () => {
    const title = 'What is `a*b*`\n# and <b>[c](d)</b>?';
    expect(twin({ title }).split('\n')[0]).toBe('# What is \\`a\\*b\\*\\` # and \\<b>\\[c]\\(d)\\</b>?');
  });

  test('is the same whenever it is written', () => {
    expect(twin({})).toBe(twin({}));
  });
});
