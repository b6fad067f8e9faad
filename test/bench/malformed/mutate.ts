import type { Chance } from './chance.ts';
import { fragments } from './fragments.ts';

/** Makes another file of a sound one, by one to five changes. */
export function mutate(sound: Buffer, others: readonly [Buffer, ...Buffer[]], chance: Chance): Buffer {
  return chance
    .many(1, 5, () => chance.pick(changes))
    .reduce((bytes, change) => change(bytes, chance, others).subarray(0, mostBytes), sound);
}

/** A little more than readers take, so that what is too large comes up as well. */
const mostBytes = 300 * 1024;

type Change = (bytes: Buffer, chance: Chance, others: readonly [Buffer, ...Buffer[]]) => Buffer;

const foreign = ['ff', 'c3', 'e282', 'f09f98', 'c080', 'eda080', 'f4908080', '80', 'fffe', 'efbfbe'] as const;

/** Bytes, whatever they mean. */
const ofBytes: readonly [Change, ...Change[]] = [
  // Bits turned over.
  (bytes, chance) => {
    const turned = Buffer.from(bytes);
    for (const at of chance.many(1, 8, () => chance.between(0, bytes.length - 1)))
      if (turned[at] !== undefined) turned[at] ^= 1 << chance.between(0, 7);
    return turned;
  },
  (bytes, chance) => put(bytes, chance, Buffer.from(chance.many(1, 6, () => chance.between(0, 255)))),
  // A stretch cut out, the end cut off, a stretch repeated, moved, or taken from another file.
  (bytes, chance) => put(bytes, chance, Buffer.alloc(0), chance.between(1, 60)),
  (bytes, chance) => bytes.subarray(0, chance.between(0, bytes.length)),
  (bytes, chance) => {
    const copy = stretch(bytes, chance, 200);
    return put(bytes, chance, Buffer.concat(Array(chance.pick([1, 2, 30, 400])).fill(copy)));
  },
  (bytes, chance, others) =>
    put(bytes, chance, stretch(chance.pick(others), chance, 600), chance.between(0, 300)),
  (bytes, chance, others) => {
    const other = chance.pick(others);
    return Buffer.concat([
      bytes.subarray(0, chance.between(0, bytes.length)),
      other.subarray(chance.between(0, other.length)),
    ]);
  },
  (bytes, chance) => put(bytes, chance, Buffer.from(chance.pick(foreign), 'hex')),
  bytes => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
  (bytes, chance) => Buffer.from(bytes.toString('utf8'), chance.pick(['utf16le', 'latin1'])),
];

const lineEnds = ['\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\n\n'] as const;
const numbers = [
  '9'.repeat(400),
  '1e308',
  '-0',
  '5e-324',
  '0.1e-400',
  '9007199254740993',
  '-1',
  '1e21',
  '0',
] as const;
const values = [
  'null',
  '[]',
  '{}',
  'true',
  '1',
  '""',
  '"\\u0000"',
  '- a',
  '|',
  '[[[]]]',
  '{a: 1}',
  '.nan',
  '2026-13-45',
  '*a',
  '!!map',
  '?',
] as const;
const nested = [
  '[',
  '{a: ',
  '- ',
  '? ',
  '> ',
  '* ',
  '1. ',
  '<b>',
  '<b>\n\n',
  '*a ',
  '**',
  '[a](',
  '![',
  '{',
  '((',
  '{"a":',
  '\n  ',
] as const;

/** Text, by its lines, its keys and its marks. */
const ofText: readonly [Change, ...Change[]] = [
  onText((text, chance) => text.replaceAll('\n', chance.pick(lineEnds))),
  onText((text, chance) => somewhere(text, chance, chance.pick(lineEnds))),
  onText((text, chance) => somewhere(text, chance, chance.pick(fragments))),
  onText((text, chance) =>
    chance.many(2, 12, () => chance.pick(fragments)).reduce((all, one) => somewhere(all, chance, one), text),
  ),
  onText((text, chance) =>
    somewhere(
      text,
      chance,
      chance
        .pick(['x', 'x ', 'é', '"', '<', '&', '[', '\u0300', '_a_ '])
        .repeat(chance.pick([200, 5000, 100_000])),
    ),
  ),
  onText((text, chance) =>
    somewhere(text, chance, `\n${chance.pick(nested).repeat(chance.pick([20, 60, 3000, 40_000]))}`),
  ),
  onText((text, chance) => text.replace(/\d+/g, found => (chance.is(0.5) ? chance.pick(numbers) : found))),
  onLines((line, chance) => [`${' '.repeat(chance.between(0, 6))}${line.trimStart()}`]),
  onLines((line, chance) => [line.replace(/^ */, chance.pick(['\t', ' \t', '\u00A0', '\u3000']))]),
  onLines(line => [line, line]),
  onLines(() => []),
  onLines((line, chance) => [`${line}${chance.pick(['"', "'", '`', '[', '{', ',', ':', ' #', '\\'])}`]),
  onLines((line, chance) => [line.replace(/["'`[\]{},:]/, '') + chance.pick(['', ' '])]),
  onLines((line, chance) => [
    line.replace(
      /(:|-) /,
      (_, mark) => `${mark} ${chance.pick(['!a ', '!!int ', '&a ', '*a ', '<<: ', '|2 ', '> ', '@', '%'])}`,
    ),
  ]),
  onLines((line, chance) => [
    line.replace(/[a-z$]+(?=:)/i, key =>
      chance.pick([
        key.slice(1),
        `${key}s`,
        key.toUpperCase(),
        '__proto__',
        'toString',
        '',
        `"${key}"`,
        'need',
        'for',
        '$schema',
        'x'.repeat(1100),
      ]),
    ),
  ]),
  onLines((line, chance) => [line.replace(/: .*/, () => `: ${chance.pick(values)}`)]),
  onLines((line, chance) => [line.replace(/: .*/, found => `: ${chance.pick(fragments)}${found.slice(2)}`)]),
  onText((text, chance) => {
    const lines = text.split('\n');
    const [one, other] = [chance.between(0, lines.length - 1), chance.between(0, lines.length - 1)];
    return lines
      .with(one, lines[other] ?? '')
      .with(other, lines[one] ?? '')
      .join('\n');
  }),
];

const changes: readonly [Change, ...Change[]] = [...ofBytes, ...ofText];

function put(bytes: Buffer, chance: Chance, added: Buffer, removed = 0): Buffer {
  const at = chance.between(0, bytes.length);
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)]);
}

function stretch(bytes: Buffer, chance: Chance, most: number): Buffer {
  const at = chance.between(0, bytes.length);
  return bytes.subarray(at, at + chance.between(1, most));
}

function somewhere(text: string, chance: Chance, added: string): string {
  const at = chance.between(0, text.length);
  return text.slice(0, at) + added + text.slice(at);
}

function onText(change: (text: string, chance: Chance) => string): Change {
  return (bytes, chance) => Buffer.from(change(bytes.toString('utf8'), chance));
}

/** On one to three of the lines. */
function onLines(change: (line: string, chance: Chance) => readonly string[]): Change {
  return onText((text, chance) => {
    const lines = text.split('\n');
    const chosen = new Set(chance.many(1, 3, () => chance.between(0, lines.length - 1)));
    return lines.flatMap((line, at) => (chosen.has(at) ? change(line, chance) : [line])).join('\n');
  });
}
