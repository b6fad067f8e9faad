import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { z } from 'zod';
import { lockSchema } from '../../../src/model/lock.ts';
import { journeySchema, passageSchema, personaSchema } from '../../../src/model/schema.ts';
import type { Chance } from './chance.ts';
import { growMarkdown } from './grow-markdown.ts';
import { type Grown, growValue, type Soil } from './grow-value.ts';
import { mutate } from './mutate.ts';
import type { Kind, Originals } from './originals.ts';

export interface GrownFile {
  readonly bytes: Buffer;
  /** Whether something in it is certain to be wrong. */
  readonly isWrong: boolean;
}

const shapes = {
  persona: shapeOf(personaSchema),
  journey: shapeOf(journeySchema),
  passage: shapeOf(passageSchema),
  lock: shapeOf(lockSchema),
} as const;

/** A file by the grammar of its kind. */
export function growFile(kind: Kind, { files, names }: Originals, chance: Chance): GrownFile {
  const soil: Soil = { chance, wrong: chance.pick([0, 0, 0.03, 0.2]), names };
  switch (kind) {
    case 'persona':
    case 'journey':
      return asYaml(growValue(shapes[kind], soil), chance);
    case 'passage': {
      // One that answered a need of the site's own would be its rival, and neither would be published.
      const grown = growValue(shapes.passage, {
        ...soil,
        names: { ...names, need: [`grown-${chance.between(1, 1e9)}`] },
      });
      const { bytes, isWrong } = asYaml(grown, chance);
      const fence = chance.is(0.95) ? '---' : chance.pick(['--- ', '----', '', '+++', ' ---', '---\n---']);
      const text = `${fence}\n${bytes}${fence}\n\n${growMarkdown(chance)}`;
      return { bytes: Buffer.from(text), isWrong: isWrong && fence === '---' };
    }
    case 'lock': {
      const { value, isWrong } = growValue(shapes.lock, soil);
      return { bytes: Buffer.from(JSON.stringify(value, null, chance.pick([2, 0, '\t'])) ?? ''), isWrong };
    }
    case 'readings':
      return { bytes: growReadings(files.readings[0], chance), isWrong: true };
    case 'picture':
      return { bytes: growPicture(files.picture, chance), isWrong: true };
  }
}

function shapeOf(schema: z.ZodType): z.core.JSONSchema._JSONSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

/** In one of the many ways in which YAML can be written. */
function asYaml({ value, isWrong }: Grown, chance: Chance): GrownFile {
  const text = chance.is(0.2)
    ? `${JSON.stringify(value, null, chance.pick([0, 1, 2]))}\n`
    : stringify(value, {
        indent: chance.between(1, 6),
        indentSeq: chance.is(0.5),
        lineWidth: chance.pick([0, 21, 80]),
        defaultStringType: chance.pick([
          'PLAIN',
          'PLAIN',
          'QUOTE_DOUBLE',
          'QUOTE_SINGLE',
          'BLOCK_LITERAL',
          'BLOCK_FOLDED',
        ]),
        defaultKeyType: chance.pick(['PLAIN', 'QUOTE_DOUBLE']),
        collectionStyle: chance.pick(['any', 'block', 'flow']),
        aliasDuplicateObjects: chance.is(0.5),
      });
  return { bytes: Buffer.from(text), isWrong };
}

/** Other readings than were kept, under a head that is not theirs. */
function growReadings(kept: Buffer, chance: Chance): Buffer {
  const text = kept.toString('utf8');
  const end = text.indexOf('\n');
  const [head, json] = [text.slice(0, end), text.slice(end + 1)];
  const [readers = '', own = ''] = head.split(' ');
  const changed = chance.pick<() => string>([
    () => mutate(Buffer.from(json), [kept], chance).toString('utf8'),
    () => '{}',
    () => '{"personas":[],"journeys":[],"passages":[]}',
    () => 'null',
    () => '[]',
    () => '',
    () => json.replaceAll('"kind":"prospect"', '"kind":"customer"'),
    () => json.replaceAll(/"words":\d+/g, '"words":-1'),
    () => json.replaceAll('"findings":[]', '"findings":null'),
  ])();
  const digest = createHash('sha256').update(changed).digest('base64');
  const heads = [
    head,
    `${readers} ${own} `,
    readers,
    '',
    `x ${digest}`,
    `${digest} ${digest}`,
    digest,
    ` ${digest}`,
  ] as const;
  return Buffer.from(`${chance.pick(heads)}${chance.pick(['\n', '\n', '\n', '', '\r\n'])}${changed}`);
}

/** Another picture than was kept, behind a digest that is not its own. */
function growPicture(kept: Originals['files']['picture'], chance: Chance): Buffer {
  const whole = chance.pick(kept);
  const [digest, picture] = [whole.subarray(0, 32), whole.subarray(32)];
  return chance.pick<() => Buffer>([
    () => Buffer.concat([digest, mutate(picture, kept, chance)]),
    () => Buffer.concat([digest, chance.pick(kept).subarray(33)]),
    () => Buffer.concat([createHash('sha256').update(picture).digest().reverse(), picture]),
    () => Buffer.concat([createHash('sha1').update(picture).digest(), picture]),
    () => picture,
    () => digest,
    () => digest.subarray(chance.between(1, 32)),
    () => Buffer.alloc(chance.between(0, 64)),
    () => Buffer.concat([whole, whole]),
    () => Buffer.concat([whole, Buffer.alloc(1)]),
    () => Buffer.from(whole.toString('utf8')),
  ])();
}
