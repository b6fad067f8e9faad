import { describe, expect, test } from 'vitest';
import { edited, type Files, readSiteOf, soundFiles } from './site-of.ts';

const persona = 'personas/support-lead.yaml';
const journey = 'journeys/leaving.yaml';
const passage = 'content/cost.mdx';

/** `file:line:column rule`, as an editor would take it. */
async function saidOf(changes: Files) {
  const { findings, model } = await readSiteOf(changes);
  expect(model, 'a model in spite of errors').toBeUndefined();
  return findings.map(one => `${one.file}:${one.line}:${one.column} ${one.ruleId}`);
}
const more = (line: string) => edited(persona, 'kind: prospect', `kind: prospect\n${line}`);
const body = (text: string) => edited(passage, 'Count the seats and the week.', text);
const text: string = soundFiles[persona];

describe('damaged YAML is said at its place', () => {
  const cases: [string, Files, string[]][] = [
    ['a quote that is not closed', more('success2: "ab'), [`${persona}:10:1 yaml-syntax`]],
    [
      'a bracket that is not closed',
      edited(persona, '[search, email]', '[search, email'),
      [`${persona}:8:1 yaml-syntax`],
    ],
    ['a tab', edited(persona, 'kind:', '\tkind:'), [`${persona}:3:1 yaml-syntax`]],
    [
      'a key given twice in an entry',
      edited(journey, '  inquiry', '  channel: email\n  inquiry'),
      [`${journey}:6:3 duplicate-key`],
    ],
    [
      'a colon inside a text',
      edited(persona, 'Nobody asks', 'Nobody: asks'),
      [`${persona}:6:10 yaml-syntax`],
    ],
    ['an unknown alias', edited(persona, 'kind: prospect', 'kind: *other'), [`${persona}:3:7 yaml-syntax`]],
    ['a key that is a list', more('? [a, b]\n: c'), [`${persona}:4:3 yaml-syntax`]],
    ['no key before the colon', more(': c'), [`${persona}:4:1 yaml-syntax`]],
    ['an empty file', { [persona]: '' }, Array(7).fill(`${persona}:1:1 missing-key`)],
    ['a list for a file', { [persona]: '- a\n' }, [`${persona}:1:1 wrong-value`]],
    [
      'brackets 60,000 deep',
      { [persona]: '['.repeat(60_000) },
      [expect.stringMatching(/:1:\d+ yaml-syntax$/)],
    ],
    ['lists 60,000 deep', { [persona]: '- '.repeat(60_000) }, [expect.stringMatching(/:1:\d+ yaml-syntax$/)]],
    [
      'lists 20,000 deep, with a key after them',
      edited(persona, 'kind: prospect', `x:\n${'- '.repeat(20_000)}\nkind: prospect`),
      [expect.stringMatching(/:4:\d+ yaml-syntax$/)],
    ],
    ['a key of 5,000 letters', more(`${'x'.repeat(5000)}: y`), [`${persona}:4:1 yaml-syntax`]],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect(await saidOf(changes)).toEqual(expected);
  });

  test('what follows from a fault in the same line is not said as well', async () => {
    const { findings } = await readSiteOf(edited(journey, '  channel', '\tchannel'));
    expect(new Set(findings.map(one => one.line)).size).toBe(findings.length);
  });

  test('a file that says %YAML 1.1 is read as every other', async () => {
    const { model } = await readSiteOf({
      [persona]: `%YAML 1.1\n---\n${text.replace('Support lead', 'yes')}`,
    });
    expect(model?.personas[1]?.name).toBe('yes');
  });
});

describe('damaged bytes are said at their place', () => {
  const cases: [string, Files, string[]][] = [
    ['a byte order mark', { [persona]: `\uFEFF${text}` }, [`${persona}:1:1 byte-order-mark`]],
    ['lines ended by CRLF', { [persona]: text.replaceAll('\n', '\r\n') }, [`${persona}:1:19 line-endings`]],
    [
      'Latin-1',
      { [persona]: Buffer.from(text.replace('Answers', 'Répond'), 'latin1') },
      [`${persona}:2:11 not-utf-8`],
    ],
    [
      'a character that is cut off at the end',
      { [persona]: Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])]) },
      [`${persona}:9:1 not-utf-8`],
    ],
    ['UTF-16', { [persona]: Buffer.from(text, 'utf16le') }, [`${persona}:1:2 control-character`]],
    [
      'a NUL byte',
      { [persona]: text.replace('Support lead', 'Support\0lead') },
      [`${persona}:1:14 control-character`],
    ],
    [
      'all of them in a passage',
      { [passage]: Buffer.from(`\uFEFF${soundFiles[passage]}`.replaceAll('\n', '\r\n')) },
      [`${passage}:1:1 byte-order-mark`, `${passage}:1:4 line-endings`],
    ],
  ];
  test.each(cases)('%s', async (_, changes, expected) => {
    expect((await saidOf(changes)).filter(said => !/yaml-syntax|missing-key/.test(said))).toEqual(expected);
  });
});

describe('damaged MDX is said at its place', () => {
  const cases: [string, string, string][] = [
    ['a tag that is never closed', 'a\n\n<div>\n\nb', '8:1'],
    ['a tag that is closed by another', 'a <b>c</i>', '6:7'],
    ['a closing tag alone', 'a </b>', '6:4'],
    ['a tag that is cut off', 'a\n\nb <c d="', '8:3'],
    ['a comparison that looks like a tag', 'if a <5', '6:7'],
    ['a brace that is never closed', 'a\n\nb { c', '8:3'],
    ['an expression that is none', 'a {b c}', '6:5'],
    ['an import that is none', 'import costs fro what', '6:14'],
    ['a sentence that begins with export', 'export is easy', '6:8'],
    ['emphasis 50,000 deep', `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`, '6:1'],
    ['tags 20,000 deep', '<a>'.repeat(20_000), '6:1'],
    ['a brace that is never closed, before 10,000 that are', `a { b\n${'{c}\n'.repeat(10_000)}`, '6:3'],
    [
      'an export that is never closed, before 20,000 empty lines',
      `export const a = [\n${'1,\n\n'.repeat(20_000)}`,
      '6:1',
    ],
    ['a brace that is never closed, after 10,000 lines', `${'a\n\n'.repeat(10_000)}a { b`, '20006:3'],
  ];
  test.each(cases)('%s', async (_, text, place) => {
    expect(await saidOf(body(text))).toEqual([`${passage}:${place} mdx-syntax`]);
  });

  test.each([
    ['that is missing', 'Count the seats.', 'Begin the file with “---”'],
    ['that is never closed', '---\nquestion: a\nbeat: plan\n\nCount.', 'Write “---” on a line of its own'],
  ])('frontmatter %s', async (_, whole, remedy) => {
    const { findings } = await readSiteOf({ [passage]: whole });
    expect(findings.map(one => `${one.line}:${one.column} ${one.ruleId}`)).toEqual([
      '1:1 missing-frontmatter',
    ]);
    expect(findings[0]?.note).toContain(remedy);
  });

  test('a fault in the frontmatter does not hide one in the body', async () => {
    const both = soundFiles[passage].replace('beat: stakes', 'beat: pitch').replace('seats', '{');
    expect(await saidOf({ [passage]: both })).toEqual([
      `${passage}:3:7 wrong-value`,
      `${passage}:6:11 mdx-syntax`,
    ]);
  });
});

describe('a file of any lawful size is read in reasonable time', () => {
  const list = (length: number, entry: (at: number) => string) =>
    `[${Array.from({ length }, (_, at) => entry(at)).join(',')}]`;
  const cases: [string, Files][] = [
    [
      '60,000 wrong channels',
      edited(
        persona,
        '[search, email]',
        list(60_000, () => 'a'),
      ),
    ],
    [
      '40,000 unknown needs',
      edited(
        journey,
        '[effort]',
        list(40_000, at => `n${at}`),
      ),
    ],
    [
      '35,000 times one need',
      edited(
        journey,
        '[effort]',
        list(35_000, () => 'effort'),
      ),
    ],
    ['25,000 unknown keys', more(Array.from({ length: 25_000 }, (_, at) => `k${at}: x`).join('\n'))],
    ['15,000 times one key', more('ab: x\n'.repeat(15_000))],
    ['a line of 200,000 characters', edited(persona, 'kind: prospect', `kind: ${'x y '.repeat(50_000)}`)],
  ];
  test.each(cases)('%s', { timeout: 20_000 }, async (_, changes) => {
    const begun = performance.now();
    expect((await saidOf(changes)).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  test('code of 10,000 braces that are closed', async () => {
    const { findings } = await readSiteOf(
      body(`\`\`\`js\n{ ${'{a}\n'.repeat(9000)}\`\`\`\n\n\`{\` \\{ ${'{/* a */} `{b}`\n'.repeat(1000)}`),
    );
    expect(findings).toEqual([]);
  });

  test('a passage of 12,000 words', { timeout: 20_000 }, async () => {
    const { model } = await readSiteOf(
      body('A word, and *another*. '.repeat(3000).replaceAll('. A', '.\n\nA')),
    );
    expect(model?.passages[0]?.words).toBe(12_000);
  });
});

test('all faults of all files are said at once, sorted by file, line and column', async () => {
  const said = await saidOf({
    ...edited(persona, 'kind: prospect', 'kind: visitor\ncolour: red'),
    ...edited(journey, 'stage: consideration', 'stage: thinking'),
    ...edited(passage, 'beat: stakes', 'beat: pitch'),
    'journeys/signing.yaml': soundFiles['journeys/signing.yaml'].replace('[cost, effort]', '[effrt, efort]'),
  });
  expect(said).toEqual([
    `${passage}:3:7 wrong-value`,
    `${journey}:3:8 wrong-value`,
    'journeys/signing.yaml:9:13 need-without-passage',
    'journeys/signing.yaml:9:20 need-without-passage',
    `${persona}:3:7 wrong-value`,
    `${persona}:4:1 unknown-key`,
  ]);
});

describe('what is HTML and not MDX is told how to write it', () => {
  const remedies: [string, string][] = [
    ['One<br>two', 'Write <br />.'],
    ['<!-- later -->', 'Write {/* … */}, or take the comment away.'],
  ];
  test.each(remedies)('%s', async (text, note) => {
    const { findings } = await readSiteOf(body(text));
    expect(findings.map(one => one.note)).toEqual([note]);
  });
});

test('a separator of lines that YAML takes for text does not end the frontmatter’s line', async () => {
  const changes = edited('content/cost.mdx', 'What does it cost?', 'What does it\u2028cost?');
  expect((await readSiteOf(changes)).findings).toEqual([]);
});
