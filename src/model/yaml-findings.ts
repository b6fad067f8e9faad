import type { ErrorCode, YAMLError } from 'yaml';
import { type Finding, finding } from './finding.ts';
import type { Place } from './place.ts';

/** What YAML's own errors mean to somebody who writes text. */
const plainWords: Readonly<Partial<Record<ErrorCode, readonly [reason: string, remedy: string]>>> = {
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
    'An asterisk at the beginning refers to a mark (&) that is not there.',
    'Put the text in quotes if the * belongs to it.',
  ],
  MULTIPLE_DOCS: ['A line of “---” begins a second document here.', 'Keep one document in a file.'],
  TAG_RESOLVE_FAILED: [
    'An exclamation mark at the beginning has a meaning of its own, and this one has none.',
    'Put the text in quotes if the ! belongs to it.',
  ],
  BLOCK_IN_FLOW: [
    'A list or a key begins inside brackets.',
    'Put the text in quotes, or close the bracket first.',
  ],
  UNEXPECTED_TOKEN: ['This does not fit here.', 'Look for a stray character, or put the text in quotes.'],
  BAD_COLLECTION_TYPE: ['This does not fit here.', 'Take away what begins with “!” before it.'],
  RESOURCE_EXHAUSTION: [
    'Values are nested too deep here.',
    'Write it flatter: no file needs more than a few levels.',
  ],
  BAD_DQ_ESCAPE: [
    'A backslash in double quotes has a meaning of its own, and this one has none.',
    'Use single quotes, or write the backslash twice.',
  ],
  BAD_DIRECTIVE: [
    'A line that begins with % has a meaning of its own, and this one has none.',
    'Take it away, or put the text in quotes.',
  ],
  KEY_OVER_1024_CHARS: [
    'More than 1,024 characters stand before this colon.',
    'Put the whole text in quotes, or break the line.',
  ],
};

const unknownFault = ['This cannot be read as YAML.', 'Compare it with a file that works.'] as const;

/** The parser goes on after an error, and what it then says of the same line only follows from the first. */
export function syntaxFindings(
  errors: readonly YAMLError[],
  placeAt: (start: number, end: number) => Place,
): Finding[] {
  const exhausted = errors.find(error => error.code === 'RESOURCE_EXHAUSTION');
  const lines = new Set<number>();
  return (exhausted ? [exhausted] : errors).flatMap(({ code, pos }) => {
    const place = placeAt(...pos);
    if (lines.has(place.line)) return [];
    lines.add(place.line);
    return syntaxFinding(code, place);
  });
}

export function keyTwice(key: string, place: Place): Finding {
  const reason = `The key "${key}" stands here a second time.`;
  return finding({ rule: 'duplicate-key', place, reason, remedy: 'Keep one of the two.' });
}

export function forbiddenKey(key: string, place: Place): Finding {
  const reason = `"${key}" cannot be a key: it is never read.`;
  return finding({ rule: 'forbidden-key', place, reason, remedy: 'Use another word.' });
}

export function notAWord(place: Place): Finding {
  const reason = 'A key is one word, and something else stands here.';
  return finding({
    rule: 'yaml-syntax',
    place,
    reason,
    remedy: 'Write “key: value”, with the key’s name before the colon.',
  });
}

export function tooManyAliases(most: number, place: Place): Finding {
  return finding({
    rule: 'yaml-aliases',
    place,
    reason: `The aliases (*) in this file repeat each other, or more than ${most} values.`,
    remedy: 'Write the values out where they are needed.',
  });
}

export function tooDeep(place: Place): Finding {
  return syntaxFinding('RESOURCE_EXHAUSTION', place);
}

export function unknownAlias(place: Place): Finding {
  return syntaxFinding('BAD_ALIAS', place);
}

function syntaxFinding(code: ErrorCode, place: Place): Finding {
  const [reason, remedy] = plainWords[code] ?? unknownFault;
  return finding({ rule: 'yaml-syntax', place, reason, remedy });
}
