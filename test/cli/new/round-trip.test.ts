import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { someText } from '../../../src/cli/new/accepted.ts';
import { aBeginning, passageFile } from '../../../src/cli/new/passage-text.ts';
import { yamlFile } from '../../../src/cli/new/yaml-text.ts';
import { beats, channels, kinds } from '../../../src/model/model.ts';
import { readLinks } from '../../../src/model/read-links.ts';
import { readPassage } from '../../../src/model/read-passage.ts';
import { waiversInYaml } from '../../../src/model/read-waivers.ts';
import { readYaml } from '../../../src/model/read-yaml.ts';
import { journeySchema, passageSchema, personaSchema } from '../../../src/model/schema.ts';

/** What means something to YAML, to MDX or to a reader of either, beside whatever else there is. */
const marks = [
  '---',
  '...',
  '- ',
  ': ',
  ' #',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '<!--',
  '-->',
  '*',
  '_',
  '`',
  '~',
  '|',
  '>-',
  '&a',
  '*a',
  '!',
  '!!str',
  '%',
  '@',
  '\\',
  '\\n',
  '\n',
  '\n\n',
  '\t',
  '  ',
  'null',
  'yes',
  '1',
  '0x1',
  '2026-01-31',
  '# waive idle-persona: so',
  '{/* waive a: b */}',
  'import a from "b"',
  'export default 1',
  'www.a.example',
  'a@b.example',
  'https://a.example',
  'xmpp:a@b.cd',
  '[a](need:b)',
  '[^1]',
  '&amp;',
  '&#x41;',
  '\u2028',
  '\u00a0',
  'é',
  '𝒳',
  '1. ',
  '# ',
  '=',
  '===',
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...marks), fc.string({ unit: 'binary' }), fc.string()), {
    minLength: 1,
    maxLength: 6,
  })
  .map(parts => parts.join(''));
const text = hostile.filter(typed => someText.schema.safeParse(typed).success);
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5})?$/);
const evidence = fc.record({ what: text, source: text, date: fc.constantFrom('2026-01-31', '1999-12-01') });

test('what is written of a persona is what is read', () => {
  const persona = fc.record({
    name: text,
    summary: text,
    kind: fc.constantFrom(...kinds),
    problems: texts,
    aspirations: texts,
    success: text,
    channels: fc.uniqueArray(fc.constantFrom(...channels), { minLength: 1 }),
    triggers: texts,
    words: fc.dictionary(
      text.filter(word => word.trim() !== '__proto__'),
      text,
    ),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }),
  });
  fc.assert(
    fc.property(persona, fields => {
      const written = yamlFile('persona', fields, []);
      const { value, findings } = readYaml(written, 'personas/a.yaml');
      expect(findings).toEqual([]);
      expect(personaSchema.parse(value)).toEqual(personaSchema.parse(fields));
      expect(waiversInYaml(written, 'personas/a.yaml')).toEqual([]);
    }),
  );
});

test('what is written of a journey is what is read', () => {
  const journey = fc.record({
    title: text,
    persona: fc.oneof(id, fc.array(id, { minLength: 1 })),
    stage: fc.constant('service' as const),
    entry: fc.record({ channel: fc.constant('email' as const), inquiry: text, opening: text, trigger: text }),
    stops: fc.array(fc.record({ needs: fc.array(id, { minLength: 1 }), action: text }), { minLength: 1 }),
    goal: fc.record({
      name: text,
      baseline: fc.integer(),
      target: fc.double({ noNaN: true, noDefaultInfinity: true }),
    }),
  });
  fc.assert(
    fc.property(journey, fields => {
      const { value, findings } = readYaml(yamlFile('journey', fields, ['weight']), 'journeys/a.yaml');
      expect(findings).toEqual([]);
      expect(journeySchema.parse(value)).toEqual(journeySchema.parse(fields));
    }),
  );
});

test('what is written of a passage is what is read', () => {
  const fields = fc.record({
    question: text,
    heading: text,
    beat: fc.constantFrom(...beats),
    need: id,
    for: fc.array(id),
    evidence: fc.array(evidence, { maxLength: 1 }),
  });
  fc.assert(
    fc.property(fields, text, (fields, typed) => {
      fc.pre(aBeginning.schema.safeParse(typed).success);
      const { frontmatter, tree, findings } = readPassage(passageFile(fields, typed), 'content/a.mdx');
      expect(findings).toEqual([]);
      expect(passageSchema.parse(frontmatter?.value)).toEqual(passageSchema.parse(fields));
      const paragraphs = tree?.children.filter(node => node.type === 'paragraph').map(wordsIn) ?? [];
      expect(spaceless(paragraphs.join(''))).toBe(spaceless(typed));
      expect(tree && readLinks(tree, '').findings).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  'import the {cost} of <everything>',
  'export it: {1 + 1}\n\n- seats & *weeks*\n\n# no heading',
  '---',
  'See www.a.example, or write to a@b.example. `x` | y ~z~ [^1] ![a](b)',
  '{/* waive a: b */}',
])('“%s” can begin an answer', typed => {
  expect(aBeginning.schema.safeParse(typed).success).toBe(true);
});

test('what a reader would take for a way that cannot be, cannot', () => {
  expect(aBeginning.schema.safeParse('Write to xmpp:a@b.cd').success).toBe(false);
});

function wordsIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsIn).join('') : '';
}

function spaceless(words: string): string {
  return words.replaceAll(/\s+/g, '');
}
