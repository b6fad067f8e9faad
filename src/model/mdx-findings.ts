import type { VFileMessage } from 'vfile-message';
import { type Finding, finding } from './finding.ts';
import type { Place } from './place.ts';

/** What the MDX parser's errors mean to somebody who writes text. */
export function mdxFinding(message: VFileMessage, file: string): Finding {
  const fault = message.source === 'mdast-util-mdx-jsx' ? tagFault(message) : syntaxFault(message);
  const { reason, remedy, place = placeOf(message) } = fault;
  return finding({ rule: 'mdx-syntax', place: { file, ...place }, reason, remedy });
}

interface Fault {
  readonly reason: string;
  readonly remedy: string;
  /** Where it begins, if not where the parser stopped. */
  readonly place?: Stretch | undefined;
}

type Stretch = Omit<Place, 'file'>;

const asText = 'To show the character itself, write \\{ or \\<, or put it in `code`.';

/** Code, braces and what stands inside one tag. */
function syntaxFault({ source, ruleId, reason, cause }: VFileMessage): Fault {
  const detail = cause instanceof Error ? ` (${cause.message.replace(/ *\(\d+:\d+\)$/, '')})` : '';
  if (source === 'micromark-extension-mdxjs-esm') {
    return {
      reason: `A line that begins with “import” or “export” is read as code, and this one is not right${detail}.`,
      remedy: 'Mend the code, or let the sentence begin with another word.',
    };
  }
  if (ruleId === 'unexpected-lazy') {
    return {
      reason: 'A tag or a “{” goes on outside the quote or the list that it began in.',
      remedy: 'Begin this line as the one before it begins, or close the tag or the “{” first.',
    };
  }
  const isTag = source === 'micromark-extension-mdx-jsx';
  if (ruleId === 'unexpected-eof') {
    const [open, close] = isTag ? ['<', '>'] : ['{', '}'];
    return { reason: `This “${open}” is never closed.`, remedy: `Close it with “${close}”. ${asText}` };
  }
  if (isTag && reason.includes('`!`')) {
    return {
      reason: 'A comment in a passage is not written with “<!--”.',
      remedy: 'Write {/* … */}, or take the comment away.',
    };
  }
  if (isTag) return { reason: `After “<”, a tag is expected. ${plain(reason)}`, remedy: asText };
  return {
    reason: `What stands between “{” and “}” is read as code, and it is not right${detail}.`,
    remedy: `Mend the code. ${asText}`,
  };
}

/** Tags that do not go together. */
function tagFault({ reason }: VFileMessage): Fault {
  const tags = [...reason.matchAll(/`(<[^`]*>)`/g)].map(([, tag = '']) => tag);
  const [first = '', second = ''] = tags;
  if (reason.startsWith('Expected a closing tag')) {
    if (isVoid(first)) {
      return {
        reason: `The tag ${first} is not closed.`,
        remedy: `Write ${first.slice(0, -1)} />.`,
        place: placeIn(reason),
      };
    }
    return {
      reason: `The tag ${first} is not closed where it should be.`,
      remedy: `Write ${closing(first)} before the block of text ends that it began in. ${asText}`,
      place: placeIn(reason),
    };
  }
  if (reason.startsWith('Unexpected closing tag')) {
    return {
      reason: `${first} stands where ${second} is still open.`,
      remedy: `Write ${closing(second)} before it.`,
    };
  }
  if (reason.startsWith('Expected the closing tag')) {
    return {
      reason: `${first} closes a tag that began in another block of text.`,
      remedy: 'Write both in one block: no empty line, quote or list between them, or all of it.',
    };
  }
  return { reason: `This closing tag is not right. ${plain(reason)}`, remedy: 'Take it away or mend it.' };
}

/** Elements of HTML that hold nothing, and so are closed in themselves. */
function isVoid(tag: string): boolean {
  return /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)>$/.test(tag);
}

function closing(tag: string): string {
  return tag.replace('<', '</');
}

/** `(6:1-6:6)`, in the parser's own words. */
function placeIn(reason: string): Stretch | undefined {
  const [, ...numbers] = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(reason) ?? [];
  const [line, column, endLine, endColumn] = numbers.map(Number);
  if (line === undefined || column === undefined) return undefined;
  return { line, column, endLine: endLine ?? line, endColumn: endColumn ?? column };
}

/** The parser's points lie on `place`, as a point or as a stretch. */
function placeOf({ place }: VFileMessage): Stretch {
  if (!place) return { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { start, end } = 'end' in place ? place : { start: place, end: place };
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Without the code points and hints that are meant for programmers. */
function plain(reason: string): string {
  const text = reason
    .replaceAll(/ ?\((?:note|U\+)[^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return /[.?]$/.test(text) ? text : `${text}.`;
}
