import { env } from 'node:process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/model/decode.ts';
import type { Finding } from '../../src/model/finding.ts';
import { readPassage } from '../../src/model/read-passage.ts';
import { readYaml } from '../../src/model/read-yaml.ts';
import { journeySchema, passageSchema, personaSchema } from '../../src/model/schema.ts';
import { schemaFindings } from '../../src/model/schema-findings.ts';
import { soundFiles } from './site-of.ts';

/** FUZZ_RUNS=100000 looks longer. */
const numRuns = Number(env['FUZZ_RUNS'] ?? 1500);

const fragments = [
  ...[
    ':',
    ': ',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    '\n',
    '\t',
    '\r\n',
    '"',
    "'",
    '|\n',
    '>-\n',
    '#',
    '&a ',
    '*a',
  ],
  ...['!!', '!t ', '%', '---\n', '...\n', '<<: ', '__proto__: ', 'null', '.inf', '1e999', '0x1F', '~', '\\'],
  ...[
    '<a>',
    '</a>',
    '<',
    '{a}',
    '{',
    '}',
    '`',
    '```\n',
    '*',
    '_',
    '> ',
    '| a |\n| - |\n',
    '[^1]: ',
    'import a\n',
  ],
  ...['\u0000', '\u001b[31m', '\uFEFF', '\u2028', 'é', '😀', '\uD800', 'constructor: ', 'toString', '&nbsp;'],
].map(text => Buffer.from(text));

const edit = fc.record({
  /** As a share of the file's length. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(12),
  added: fc.oneof(
    fc.constantFrom(...fragments),
    fc.uint8Array({ maxLength: 4 }).map(bytes => Buffer.from(bytes)),
  ),
});

const mutated = (text: string) =>
  fc.array(edit, { minLength: 1, maxLength: 5 }).map(edits =>
    edits.reduce((bytes, { at, removed, added }) => {
      const from = Math.floor(at * bytes.length);
      return Buffer.concat([bytes.subarray(0, from), added, bytes.subarray(from + removed)]);
    }, Buffer.from(text)),
  );

/** Every finding has words, and a place that an editor can go to. */
function expectPlaces(findings: readonly Finding[], file: string, bytes: Buffer): void {
  const lines = bytes.toString('utf8').split(/\r\n?|\n/);
  for (const one of findings) {
    const { line = 0, column = 0 } = one;
    expect(one.file).toBe(file);
    expect(one.reason).toMatch(/\S.*[.?]$/s);
    expect(one.note).toMatch(/\S/);
    expect(line, one.reason).toBeGreaterThanOrEqual(1);
    expect(line, one.reason).toBeLessThanOrEqual(lines.length);
    expect(column, one.reason).toBeGreaterThanOrEqual(1);
    expect(column, one.reason).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

const full = `question: What does it cost?
beat: proof
need: cost
for: [finance-head]
evidence:
  - { what: a, source: b, date: 2026-01-31 }
updated: 2026-01-31
`;

test.each([
  ['personas/support-lead.yaml', personaSchema],
  ['journeys/leaving.yaml', journeySchema],
] as const)('whatever becomes of %s, it ends in findings with a place, or in a value', (file, schema) => {
  fc.assert(
    fc.property(mutated(soundFiles[file]), bytes => {
      const { text, findings } = decode(bytes, file);
      const yaml = readYaml(text ?? '', file);
      const checked = schema.safeParse(yaml.value ?? {});
      const wrong = schemaFindings(schema, { ...yaml, value: yaml.value ?? {} }, checked.error?.issues ?? []);
      expectPlaces([...findings, ...yaml.findings, ...wrong], file, bytes);
      expect(Object.prototype).not.toHaveProperty('kind');
      expect(checked.success || wrong.length > 0).toBe(true);
    }),
    { numRuns },
  );
});

test('whatever becomes of a passage, it ends in findings with a place, or in a value and a text', () => {
  const file = 'content/cost.mdx';
  const body = 'One *two* [three](four).\n\n- five `six`\n\n<b>seven {1 + 1}</b>\n\n| a |\n| - |\n| b |\n';
  fc.assert(
    fc.property(mutated(`---\n${full}---\n\n${body}`), bytes => {
      const { text, findings } = decode(bytes, file);
      const passage = readPassage(text ?? '', file);
      const value = passage.frontmatter?.value ?? {};
      const checked = passageSchema.safeParse(value);
      const wrong = passage.frontmatter
        ? schemaFindings(passageSchema, { ...passage.frontmatter, value }, checked.error?.issues ?? [])
        : [];
      expectPlaces([...findings, ...passage.findings, ...wrong], file, bytes);
      expect(passage.tree !== undefined || passage.findings.length > 0).toBe(true);
    }),
    { numRuns },
  );
});
