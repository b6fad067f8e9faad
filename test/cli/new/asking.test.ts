import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { newJourney } from '../../../src/cli/new/new-journey.ts';
import { newPassage, newPassages } from '../../../src/cli/new/new-passage.ts';
import { newPersona } from '../../../src/cli/new/new-persona.ts';
import { edited, readSiteOf, siteOf } from '../../model/site-of.ts';
import { down, enter, type Reply, space, stop, tab, typist } from './typist.ts';

vi.mock(import('../../../src/cli/say.ts'), async original => ({
  ...(await original()),
  print: async () => undefined,
  say: () => undefined,
}));

test('a persona is asked for in plain words', async () => {
  const root = await siteOf();
  const { terminal, left } = typist([
    ['Who comes?', `Press officer${enter}`],
    ['What is the file called?', enter],
    ['Who are they', `Writes for: newspapers${enter}`],
    ['What are they to you?', `${down}${enter}`],
    ['What is wrong for them', `Nobody calls back.${enter}`],
    ['What else is wrong?', enter],
    ['What do they hope for', `A name to call.${enter}`],
    ['What else do they hope for?', enter],
    ['How would they', `The piece is out in time.${enter}`],
    ['Where do they prefer to be met?', `${down}${space}${enter}`],
    ['Which event sets them off?', enter],
    ['Which word of theirs', `story = case${enter}`],
    ['Which other word?', enter],
    ['What does all this rest on?', enter],
    ['Where can that be looked up', enter],
    ['When was that?', enter],
  ]);
  await newPersona(undefined, { root }, {}, terminal);
  expect(left()).toBe(0);
  expect(parse(await readFile(join(root, 'personas/press-officer.yaml'), 'utf8'))).toMatchObject({
    name: 'Press officer',
    summary: 'Writes for: newspapers',
    kind: 'customer',
    problems: ['Nobody calls back.'],
    channels: ['email'],
    words: { story: 'case' },
    evidence: [{ what: 'Assumed, and nobody asked yet', source: 'Our own guess' }],
  });
});

test('flags that say enough leave nothing to ask, and flags that say some are not asked again', async () => {
  const root = await siteOf();
  const { terminal, left } = typist([['How does the answer begin?', `It does.${enter}`]]);
  const flags = { question: 'Does it work?', beat: 'plan' };
  await newPassage({ name: 'does-it-work' }, { root }, { ...flags, text: 'Yes.' }, terminal);
  expect(left()).toBe(1);
  await newPassage({ name: 'does-it-last' }, { root }, flags, terminal);
  expect(left()).toBe(0);
  expect(await readFile(join(root, 'content/does-it-last.mdx'), 'utf8')).toContain('\nIt does.\n');
});

const writingTheAnswer: Reply[] = [
  ['What do they want to know', enter],
  ['Which part does the answer play', `${down}${enter}`],
  ['How does the answer begin?', `Two reply, since nobody sees who has begun.${enter}`],
];

test('a journey asks for what nobody has written yet, and the answer is written on the way', async () => {
  const root = await siteOf();
  const { terminal, left } = typist([
    ['Whose journey is it?', `${tab}${enter}`],
    ['What do you call this journey', `Answered twice${enter}`],
    ['What is the file called?', enter],
    ['How far have they come', enter],
    ['How do they arrive?', enter],
    ['What did they type', `answered twice${enter}`],
    ['Where do they stand', `You answered twice.${enter}`],
    ['What do they want to know here?', `${tab}${enter}`],
    ['What else, that nobody', `Why twice?${enter}`],
    ['And its name', enter],
    ['What else, that nobody', enter],
    ['Which words lead on', `See what it costs${enter}`],
    ['What do they want to know here?', `cost${tab}${enter}`],
    ['What else, that nobody', enter],
    ['Which words lead on', enter],
    ['How does it end?', enter],
    ['What will you count', enter],
    ['Write the answer now?', enter],
    ...writingTheAnswer,
  ]);
  await newJourney(undefined, { root }, {}, terminal);
  expect(left()).toBe(0);
  expect(parse(await readFile(join(root, 'journeys/answered-twice.yaml'), 'utf8'))).toMatchObject({
    persona: 'finance-head',
    entry: { channel: 'referral', inquiry: 'answered twice' },
    stops: [{ needs: ['cost', 'why-twice'], action: 'See what it costs' }, { needs: ['cost'] }],
  });
  expect(await readFile(join(root, 'content/why-twice.mdx'), 'utf8')).toContain(
    'question: Why twice?\nbeat: problem',
  );
});

test('all that is missing is written one after the other', async () => {
  const root = await siteOf(edited('journeys/leaving.yaml', '[effort]', '[effort, why-twice, how-long]'));
  const { terminal, left } = typist([...writingTheAnswer, ...writingTheAnswer]);
  await newPassages({ root }, terminal);
  expect(left()).toBe(0);
  expect(await readFile(join(root, 'content/how-long.mdx'), 'utf8')).toContain('question: How long?\n');
});

test('who stops half-way has written nothing', async () => {
  const root = await siteOf();
  const { terminal } = typist([
    ['Who comes?', `Auditor${enter}`],
    ['What is the file called?', stop],
  ]);
  await expect(newPersona(undefined, { root }, {}, terminal)).rejects.toThrow('Stopped.');
  await expect(readFile(join(root, 'personas/auditor.yaml'))).rejects.toThrow('ENOENT');
});

test('a need without a passage names the command that writes it', async () => {
  const { findings } = await readSiteOf(edited('journeys/leaving.yaml', '[effort]', '[effort, why-twice]'));
  expect(findings).toMatchObject([
    { ruleId: 'need-without-passage', note: expect.stringContaining('“throughline new passage why-twice”') },
  ]);
});
