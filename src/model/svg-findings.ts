import { isUtf8 } from 'node:buffer';
import { Parser } from 'htmlparser2';
import {
  animates,
  type Fault,
  faults,
  leadsOut,
  mostDepth,
  pagePart,
  reaction,
  styledFrom,
} from './drawing-faults.ts';
import { isWithin, reachingOut } from './drawn-styles.ts';
import { type Finding, finding } from './finding.ts';
import { pointsIn } from './lines.ts';
import { type Place, startOf } from './place.ts';

/** In bytes. A drawing of this size holds photographs, and is quicker to load as one. */
export const largestDrawing = 4 * 1024 * 1024;

/**
 * What a drawing holds that could run, load something or lead elsewhere. It is published as it is, and who opens it by its own
 * address opens a page of the site, with all that a page may do. Of each kind, the first is said.
 */
export function svgFindings(bytes: Buffer, file: string): Finding[] {
  if (!isUtf8(bytes)) return [said(startOf(file), faults.encoding)];
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const pointAt = pointsIn(text);
  const found = new Map<string, Finding>();
  const report = (at: number, fault: Fault): void => {
    const { line, column } = pointAt(at);
    if (!found.has(fault.kind))
      found.set(fault.kind, said({ file, line, column, endLine: line, endColumn: column }, fault));
  };
  const control = text.search(/(?![\t\n\r])\p{Cc}|--!>/u);
  if (control >= 0) report(control, faults.encoding);
  const isDrawing = read(text, report);
  return isDrawing ? [...found.values()] : [noDrawing(file)];
}

type Report = (at: number, fault: Fault) => void;

const drawings = 'http://www.w3.org/2000/svg';
const pages = 'http://www.w3.org/1999/xhtml';
const scripts: ReadonlySet<string> = new Set(['script', 'handler', 'listener']);
const pageParts: ReadonlySet<string> = new Set([
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'animation',
  'prefetch',
]);

/** @returns whether it is a drawing at all */
function read(text: string, report: Report): boolean {
  const open: Scope[] = [];
  let isDrawing: boolean | undefined;
  let style: { readonly at: number; readonly depth: number; css: string } | undefined;
  const parser = new Parser(
    {
      onprocessinginstruction(_, written) {
        const fault = faultOfInstruction(written, parser.startIndex);
        if (fault) report(parser.startIndex, fault);
      },
      onopentag(name, attributes) {
        const at = parser.startIndex;
        const scope = scopeOf(attributes, open.at(-1));
        open.push(scope);
        if (open.length > mostDepth) report(at, faults.deep);
        const [prefix, local] = nameParts(name);
        isDrawing ??= local === 'svg' && scope.get(prefix) === drawings;
        reportElement({ name, local: local.toLowerCase(), isPage: scope.get(prefix) === pages }, at, report);
        for (const [attribute, value] of Object.entries(attributes))
          reportAttribute(attribute, value, at, report);
        if (local.toLowerCase() === 'style') style ??= { at, depth: open.length, css: '' };
      },
      ontext(written) {
        if (style) style.css += written;
      },
      onclosetag() {
        if (style?.depth === open.length) {
          const elsewhere = reachingOut(style.css);
          if (elsewhere !== undefined) report(style.at, styledFrom(elsewhere));
          style = undefined;
        }
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return isDrawing === true;
}

/** The namespaces by their prefixes, as they are in an element. */
type Scope = ReadonlyMap<string, string>;

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope = new Map()): Scope {
  const declared = Object.entries(attributes).flatMap(([name, value]) => {
    const [, prefix] = /^xmlns(?::(.*))?$/.exec(name) ?? ['', undefined];
    return name === 'xmlns' || prefix !== undefined ? [[prefix ?? '', value] as const] : [];
  });
  return declared.length === 0 ? outer : new Map([...outer, ...declared]);
}

function nameParts(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function faultOfInstruction(written: string, at: number): Fault | undefined {
  if (written.startsWith('!')) return faults.declaration;
  if (at > 0 || !/^\?xml\s/.test(written)) return faults.instruction;
  const [, encoding = 'utf-8'] = /\bencoding\s*=\s*["']([^"']*)/.exec(written) ?? [];
  return encoding.toLowerCase() === 'utf-8' ? undefined : faults.encoding;
}

interface NamedElement {
  readonly name: string;
  readonly local: string;
  readonly isPage: boolean;
}

function reportElement({ name, local, isPage }: NamedElement, at: number, report: Report): void {
  if (scripts.has(local)) report(at, faults.script);
  else if (isPage || pageParts.has(local)) report(at, pagePart(name));
}

function reportAttribute(name: string, value: string, at: number, report: Report): void {
  const [prefix, written] = nameParts(name);
  const local = written.toLowerCase();
  if (name === 'xmlns' || prefix === 'xmlns') return;
  if (local.startsWith('on')) report(at, reaction(name));
  else if (local === 'href' || local === 'src' || name === 'xml:base') {
    if (!isWithin(value)) report(at, leadsOut(value.trim()));
  } else if (local === 'attributename') {
    if (/^(?:.*:)?(?:href|src|on.*)$/i.test(value.trim())) report(at, animates(value.trim()));
  } else if (prefix === '') {
    const elsewhere = reachingOut(value);
    if (elsewhere !== undefined) report(at, styledFrom(elsewhere));
  }
}

function said(place: Place, { reason, remedy }: Fault): Finding {
  return finding({ rule: 'unsafe-drawing', place, reason, remedy });
}

function noDrawing(file: string): Finding {
  return finding({
    rule: 'no-picture',
    place: startOf(file),
    reason: 'What is in this file is no drawing.',
    remedy: 'Save it anew as .svg, or by the ending of what it is.',
  });
}
