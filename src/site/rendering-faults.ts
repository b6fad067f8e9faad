import { relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Plugin } from 'vite';
import { type Finding, finding } from '../model/finding.ts';
import { pointsIn } from '../model/lines.ts';
import { type Place, startOf } from '../model/place.ts';

/** An error that knows which passage it came from. */
const mark = 'throughlinePassage';

/**
 * Lets an error that a passage throws while it is rendered say which passage that was: the stack leads into code that
 * was bundled, and names none.
 */
export function markPassages(): Plugin {
  return {
    name: 'throughline:mark-passages',
    enforce: 'post',
    transform(code, id) {
      // What @mdx-js/mdx calls the function that renders a body.
      const body = 'function _createMdxContent(props) {';
      if (!id.endsWith('.mdx') || !code.includes(body)) return null;
      const marking = `function _createMdxContent(props) {
  try { return _renderMdxContent(props); } catch (error) {
    if (typeof error === 'object' && error !== null) error.${mark} ??= ${JSON.stringify(id)};
    throw error;
  }
}`;
      return { code: code.replace(body, () => `${marking}\nfunction _renderMdxContent(props) {`), map: null };
    },
  };
}

/**
 * What went wrong in a passage while the site was rendered.
 *
 * @param textOf the text of a file, by its path relative to the root
 * @param passage the file of the passage, where that is known already
 * @returns undefined where no file of the root is to blame
 */
export function renderingFault(
  error: unknown,
  root: string,
  textOf: (file: string) => string,
  passage?: string,
): Finding | undefined {
  const fault = innermost(error);
  const picture = fault && unmeasuredPicture(stringIn(fault, 'message') ?? '', root);
  if (picture) return picture;
  const path = fault && (passage ?? stringIn(fault, mark) ?? stringIn(fault, 'id') ?? fileOf(fault));
  if (!path) return undefined;
  const file = relative(root, path.replace(/\?.*$/, '')).replaceAll(sep, '/');
  if (file.startsWith('../') || !file.endsWith('.mdx')) return undefined;
  const [firstLine = ''] = stripVTControlCharacters(stringIn(fault, 'message') ?? '').split('\n');
  const { name, rule, reason, remedy } = told(firstLine, stringIn(fault, 'exporter') ?? missingIn(firstLine));
  return finding({ rule, place: placeOf(name, textOf(file), file), reason, remedy });
}

/** Astro measures a picture when it is imported, and says of which it cannot, by its whole path. */
function unmeasuredPicture(message: string, root: string): Finding | undefined {
  const [, path] =
    /Could not process image metadata for `([^`]+)`/.exec(stripVTControlCharacters(message)) ?? [];
  if (path === undefined) return undefined;
  const place = startOf(relative(root, path).replaceAll(sep, '/'));
  const reason = 'Nothing in this picture says how wide and how high it is.';
  return finding({ rule: 'no-picture', place, reason, remedy: 'Save it anew, a drawing with a “viewBox”.' });
}

/** `name` is what to look for in the file. */
function told(message: string, missingFile: string | undefined) {
  if (missingFile !== undefined) {
    const reason = `There is no "${missingFile}" beside this passage.`;
    return {
      name: missingFile,
      rule: 'missing-import',
      reason,
      remedy: 'Mend the name, or put the file there.',
    };
  }
  const asText = 'To show the character itself, write \\{ or \\<.';
  const [, component] = /^Expected component `([^`]+)` to be defined/.exec(message) ?? [];
  if (component !== undefined) {
    const reason = `No component is named "${component}" here.`;
    const remedy = `Import it at the top of the text, or mend its name. ${asText}`;
    return { name: `<${component}`, rule: 'unknown-component', reason, remedy };
  }
  const [, undefinedName, readName] = /^([\w$]+) is not defined|reading '([^']+)'/.exec(message) ?? [];
  return {
    name: undefinedName ?? readName,
    rule: 'rendering',
    reason: `The code in this passage stops the page: ${message.replace(/[.:]*$/, '.')}`,
    remedy: `Mend what stands between “{” and “}”. ${asText}`,
  };
}

/** What a running server says of a file that is imported and not there, and of a picture. */
function missingIn(message: string): string | undefined {
  return /^(?:Failed to load url|Could not find requested image|Failed to resolve import) ?[`"]?([^`"\s]+)/.exec(
    message,
  )?.[1];
}

/** Bundlers gather what went wrong; the first is enough to begin with. */
function innermost(error: unknown): object | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const [first] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return typeof first === 'object' && first !== null ? first : error;
}

function stringIn(fault: object, key: string): string | undefined {
  const value: unknown = Reflect.get(fault, key);
  return typeof value === 'string' ? value : undefined;
}

function fileOf(fault: object): string | undefined {
  const location: unknown = Reflect.get(fault, 'loc');
  return typeof location === 'object' && location !== null ? stringIn(location, 'file') : undefined;
}

function placeOf(name: string | undefined, text: string, file: string): Place {
  const at = name === undefined ? -1 : text.indexOf(name);
  if (name === undefined || at < 0) return startOf(file);
  const { line, column } = pointsIn(text)(at);
  return { file, line, column, endLine: line, endColumn: column + name.length };
}
