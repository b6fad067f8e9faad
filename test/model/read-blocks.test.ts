import { expect, test } from 'vitest';
import type { Block } from '../../src/model/read-blocks.ts';
import type { SettingsInput } from '../../src/model/settings.ts';
import { readSiteOf } from './site-of.ts';

async function blocksOf(body: string, settings: Partial<SettingsInput> = {}): Promise<readonly Block[]> {
  const { model, findings } = await readSiteOf(
    {
      'content/bill.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'content/cost.mdx': `---\nquestion: What does it cost?\nbeat: stakes\n---\n\n${body}\n`,
    },
    settings,
  );
  expect(findings.map(String)).toEqual([]);
  return model?.passages.find(({ id }) => id === 'cost')?.blocks ?? [];
}

test('a link stands after the paragraph that holds its text, however it is written', async () => {
  const blocks = await blocksOf(
    'See [the *price*](https://a.example), [the rest][r] and <a href="https://b.example">more</a>.\n\n[r]: https://c.example',
    { passages: 'trusted' },
  );
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
    'paragraph: See the price, the rest and more.',
    'link: the price',
    'link: the rest',
    'link: more',
  ]);
  expect(blocks[1]?.place).toMatchObject({ line: 6, column: 5, endColumn: 37 });
});

test('of a picture that leads on, the link has the text', async () => {
  const blocks = await blocksOf('[![A bill](bill.svg)](https://a.example)');
  expect(blocks.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(['link: A bill', 'picture: A bill']);
});
