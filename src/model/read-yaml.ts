import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { type Finding, finding } from './finding.ts';
import { type KeyPath, type Place, type Places, placeKey } from './place.ts';

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
  const lines = new LineCounter();
  const placeAt = (start: number, end: number): Place => {
    const from = lines.linePos(start);
    const to = lines.linePos(Math.max(start, end));
    const shift = firstLine - 1;
    return { file, line: from.line + shift, column: from.col, endLine: to.line + shift, endColumn: to.col };
  };
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const faults = [...document.errors, ...document.warnings].map(error =>
    syntaxFinding(error, placeAt(error.pos[0], error.pos[1])),
  );
  const { places, keys, forbidden, firstAlias } = locate(document, placeAt);
  const findings = [...faults, ...forbidden.map(protoFinding)];
  if (findings.length > 0) return { value: undefined, places, keys, findings };
  try {
    return { value: document.toJS({ maxAliasCount: mostAliases }), places, keys, findings };
  } catch {
    const place = firstAlias ?? placeAt(0, 0);
    return { value: undefined, places, keys, findings: [aliasFinding(place)] };
  }
}

type PlaceAt = (start: number, end: number) => Place;

/** Walks the syntax tree without following aliases, so that its size is the text's. */
function locate(document: Document, placeAt: PlaceAt) {
  const places: Record<string, Place> = { [placeKey([])]: placeAt(0, 0) };
  const keys: Record<string, Place> = {};
  const forbidden: Place[] = [];
  let firstAlias: Place | undefined;
  const open: Branch[] = [{ node: document.contents, path: [] }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const { node, path, key } = branch;
    if (key) {
      keys[placeKey(path)] = rangeOf(key, placeAt);
      if (path.at(-1) === '__proto__') forbidden.push(rangeOf(key, placeAt));
    }
    if (!isNode(node)) continue;
    if (path.length > 0) places[placeKey(path)] = rangeOf(node, placeAt);
    if (isAlias(node)) firstAlias = rangeOf(node, placeAt);
    // The last branch is taken first; and a spread of a hundred thousand would not fit on the stack.
    for (const inner of branchesOf(node, path)) open.push(inner);
  }
  return { places, keys, forbidden, firstAlias };
}

interface Branch {
  readonly node: unknown;
  readonly path: KeyPath;
  readonly key?: Node;
}

function branchesOf(node: Node, path: KeyPath): Branch[] {
  if (isSeq(node)) return node.items.map((item, at) => ({ node: item, path: [...path, at] }));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    isScalar(key) ? { node: value, path: [...path, String(key.value)], key } : [],
  );
}

function rangeOf({ range }: Node, placeAt: PlaceAt): Place {
  return placeAt(range?.[0] ?? 0, range?.[1] ?? 0);
}

/** What YAML's own errors mean to somebody who writes text, by the parser's code. */
const plainWords: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  TAB_AS_INDENT: ['A tab indents this line.', 'Indent with spaces, two for each step.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'A colon followed by a space begins a value here, inside another value.',
    'Put the whole text in quotes, or the key on a line of its own.',
  ],
  BAD_INDENT: [
    'This line is indented differently from the lines it belongs with.',
    'Give it as many leading spaces as its neighbours.',
  ],
  MISSING_CHAR: [
    'Something is not closed here, or a separator is missing.',
    'Look for a missing quote, bracket, comma or colon.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'This key has no colon after it.',
    'Write it as “key: value”, with a space after the colon.',
  ],
  BAD_SCALAR_START: ['A text cannot begin with this character.', 'Put the text in quotes.'],
  BAD_ALIAS: [
    'This alias (*) names nothing that was marked before (&).',
    'Put the text in quotes if the * belongs to it.',
  ],
  MULTIPLE_DOCS: ['A second document begins here (---).', 'Keep one document in a file.'],
  TAG_RESOLVE_FAILED: ['A tag (!) has no meaning here.', 'Put the text in quotes if the ! belongs to it.'],
  BLOCK_IN_FLOW: [
    'A list or a key begins inside brackets.',
    'Put the text in quotes, or close the bracket first.',
  ],
  UNEXPECTED_TOKEN: ['This does not fit here.', 'Look for a stray character, or put the text in quotes.'],
  RESOURCE_EXHAUSTION: [
    'Brackets are nested too deep here.',
    'Write it flatter: no file needs more than a few levels.',
  ],
  BAD_DQ_ESCAPE: ['A backslash has no meaning here.', 'Use single quotes, or write the backslash twice.'],
};

function syntaxFinding(error: YAMLError, place: Place): Finding {
  if (error.code === 'DUPLICATE_KEY') {
    const reason = 'This key stands twice in the same place.';
    return finding({ rule: 'duplicate-key', place, reason, remedy: 'Keep one of the two.' });
  }
  const [reason, remedy] = plainWords[error.code] ?? [`${error.message.replace(/[.:]?$/, '')}.`, undefined];
  return finding({ rule: 'yaml-syntax', place, reason, remedy });
}

function protoFinding(place: Place): Finding {
  return finding({
    rule: 'forbidden-key',
    place,
    reason: 'The key "__proto__" is never read.',
    remedy: 'Use another word.',
  });
}

function aliasFinding(place: Place): Finding {
  return finding({
    rule: 'yaml-aliases',
    place,
    reason: `Aliases (*) in this file stand for more than ${mostAliases} values.`,
    remedy: 'Write the values out where they are needed.',
  });
}
