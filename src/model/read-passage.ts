import { createRequire } from 'node:module';
import type { Root } from 'mdast';
// What trees hold beside Markdown, as this package has it.
import type {} from 'remark-mdx';
import { mdxToMdast } from 'satteri';
import { VFileMessage } from 'vfile-message';
import { endlessCodeAt } from './endless-code.ts';
import { type Finding, finding } from './finding.ts';
import { pointsIn } from './lines.ts';
import { mdxFinding } from './mdx-findings.ts';
import { tooCrowdedAt, tooDeepAt, tooDeepIn } from './nesting.ts';
import { type Place, startOf } from './place.ts';
import { type Waiver, waiversInBody, waiversInYaml } from './read-waivers.ts';
import { readYaml, type YamlText } from './read-yaml.ts';

export interface PassageText {
  /** Undefined where there is none. */
  readonly frontmatter: YamlText | undefined;
  /** Undefined where the body is no MDX. */
  readonly tree: Root | undefined;
  readonly waivers: readonly Waiver[];
  readonly findings: readonly Finding[];
}

/** Reads a passage's two parts, so that a fault in one does not hide the other's. */
export function readPassage(text: string, file: string): PassageText {
  const parts = frontmatterOf(text);
  if (!parts) {
    const isOpen = /^---[ \t]*(\n|$)/.test(text);
    // Without an end to the frontmatter, nothing says where the body begins.
    const body = isOpen ? { tree: undefined, findings: [] } : readBody(text, file);
    return {
      ...body,
      frontmatter: undefined,
      waivers: [],
      findings: [missingFrontmatter(file, isOpen), ...body.findings],
    };
  }
  const { whole, yaml } = parts;
  const frontmatter = readYaml(yaml, file, 2);
  // Empty lines in the frontmatter's place keep the body's line numbers.
  const { tree, findings } = readBody(whole.replaceAll(/[^\n]/g, '') + text.slice(whole.length), file);
  const waivers = [...waiversInYaml(yaml, file, 2), ...(tree ? waiversInBody(tree, text, file) : [])];
  return { frontmatter, tree, waivers, findings: [...frontmatter.findings, ...findings] };
}

/** The frontmatter's YAML, and with its two lines of “---”; undefined where there is none. */
export function frontmatterOf(text: string): { readonly whole: string; readonly yaml: string } | undefined {
  const [whole, yaml] = /^---[ \t]*\n((?:[^\n]*\n)*?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return whole === undefined || yaml === undefined ? undefined : { whole, yaml };
}

/** A passage's Markdown alone. */
export function bodyOf(text: string): string {
  return text.slice(frontmatterOf(text)?.whole.length ?? 0);
}

function readBody(body: string, file: string): { tree: Root | undefined; findings: Finding[] } {
  const deep = tooDeepAt(body, file);
  if (deep) return { tree: undefined, findings: [tooDeep(deep)] };
  const endless = endlessCodeAt(body, file);
  if (endless) return { tree: undefined, findings: [tooLong(endless)] };
  try {
    const tree = isPlain(body) ? (readQuickly(body) ?? readThoroughly(body)) : readThoroughly(body);
    const nested = tooDeepIn(tree, file);
    if (nested) return { tree: undefined, findings: [tooDeep(nested)] };
    const crowded = tooCrowdedAt(tree, body, file);
    return crowded ? { tree: undefined, findings: [tooCrowded(crowded)] } : { tree, findings: [] };
  } catch (error) {
    if (!(error instanceof VFileMessage)) return { tree: undefined, findings: [tooDeep(startOf(file))] };
    if (error.ruleId === 'unexpected-eof') error.place = openingOfUnclosed(body) ?? error.place;
    return { tree: undefined, findings: [mdxFinding(error, file)] };
  }
}

/** Entities beyond which the quick reader is none. */
const mostEntities = 1000;

/** Nothing in it can be code or a tag: then there is one way to read it, and the quicker of two readers tells all of it. */
function isPlain(body: string): boolean {
  return !/[<{\0]|^(?:import|export)\b/m.test(body) && (body.match(/&/g)?.length ?? 0) <= mostEntities;
}

function readQuickly(body: string): Root | undefined {
  const tree = mdxToMdast(body, { features: { frontmatter: false } });
  return tree.type === 'root' ? tree : undefined;
}

/** It takes long to load, and most sites have few passages for it, or none that has changed. */
const require = createRequire(import.meta.url);

function readThoroughly(body: string): Root {
  const { parseMdx }: typeof import('./parse-mdx.ts') = require('./parse-mdx.ts');
  return parseMdx(body);
}

/** How many brackets are tried, and how many characters are read for it, so that no file costs much more time than another. */
const mostBrackets = 50;
const mostReread = 200_000;

/**
 * The parser points to the file's end when a bracket is never closed. A body that is cut before a bracket inside the
 * unclosed part fails as well; so the last bracket before which it can be cut and read is the one.
 */
function openingOfUnclosed(body: string): VFileMessage['place'] {
  let end = body.length;
  for (let tries = 0, reread = 0; tries < mostBrackets && reread <= mostReread; tries++, reread += end) {
    end = Math.max(body.lastIndexOf('{', end - 1), body.lastIndexOf('<', end - 1));
    if (end < 0) return undefined;
    if (!isUnclosed(body.slice(0, end))) break;
  }
  return pointsIn(body)(end);
}

function isUnclosed(body: string): boolean {
  try {
    readThoroughly(body);
    return false;
  } catch (error) {
    return error instanceof VFileMessage && error.ruleId === 'unexpected-eof';
  }
}

function tooDeep(place: ReturnType<typeof startOf>): Finding {
  return finding({
    rule: 'mdx-syntax',
    place,
    reason: 'Quotes, lists, tags or emphasis are nested too deep here to be read.',
    remedy: 'Write it flatter, or break the paragraph.',
  });
}

function tooLong(place: Place): Finding {
  return finding({
    rule: 'mdx-syntax',
    place,
    reason: 'The code that begins here has no end that can be found in reasonable time.',
    remedy: 'Close it, or, to show the character itself, write \\{, or put it in `code`.',
  });
}

function tooCrowded(place: Place): Finding {
  return finding({
    rule: 'mdx-syntax',
    place,
    reason: 'This stretch of text has more quotes, dashes, dots and “&” than can be set.',
    remedy: 'Put an empty line somewhere in it, or write it as code between two lines of ```.',
  });
}

function missingFrontmatter(file: string, isOpen: boolean): Finding {
  const reason = 'A passage begins with its question and its beat between two lines of “---”.';
  return finding({
    rule: 'missing-frontmatter',
    place: startOf(file),
    reason: isOpen ? `${reason} The second of these lines is missing.` : `${reason} This one does not.`,
    remedy: isOpen
      ? 'Write “---” on a line of its own before the text begins.'
      : 'Begin the file with “---”, then “question: …” and “beat: …”, then “---”, each on a line of its own.',
  });
}
