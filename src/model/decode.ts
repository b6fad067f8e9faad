import { type Finding, finding } from './finding.ts';
import { invisibleAt } from './invisible.ts';
import { pointsIn } from './lines.ts';
import { type Place, startOf } from './place.ts';

export interface Decoded {
  /** Undefined where the bytes are no text at all. */
  readonly text: string | undefined;
  readonly findings: readonly Finding[];
}

/** Strict UTF-8 without a byte order mark, lines ended by LF: the same bytes for every editor and every machine. */
export function decode(bytes: Buffer, file: string): Decoded {
  const findings: Finding[] = [];
  const whole = bytes.toString('utf8');
  const foreign = placeOfForeignByte(bytes, file);
  if (foreign) {
    findings.push(
      finding({
        rule: 'not-utf-8',
        place: foreign,
        reason: 'From here on, the file is not written in UTF-8.',
        remedy: 'Save it with the encoding “UTF-8”.',
      }),
    );
  }
  if (whole.startsWith('\uFEFF')) {
    findings.push(
      finding({
        rule: 'byte-order-mark',
        place: startOf(file),
        reason: 'The file begins with an invisible mark (a BOM).',
        remedy: 'Save it with the encoding “UTF-8”, not “UTF-8 with BOM”.',
      }),
    );
  }
  const text = whole.replace(/^\uFEFF/, '');
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    findings.push(
      finding({
        rule: 'line-endings',
        place: placeAfter(text.slice(0, carriageReturn), file),
        reason: 'Lines end in the Windows way here (CRLF).',
        remedy:
          'Set the line endings to LF in your editor. In git, “* text=auto eol=lf” in .gitattributes keeps them so.',
      }),
    );
  }
  const unixText = text.replaceAll(/\r\n?/g, '\n');
  findings.push(...controlCharacter(unixText, file));
  return { text: unixText.includes('\0') ? undefined : unixText, findings };
}

/** Only the first is said: a file that holds one is seldom text. */
function controlCharacter(text: string, file: string): Finding[] {
  const at = invisibleAt(text);
  if (at === undefined) return [];
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [
    finding({
      rule: 'control-character',
      place: placeAfter(text.slice(0, at), file),
      reason: `An invisible control character (U+${code}) stands here.`,
      remedy: 'Delete it, or type the line anew.',
    }),
  ];
}

function placeOfForeignByte(bytes: Buffer, file: string): Place | undefined {
  const again = Buffer.from(bytes.toString('utf8'));
  if (again.equals(bytes)) return undefined;
  const differs = bytes.findIndex((byte, at) => byte !== again[at]);
  // While it streams, a decoder keeps back a character that has only begun: that is the one which goes wrong.
  const before = new TextDecoder().decode(bytes.subarray(0, differs), { stream: true });
  return placeAfter(before.replaceAll(/\r\n?/g, '\n'), file);
}

function placeAfter(before: string, file: string): Place {
  const { line, column } = pointsIn(before)(before.length);
  return { file, line, column, endLine: line, endColumn: column + 1 };
}
