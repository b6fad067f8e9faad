import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import picocolors from 'picocolors';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../src/cli/format-names.ts';
import { formats as asked } from '../../src/cli/formats/index.ts';
import { finding } from '../../src/model/finding.ts';
import { edited, siteOf } from '../model/site-of.ts';
import { throughline } from './run.ts';

const formats = {
  pretty: await asked.pretty(),
  json: await asked.json(),
  github: await asked.github(),
  sarif: await asked.sarif(),
  junit: await asked.junit(),
};
const plain = picocolors.createColors(false);
const place = { file: 'journeys/leaving-the-inbox.yaml', line: 14, column: 12, endLine: 14, endColumn: 27 };
const error = finding({
  rule: 'need-without-passage',
  place,
  reason: 'Stop "compare" asks for "migration-efort", and no passage answers it.',
  remedy: 'Did you mean "migration-effort" (content/moving/migration-effort.mdx)?',
  expected: ['migration-effort'],
});
const warning = finding({ rule: 'b', place: { ...place, line: 20 }, reason: 'A.', level: 'warning' });
const info = finding({
  rule: 'c',
  place: { ...place, file: 'content/é #1.mdx' },
  reason: 'B.',
  url: 'https://host.test/checks/#c',
  level: 'info',
});
const hostile = finding({
  rule: 'a',
  place: { ...place, file: 'content/a\n::error::b,c%\u001b[31m$&.mdx' },
  reason: 'One\u001b[2J\u009b1m\u202e <two> & "three" ]]> 100%\r\nfour',
});

describe('pretty', () => {
  test('says a finding as a marketer reads it: place, level and rule, what is wrong, what to write', () => {
    expect(
      formats.pretty([error], plain),
    ).toBe(`journeys/leaving-the-inbox.yaml:14:12  error  need-without-passage
  Stop "compare" asks for "migration-efort", and no passage answers it.
  Did you mean "migration-effort" (content/moving/migration-effort.mdx)?

1 error`);
  });
  test('shows the line, where it is known, with the place marked below it', () => {
    const line = '  - needs: [migration-efort, cost]';
    const text = `${'\n'.repeat(13)}${line}\n`;
    const said = formats.pretty([error], plain, () => text).split('\n');
    expect(said.slice(1, 3)).toEqual([`  14 │ ${line}`, `     │ ${' '.repeat(11)}${'^'.repeat(15)}`]);
  });
  test('of a long line, shows what is around the place; wide letters do not move the mark', () => {
    const long = `${'長い'.repeat(60)}ABC${'d'.repeat(200)}`;
    const at = finding({
      rule: 'a',
      place: { ...place, line: 1, column: 121, endLine: 1, endColumn: 124 },
      reason: 'B.',
    });
    const [, shown = '', marked = ''] = formats.pretty([at], plain, () => long).split('\n');
    expect(stringWidth(marked.slice(0, marked.indexOf('^')))).toBe(
      stringWidth(shown.slice(0, shown.indexOf('ABC'))),
    );
    expect(marked).toContain('^^^');
    expect(shown.length).toBeLessThan(110);
  });
  test('shows nothing of a line that is not there, and tames one that would move the cursor', () => {
    expect(formats.pretty([error], plain, () => 'one line').split('\n')).toHaveLength(5);
    const evil = `${'\n'.repeat(13)}ab\u001b[2Jc\u009bdefghijklmnop`;
    const said = formats.pretty([error], plain, () => evil);
    expect(['\u001b', '\u009b'].filter(control => said.includes(control))).toEqual([]);
  });
  test('ends with where more is said of the rule, where that is known', () => {
    expect(formats.pretty([info], plain).split('\n').slice(1, 3)).toEqual(['  B.', `  ${info.url}`]);
  });
  test('counts each level', () => {
    expect(formats.pretty([error, error, warning, info], plain)).toMatch(/\n\n2 errors, 1 warning, 1 note$/);
  });
  test('says that there is nothing to say', () => {
    expect(formats.pretty([], plain)).toBe('✓ Nothing to mend.');
  });
  test('keeps a file’s name on one line', () => {
    expect(formats.pretty([hostile], plain).split('\n')[0]).toBe(
      'content/a ::error::b,c%$&.mdx:14:12  error  a',
    );
  });
});

test('json has the same keys for every finding', () => {
  expect(JSON.parse(formats.json([error, info], plain))).toEqual([
    {
      ...place,
      level: 'error',
      rule: 'need-without-passage',
      reason: error.reason,
      remedy: error.note,
      url: null,
      expected: ['migration-effort'],
    },
    {
      ...place,
      file: 'content/é #1.mdx',
      level: 'info',
      rule: 'c',
      reason: 'B.',
      remedy: null,
      url: 'https://host.test/checks/#c',
      expected: [],
    },
  ]);
});

describe('github', () => {
  test('is one workflow command a finding', () => {
    expect(formats.github([error, warning, info], plain).split('\n')).toEqual([
      `::error file=${place.file},line=14,endLine=14,col=12,endColumn=27,title=need-without-passage::${error.reason} ${error.note}`,
      `::warning file=${place.file},line=20,endLine=14,col=12,endColumn=27,title=b::A.`,
      '::notice file=content/é #1.mdx,line=14,endLine=14,col=12,endColumn=27,title=c::B.',
    ]);
  });
  test('lets no name begin a command of its own', () => {
    const said = formats.github([hostile], plain);
    expect(said).not.toMatch(/\n|\r/);
    expect(said).toContain('file=content/a%0A%3A%3Aerror%3A%3Ab%2Cc%25$&.mdx,');
  });
});

describe('sarif', () => {
  const log = JSON.parse(formats.sarif([error, warning, info, error], plain));
  test('is as the schema of the standard has it, with findings and without', () => {
    const isLog = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      sarifSchema,
    );
    expect(isLog(log), JSON.stringify(isLog.errors)).toBe(true);
    expect(isLog(JSON.parse(formats.sarif([], plain))), JSON.stringify(isLog.errors)).toBe(true);
    expect(isLog({ ...log, version: '1.0.0' })).toBe(false);
  });
  test('is a log of version 2.1.0 with one run', () => {
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'throughline' } } }] });
  });
  test('lists each rule once and refers to it', () => {
    const [{ tool, results }] = log.runs;
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
      'need-without-passage',
      'b',
      'c',
    ]);
    expect(results.map((one: { ruleIndex: number }) => one.ruleIndex)).toEqual([0, 1, 2, 0]);
  });
  test('leads from a rule to where more is said of it, where that is known', () => {
    const told: { id: string; helpUri?: string }[] = log.runs[0].tool.driver.rules;
    expect(told.map(({ helpUri }) => helpUri)).toEqual([undefined, undefined, info.url]);
  });
  test('gives level, words and place, with the path as an address', () => {
    expect(log.runs[0].results[2]).toMatchObject({
      level: 'note',
      message: { text: 'B.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'content/%C3%A9%20%231.mdx' },
            region: { startLine: 14, startColumn: 12, endLine: 14, endColumn: 27 },
          },
        },
      ],
    });
  });
});

describe('junit', () => {
  test('has a suite for each file, and a failure for each error alone', () => {
    const xml = formats.junit([error, warning, info], plain);
    expect(xml.match(/<testsuite /g)).toHaveLength(2);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('tests="3" failures="1"');
  });
  test('escapes what XML would read as its own', () => {
    const xml = formats.junit([hostile], plain);
    expect(xml).toContain('&lt;two> &amp; &quot;three&quot;');
    // Every & begins an entity, and no attribute ends early.
    expect(xml.replaceAll(/&(?:amp|lt|gt|quot|#x[0-9A-F]+);/g, '')).not.toContain('&');
    expect(xml.replaceAll(/<[?/]?[\w]+(?: [\w]+="[^"<]*")*\s*[?/]?>/g, '').trim()).toBe('');
  });
});

test.each(formatNames)('%s lets nothing through that a terminal obeys', name => {
  expect(formats[name]([hostile], plain)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
});

describe('on the command line', () => {
  test.each(formatNames)('--format %s prints that and no more', async name => {
    const root = await siteOf(edited('journeys/leaving.yaml', '[effort]', '[efort]'));
    const { status, stdout, stderr } = await throughline(['check', '--format', name, '--root', root]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('need-without-passage');
  });
  test('a pipe gets no colour', async () => {
    const root = await siteOf({ 'content/a\u001b[31mb.mdx': 'a' });
    const { stdout } = await throughline(['check', '--root', root]);
    expect(stdout).not.toContain('\u001b');
  });
  test('a terminal gets colour unless NO_COLOR is set', () => {
    const colours = picocolors.createColors(true);
    expect(formats.pretty([error], colours)).toContain('\u001b[31merror\u001b[39m');
  });
});
