import { expect, test, vi } from 'vitest';
import { newJourney } from '../../../src/cli/new/new-journey.ts';
import { newPassage } from '../../../src/cli/new/new-passage.ts';
import { newPersona } from '../../../src/cli/new/new-persona.ts';
import { edited, siteOf } from '../../model/site-of.ts';
import { enter, tab, typist } from './typist.ts';

const said: string[] = [];
vi.mock(import('../../../src/cli/say.ts'), async original => ({
  ...(await original()),
  print: async () => undefined,
  say: (words: string) => void said.push(words),
}));

/** All that is said while a file is written. */
async function saidWhile(write: () => Promise<void>): Promise<string> {
  said.length = 0;
  await write();
  expect(process.exitCode).toBeUndefined();
  return said.join('\n');
}

const auditor = {
  name: 'Auditor',
  summary: 'Asks who has read which message.',
  kind: 'public',
  problem: ['Nobody knows.'],
  aspiration: ['A list.'],
  success: 'The list is whole.',
  channel: ['email'],
  evidence: 'Three talks',
  source: 'Notes',
};
const leaving = {
  title: 'Answered twice',
  persona: ['support-lead'],
  stage: 'awareness',
  channel: 'search',
  inquiry: 'two answers to one customer',
  opening: 'Two people answered the same customer today.',
  stop: ['effort'],
};
const twice = { question: 'Why do two of us answer?', beat: 'problem', text: 'Nobody sees who has begun.' };

test('a new persona is told to have no journey, at its name', async () => {
  const root = await siteOf();
  expect(await saidWhile(() => newPersona(undefined, { root }, auditor, undefined))).toMatch(
    /^personas\/auditor\.yaml:3:7 {2}warning {2}idle-persona\n[\s\S]*\n1 warning\n/,
  );
});

test('a new passage that a journey asks for has nothing to be mended', async () => {
  const root = await siteOf(edited('journeys/leaving.yaml', '[effort]', '[why-twice, effort]'));
  expect(await saidWhile(() => newPassage({ name: 'why-twice' }, { root }, twice, undefined))).toMatch(
    /^✓ Nothing to mend in content\/why-twice\.mdx\.\n/,
  );
});

test('what is found in other files is not said', async () => {
  const root = await siteOf({ 'content/extra.mdx': '---\nquestion: a\nbeat: plan\n---\n\nText.\n' });
  const words = await saidWhile(() => newJourney(undefined, { root }, leaving, undefined));
  expect(words).toContain('journeys/answered-twice.yaml:');
  expect(words).not.toContain('extra.mdx');
});

test('where other files have errors, the checks are said to come later', async () => {
  const root = await siteOf({ 'content/cost.mdx': undefined });
  expect(await saidWhile(() => newPersona(undefined, { root }, auditor, undefined))).toMatch(
    /^Most checks come once the other files are right \(\d errors?\)\.\n/,
  );
});

test('a journey whose answer is put off is told of it', async () => {
  const root = await siteOf();
  const { stop: _, ...begun } = { ...leaving, trigger: 'A customer got two answers.' };
  const { terminal, left } = typist([
    ['What is the file called?', enter],
    ['What do they want to know here?', `${tab}${enter}`],
    ['What else, that nobody', `Why twice?${enter}`],
    ['And its name', enter],
    ['What else, that nobody', enter],
    ['Which words lead on', enter],
    ['How does it end?', enter],
    ['What will you count', enter],
    ['Write the answer now?', 'n'],
  ]);
  const words = await saidWhile(() => newJourney(undefined, { root }, begun, terminal));
  expect(left()).toBe(0);
  expect(words).toMatch(/need-without-passage[\s\S]*new passage why-twice --root/);
});
