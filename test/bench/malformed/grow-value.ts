import type { z } from 'zod';
import type { Chance } from './chance.ts';
import { fragments } from './fragments.ts';

type Shape = z.core.JSONSchema._JSONSchema;
type ShapeOfObject = Exclude<Shape, boolean>;

export interface Grown {
  readonly value: unknown;
  /** Whether something in it is certain to be wrong. */
  readonly isWrong: boolean;
}

/** What values are made with. */
export interface Soil {
  readonly chance: Chance;
  /** How often a value is a wrong one. */
  readonly wrong: number;
  /** What may be referred to, by the shape's own word for it. */
  readonly names: Readonly<Record<string, readonly [string, ...string[]]>>;
}

/** A value of a shape, or one that is wrong somewhere: of another kind, with a key missing, or with one too many. */
export function growValue(shape: Shape | undefined, soil: Soil): Grown {
  if (typeof shape !== 'object') return right(growAnything(soil.chance, 2));
  const { chance, wrong } = soil;
  return chance.is(wrong) ? { value: ofOtherKind(shape, chance), isWrong: true } : growOfKind(shape, soil);
}

/** Of two kinds that would do, one that is wrong for the first may be right for the second; so both are asked above. */
function growOfKind(shape: Shape | undefined, soil: Soil): Grown {
  if (typeof shape !== 'object') return growValue(shape, soil);
  const { chance } = soil;
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives) return growOfKind(alternatives[chance.between(0, alternatives.length - 1)], soil);
  if (shape.const !== undefined) return right(shape.const);
  if (shape.enum) return right(shape.enum[chance.between(0, shape.enum.length - 1)]);
  if (shape.type === 'object') return shape.properties ? growObject(shape, soil) : growRecord(shape, soil);
  if (shape.type === 'array') return growList(shape, soil);
  if (shape.type === 'number' || shape.type === 'integer') return right(growNumber(shape, chance));
  return right(growText(shape, soil));
}

const right = (value: unknown): Grown => ({ value, isWrong: false });

function growObject({ properties = {}, required = [] }: ShapeOfObject, soil: Soil): Grown {
  const { chance, wrong } = soil;
  const entries: [string, Grown][] = [];
  let isWrong = false;
  // A way leads to one place; one that leads to two, or to none, is grown seldom enough not to be all that is.
  const astray = chance.is(0.8) && 'href' in properties ? chance.pick(['href', 'journey']) : undefined;
  for (const [key, shape] of Object.entries(properties)) {
    if (key === astray) continue;
    const isLed = astray !== undefined && (key === 'href' || key === 'journey');
    const isRequired = required.includes(key);
    if (isRequired ? chance.is(wrong / 2) : !isLed && chance.is(0.5)) {
      isWrong ||= isRequired;
      continue;
    }
    entries.push([key, growValue(shape, soil)]);
  }
  if (chance.is(wrong)) {
    isWrong = true;
    entries.push([chance.pick(strangers), right(growAnything(chance, 2))]);
  }
  const inOrder = chance.is(0.7) ? entries : entries.toReversed();
  return {
    value: Object.fromEntries(inOrder.map(([key, { value }]) => [key, value])),
    isWrong: isWrong || entries.some(([, one]) => one.isWrong),
  };
}

/** Names that no shape has. */
const strangers = [
  'naem',
  'x',
  'toString',
  'constructor',
  'Title',
  'stopps',
  'a b',
  '1',
  'x-y',
  '🙂',
  'valueOf',
] as const;

function growRecord({ propertyNames, additionalProperties }: ShapeOfObject, soil: Soil): Grown {
  const grown = soil.chance.many(0, 4, () => ({
    key: growText(typeof propertyNames === 'object' ? propertyNames : {}, soil),
    held: growValue(additionalProperties, soil),
  }));
  // Of one name twice, the last one counts.
  const held = new Map(grown.map(one => [one.key, one.held]));
  return {
    value: Object.fromEntries([...held].map(([key, { value }]) => [key, value])),
    isWrong: [...held.values()].some(one => one.isWrong),
  };
}

function growList({ items, minItems = 0, maxItems = minItems + 4 }: ShapeOfObject, soil: Soil): Grown {
  const least = soil.chance.is(0.2) ? minItems : Math.min(maxItems, minItems + 1);
  const grown = soil.chance.many(least, maxItems, () =>
    growValue(Array.isArray(items) ? items[0] : items, soil),
  );
  return { value: grown.map(({ value }) => value), isWrong: grown.some(one => one.isWrong) };
}

function growNumber({ type, minimum }: ShapeOfObject, chance: Chance): number {
  if (type === 'integer') return chance.pick([minimum ?? 0, 1, 7, 4096, Number.MAX_SAFE_INTEGER]);
  return chance.pick([1, 0.1, 20, 120.5, 1e6, 1e12, 5e-324]);
}

/** A date, a name or words, as the shape has it. */
function growText(shape: ShapeOfObject, { chance, names }: Soil): string {
  const { format, pattern = '', refersTo, examples = [] } = shape;
  const known = typeof refersTo === 'string' ? names[refersTo] : undefined;
  if (known) return chance.pick(known);
  if (format === 'date') return chance.pick(['2026-01-31', '2024-02-29', '0001-01-01', '9999-12-31']);
  if (pattern.startsWith('^\\/')) return chance.pick(['/a/', '/b-2/', '/index/', '/404/']);
  if (pattern.includes('\\.')) return `${chance.pick(ids)}.${chance.pick(ids)}`;
  if (pattern !== '') return chance.pick(ids);
  if (String(examples[0]).startsWith('https:') && chance.is(0.8)) return chance.pick(addresses);
  return chance.is(0.3)
    ? chance.many(1, 5, () => chance.pick(fragments)).join(chance.pick(['', ' ', 'a']))
    : chance.pick(texts);
}

const ids = [
  'a',
  '1',
  'a-b',
  'constructor',
  '404',
  'index',
  '0',
  'x'.repeat(200),
  'true',
  'null',
  'go',
  'search',
] as const;
const addresses = [
  'https://a.example/?b=c#d',
  'mailto:a@b.example',
  'tel:+1-2',
  'HTTP://a.example:1/%',
] as const;
const texts = [
  'Shared inbox answered twice',
  'https://a.example/?b=c#d',
  'mailto:a@b.example',
  'What does it cost?',
  'See what it costs',
  'a: b #c',
  '- a',
  'A. B! C? …',
  '“a” ‘b’ -- ...',
  '漢字の文。',
  'שלום עולם',
  'a\nb',
  'yes',
  '1',
  'word '.repeat(400),
  'x'.repeat(3000),
] as const;

type JsonKind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

const ofEachKind: Readonly<Record<JsonKind, readonly [unknown, ...unknown[]]>> = {
  null: [null],
  boolean: [true, false],
  number: [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300],
  string: ['', ' ', 'a', '\u0000', 'x'.repeat(2000), '<b>', '2026-01-01'],
  array: [[], ['a'], [[[[[]]]]], [null], Array(200).fill('a')],
  object: [{}, { a: 1 }, { a: { b: { c: {} } } }, { length: 1 }],
};

/** A value of a kind that the shape has no room for. */
function ofOtherKind(shape: ShapeOfObject, chance: Chance): unknown {
  const lawful = kindsOf(shape);
  const [first, ...others] = (Object.keys(ofEachKind) as JsonKind[]).filter(kind => !lawful.has(kind));
  return first === undefined ? undefined : chance.pick(ofEachKind[chance.pick([first, ...others])]);
}

function kindsOf(shape: Shape): ReadonlySet<string> {
  if (typeof shape !== 'object') return new Set(Object.keys(ofEachKind));
  const alternatives = shape.anyOf ?? shape.oneOf;
  if (alternatives) return new Set(alternatives.flatMap(one => [...kindsOf(one)]));
  const { type } = shape;
  return new Set([type === 'integer' ? 'number' : String(type ?? 'string')]);
}

function growAnything(chance: Chance, depth: number): unknown {
  const kind = chance.pick(Object.keys(ofEachKind) as [JsonKind, ...JsonKind[]]);
  if (kind === 'array' && depth > 0) return chance.many(0, 4, () => growAnything(chance, depth - 1));
  return chance.pick(ofEachKind[kind]);
}
