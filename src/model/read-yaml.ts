import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Parser,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { Finding } from './finding.ts';
import { pointsIn } from './lines.ts';
import { type KeyPath, type Place, type Places, placeKey } from './place.ts';
import {
  forbiddenKey,
  keyTwice,
  notAWord,
  syntaxFindings,
  tooDeep,
  tooManyAliases,
  unknownAlias,
} from './yaml-findings.ts';

/** What a YAML text says, and where each value, and each key, stands. */
export interface YamlText {
  /** Undefined where the text is no YAML. */
  readonly value: unknown;
  readonly places: Places;
  /** The places of keys, by the path of their values. */
  readonly keys: Places;
  readonly findings: readonly Finding[];
}

/** Aliases may stand for this many nodes in all: enough to repeat a list, too few for a bomb. */
const mostAliases = 50;

/** Reads one YAML 1.2 document; `firstLine` is the line of the file at which the text begins. */
export function readYaml(text: string, file: string, firstLine = 1): YamlText {
  const pointAt = pointsIn(text);
  const placeAt: PlaceAt = (start, end) => {
    const from = pointAt(start);
    const to = pointAt(Math.max(start, end));
    const shift = firstLine - 1;
    return {
      file,
      line: from.line + shift,
      column: from.column,
      endLine: to.line + shift,
      endColumn: to.column,
    };
  };
  const document = parse(text);
  if (!document) {
    const deep = deepestOffset(text);
    return {
      value: undefined,
      places: { [placeKey([])]: placeAt(0, 0) },
      keys: {},
      findings: [tooDeep(placeAt(deep, deep))],
    };
  }
  const { places, keys, aliases, findings: located } = locate(document, placeAt);
  const findings = [...syntaxFindings([...document.errors, ...document.warnings], placeAt), ...located];
  if (findings.length > 0) return { value: undefined, places, keys, findings };
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }), places, keys, findings };
  } catch {
    const first = aliases.at(-1);
    const fault = first ? tooManyAliases(mostAliases, first) : tooDeep(placeAt(0, 0));
    return { value: undefined, places, keys, findings: [fault] };
  }
}

/** Undefined where values are nested deeper than the parser can follow. */
function parse(text: string): Document | undefined {
  try {
    return parseDocument(text, {
      prettyErrors: false,
      // Even where a file says %YAML 1.1: one file's dates and yeses are not to differ from the next one's.
      schema: 'core',
      merge: false,
      resolveKnownTags: false,
      // The parser compares every key with every other; we ask a set (see keysOf).
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where the innermost value begins that is open when the parser gives up: it goes down without end, but not up. */
function deepestOffset(text: string): number {
  const parser = new Parser();
  try {
    for (const _ of parser.parse(text));
  } catch {
    return parser.stack.at(-1)?.offset ?? parser.offset;
  }
  return parser.offset;
}

type PlaceAt = (start: number, end: number) => Place;

/** Walks the syntax tree without following aliases, so that its size is the text's. */
function locate(document: Document, placeAt: PlaceAt) {
  const places: Record<string, Place> = { [placeKey([])]: placeAt(0, 0) };
  const keys: Record<string, Place> = {};
  const findings: Finding[] = [];
  const marks = new Set<string>();
  const aliases: { readonly to: string; readonly place: Place }[] = [];
  const open: Branch[] = [{ node: document.contents, path: [] }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const { node, path, key } = branch;
    if (key) keys[placeKey(path)] = key;
    if (!isNode(node)) continue;
    if (path.length > 0) places[placeKey(path)] = rangeOf(node, placeAt);
    if (isAlias(node)) aliases.push({ to: node.source, place: rangeOf(node, placeAt) });
    else if (node.anchor) marks.add(node.anchor);
    // The last branch is taken first; and a spread of a hundred thousand would not fit on the stack.
    if (isSeq(node)) node.items.forEach((item, at) => void open.push({ node: item, path: [...path, at] }));
    if (isMap(node)) for (const inner of keysOf(node, path, placeAt, findings)) open.push(inner);
  }
  const unknown = aliases.filter(({ to }) => !marks.has(to)).map(({ place }) => unknownAlias(place));
  return { places, keys, findings: findings.concat(unknown), aliases: aliases.map(({ place }) => place) };
}

interface Branch {
  readonly node: unknown;
  readonly path: KeyPath;
  /** Where the key stands that leads here. */
  readonly key?: Place;
}

function keysOf(map: YAMLMap, path: KeyPath, placeAt: PlaceAt, findings: Finding[]): Branch[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key, value }) => {
    const place = isNode(key) ? rangeOf(key, placeAt) : rangeOf(map, placeAt);
    if (!isScalar(key) || key.value === null) {
      findings.push(notAWord(place));
      return [];
    }
    const name = String(key.value);
    if (name === '__proto__') findings.push(forbiddenKey(name, place));
    else if (seen.has(name)) findings.push(keyTwice(name, place));
    seen.add(name);
    return { node: value, path: [...path, name], key: place };
  });
}

function rangeOf({ range }: Node, placeAt: PlaceAt): Place {
  return placeAt(range?.[0] ?? 0, range?.[1] ?? 0);
}
