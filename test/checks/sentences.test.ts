import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/checks/sentences.ts';
import { readSiteOf } from '../model/site-of.ts';

async function sentencesIn(body: string): Promise<string[]> {
  const { model } = await readSiteOf({
    'content/cost.mdx': `---\nquestion: What?\nbeat: plan\n---\n\n${body}\n`,
  });
  const passage = model?.passages.find(({ id }) => id === 'cost');
  return passage ? sentencesOf(passage, 'en').map(({ text }) => text) : [];
}

test('a sentence ends before the next, even where that begins with a command', async () => {
  expect(await sentencesIn('Is it done? Run it. `npm start` runs it (see “Start.”).')).toEqual([
    'Is it done?',
    'Run it.',
    'npm start runs it (see “Start.”).',
  ]);
});

test('a cell, a name in a list and code are no sentences', async () => {
  expect(
    await sentencesIn(
      '| a | b |\n| --- | --- |\n| one | two |\n\n- a name\n- A whole one.\n\n```\nx = 1.\n```',
    ),
  ).toEqual(['A whole one.']);
});
