import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../src/cli/read-numbers.ts';
import { edited, emptyFolder, siteOf } from '../model/site-of.ts';
import { throughline } from './run.ts';

describe('throughline plan --json', () => {
  test('prints the plan in its documented shape, and words for people nowhere on standard output', async () => {
    const { stdout } = await throughline(['plan', '--json', '--root', await siteOf()]);
    const plan = JSON.parse(stdout);
    expect(plan).toMatchObject({
      version: 1,
      settings: { budget: 1500, focus: 0.5 },
      certificate: { pages: plan.pages.length, lowerBound: plan.pages.length, optimal: true },
      offTopicWords: expect.any(Number),
      passages: {
        cost: { need: 'cost', words: 6, beat: 'stakes' },
        effort: { need: 'effort', words: 4, beat: 'plan' },
      },
      unneeded: [],
      redirects: [],
    });
    expect(plan.journeys[0]).toMatchObject({
      id: 'leaving',
      persona: ['support-lead'],
      weight: 120,
      path: [
        { stop: 'leaving.1', page: expect.any(String), needs: ['effort'] },
        { stop: 'leaving.2', page: expect.any(String), needs: ['cost'] },
      ],
    });
    expect(Object.keys(plan.pages[0]).sort()).toEqual(
      ['core', 'entries', 'id', 'passages', 'stops', 'url', 'words'].sort(),
    );
  });

  test('is the same from the numbers that “model --json” prints, byte for byte', async () => {
    const root = await siteOf({
      ...edited('journeys/signing.yaml', 'persona:', 'weight: 0.25\npersona:'),
      'content/cost-for-finance.mdx':
        '---\nquestion: a\nbeat: proof\nneed: cost\nfor: [finance-head]\nevidence: [{ what: a, source: b, date: 2026-01-01 }]\n---\nOne two three.\n',
      'content/extra.mdx': '---\nquestion: a\nbeat: plan\n---\nText.\n',
    });
    const model = await throughline(['model', '--json', '--root', root]);
    await writeFile(join(root, 'numbers.json'), model.stdout);
    const [fromSite, fromNumbers] = await Promise.all([
      throughline(['plan', '--json', '--root', root]),
      throughline(['plan', '--json', '--model', join(root, 'numbers.json')]),
    ]);
    expect(fromNumbers).toEqual({ status: 0, stdout: fromSite.stdout, stderr: '' });
  });
});

describe('throughline plan --model', () => {
  const numbers = {
    settings: { budget: 100, focus: 0.5, apart: [] },
    passages: [{ id: 'a', need: 'a', words: 3 }],
    journeys: [{ id: 'j', persona: 'p', weight: 1, stops: [{ id: '1', needs: ['a'] }] }],
  };
  const saidOf = async (text: string) => {
    const file = join(await emptyFolder(), 'numbers.json');
    await writeFile(file, text);
    const { findings } = await readNumbers(file);
    return findings.map(one => `${one.line}:${one.column} ${one.ruleId} ${one.reason}`);
  };
  const changed = (change: object) => JSON.stringify({ ...numbers, ...change });

  test('takes numbers with no more than is required', async () => {
    expect(await saidOf(JSON.stringify({ passages: numbers.passages, journeys: numbers.journeys }))).toEqual(
      [],
    );
  });
  const wrong: [string, string, string, string][] = [
    ['no JSON', '{ "passages": [ }', '}', 'json-syntax This is not JSON from here on.'],
    ['JSON with a comment', '{} # a', '#', 'json-syntax'],
    ['an empty file', '', '', 'json-syntax'],
    ['a list', '[]', '[', 'wrong-value The file cannot be an empty list.'],
    ['an unknown key', changed({ pages: [] }), '"pages"', 'unknown-key No key is named "pages" here.'],
    [
      'no words',
      changed({ passages: [{ id: 'a', need: 'a' }] }),
      '{"id":"a"',
      'missing-key "passages.1.words"',
    ],
    ['half a word', changed({ passages: [{ id: 'a', need: 'a', words: 0.25 }] }), '0.25', 'wrong-value'],
    [
      'an unanswered need',
      changed({ passages: [] }),
      '"a"]',
      'numbers Stop "j.1" asks for "a", and no passage',
    ],
    ['__proto__', '{"__proto__":1,"passages":[],"journeys":[]}', '"__proto__"', 'unknown-key'],
  ];
  test.each(wrong)('%s is said at its place', async (_, text, from, words) => {
    const said = await saidOf(text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`1:${text.indexOf(from) + 1} ${words}`);
  });
  test('brackets 50,000 deep are said as well', async () => {
    const [said] = await saidOf('['.repeat(50_000));
    expect(said).toMatch(/^1:\d+ json-syntax /);
  });
  test('and ends in status 1', async () => {
    const file = join(await emptyFolder(), 'numbers.json');
    await writeFile(file, changed({ passages: [] }));
    const { status, stdout, stderr } = await throughline(['plan', '--json', '--model', file]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('numbers.json:1:');
  });
});
