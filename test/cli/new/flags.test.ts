import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../../../src/cli/program.ts';
import { emptyFolder, siteOf } from '../../model/site-of.ts';
import { bytesOf, repository, throughline } from '../run.ts';

const persona = [
  'new',
  'persona',
  '--name',
  'Head of sales',
  '--summary',
  'Decides which questions the site answers.',
  '--kind',
  'prospect',
  '--problem',
  'Nobody reads what we send.',
  '--aspiration',
  'I want calls from people who know.',
  '--success',
  'They call and know.',
  '--channel',
  'email',
  '--channel',
  'search',
  '--trigger',
  'A quarter ends',
  '--evidence',
  'Three talks',
  '--source',
  'Notes',
];
const passage = [
  'new',
  'passage',
  'calls-that-know',
  '--question',
  'Do people call who know what they want?',
  '--beat',
  'situation',
  '--text',
  'People call before they have read anything. You tell each of them the same.',
];
const journey = [
  'new',
  'journey',
  '--title',
  'Calls from people who know',
  '--persona',
  'head-of-sales',
  '--stage',
  'adoption',
  '--channel',
  'email',
  '--inquiry',
  'people call and know nothing',
  '--opening',
  'You have told the fifth caller the same today.',
  '--trigger',
  'A quarter ends',
  '--stop',
  'calls-that-know,beats',
  '--action',
  'See how you know it worked',
  '--stop',
  'a-site-that-answers',
  '--goal',
  'Calls from people who have read a page',
  '--baseline',
  '2',
  '--target',
  '8',
];

test('new files pass the checks of the site that they come into', async () => {
  const root = await emptyFolder();
  for (const folder of ['personas', 'journeys', 'content'])
    await cp(join(repository, folder), join(root, folder), { recursive: true });
  const written: string[] = [];
  for (const command of [persona, passage, journey]) {
    const { status, stdout, stderr } = await throughline([...command, '--root', root]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining(`--root ${root}`) });
    written.push(stdout.trim());
    if (command === journey) expect(stderr).toContain(`✓ Nothing to mend in ${stdout.trim()}.`);
  }
  expect(written).toEqual([
    'personas/head-of-sales.yaml',
    'content/calls-that-know.mdx',
    'journeys/calls-from-people-who-know.yaml',
  ]);
  const { status, stdout } = await throughline(['check', '--format', 'json', '--root', root]);
  const findings: { file: string }[] = JSON.parse(stdout);
  expect({ status, said: findings.filter(({ file }) => written.includes(file)) }).toEqual({
    status: 0,
    said: [],
  });
});

test('a first line names the schema, and the schema is there', async () => {
  const root = await siteOf();
  await throughline([...persona, '--root', root]);
  const text = await readFile(join(root, 'personas/head-of-sales.yaml'), 'utf8');
  const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
  const known = await readFile(join(root, 'personas', schema), 'utf8');
  expect(known).toContain('"const": "head-of-sales"');
});

test('a variant is for those who have no answer yet, under a name of its own', async () => {
  const root = await siteOf({
    'content/cost.mdx':
      '---\nquestion: What does it cost?\nbeat: stakes\nfor: [support-lead]\n---\n\nSeats.\n',
    'journeys/leaving.yaml': undefined,
  });
  const flags = ['--question', 'What does it cost us?', '--beat', 'stakes', '--text', 'Weeks.'];
  const { stdout } = await throughline(['new', 'passage', 'cost', ...flags, '--root', root]);
  expect(stdout).toBe('content/cost-for-finance-head.mdx\n');
  expect(await readFile(join(root, stdout.trim()), 'utf8')).toContain('need: cost\nfor: [finance-head]\n');
});

const misuses: [string, string[], string][] = [
  ['nobody to ask', ['new', 'passage', 'a', '--question', 'b'], '--beat, --text.'],
  ['a proof that rests on nothing', [...passage, '--beat', 'proof'], '--evidence, --source.'],
  ['a word that is none', [...persona, '--channel', 'emial'], 'Did you mean “email”?'],
  ['a persona that is none', journey, 'There is finance-head, support-lead.'],
  ['a word without its other', [...persona, '--word', 'ticket'], 'ticket = message'],
  ['no words', [...persona, '--trigger', ' '], '--trigger cannot be'],
  ['a day that is none', [...persona, '--date', '31.3.2026'], '2026-03-31'],
  ['a name that is none', ['new', 'persona', 'Sales!', ...persona.slice(2)], 'small letters'],
  ['a name of which none can be made', [...persona, '--name', '営業'], 'before the flags'],
  [
    'a passage that is there',
    ['new', 'passage', 'cost', ...passage.slice(3)],
    'content/cost.mdx answers “cost” already',
  ],
  ['an answer that is there', [...passage, '--need', 'cost'], 'content/cost.mdx answers “cost” already'],
  [
    'a file that is there',
    ['new', 'passage', 'cost', ...passage.slice(3), '--need', 'price'],
    'content/cost.mdx has the name',
  ],
  ['a way out of content/', [...passage, '--folder', '../personas'], '--folder cannot be'],
];
test.each(misuses)('%s is a misuse, and leaves the site as it is', async (_, args, words) => {
  const root = await siteOf();
  const before = await bytesOf(root);
  await expect(run([...args, '--root', root])).rejects.toThrow(words);
  expect(await bytesOf(root)).toEqual(before);
});

const ways: [string, string[], string][] = [
  ['a need that nobody has answered', ['--stop', 'efort'], 'Did you mean “effort”?'],
  ['a need that is nowhere', ['--stop', 'why-twice'], 'throughline new passage why-twice'],
  ['a stop that leads nowhere', ['--stop', 'effort', '--stop', 'cost'], '2 --stop take 1 --action'],
  [
    'an end in two places',
    ['--stop', 'cost', '--label', 'a', '--href', 'https://a.example/', '--journey', 'leaving'],
    '--href or --journey',
  ],
  ['words that lead nowhere', ['--stop', 'cost', '--label', 'a'], 'give --href or --journey too'],
  ['an address on this site', ['--stop', 'cost', '--label', 'a', '--href', '/cost/'], '--href cannot be'],
  ['an event that sets nobody off', ['--stop', 'cost', '--trigger', 'a'], '--trigger cannot be'],
];
test.each(ways)('a journey with %s is a misuse', async (_, args, words) => {
  const begun = journey
    .slice(0, journey.indexOf('--trigger'))
    .map(word => (word === 'head-of-sales' ? 'support-lead' : word));
  await expect(run([...begun, ...args, '--root', await siteOf()])).rejects.toThrow(words);
});

test('a misuse ends in status 2, and says what there is', async () => {
  const { status, stdout, stderr } = await throughline(['new']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('persona [options] [name]');
});

test('a journey in a site without personas is told to begin with one', async () => {
  await expect(run([...journey, '--root', await emptyFolder()])).rejects.toThrow('throughline new persona');
});

test('all that is missing is told with its commands where nobody can be asked', async () => {
  const root = await siteOf({ 'content/cost.mdx': undefined });
  await expect(run(['new', 'passage', '--missing', '--root', root])).rejects.toThrow(
    `throughline new passage cost --root ${root}`,
  );
});

test('a link in the place of a file is left alone, and one in the place of a folder is not followed out of the site', async () => {
  const root = await siteOf();
  const elsewhere = await emptyFolder();
  await symlink(join(elsewhere, 'gone'), join(root, 'personas/head-of-sales.yaml'));
  await expect(run([...persona, '--root', root])).rejects.toThrow('is there already');
  const bare = await emptyFolder();
  await mkdir(join(bare, 'elsewhere'));
  await writeFile(join(bare, 'elsewhere/note'), '');
  const inner = join(bare, 'site');
  await mkdir(inner);
  await symlink(join(bare, 'elsewhere'), join(inner, 'personas'));
  await expect(run([...persona, '--root', inner])).rejects.toThrow('leads out of the site');
  expect(Object.keys(await bytesOf(join(bare, 'elsewhere')))).toHaveLength(1);
});

/** In this process, where nobody can be asked. */
async function run(args: readonly string[]): Promise<void> {
  await program().parseAsync(args, { from: 'user' });
}
