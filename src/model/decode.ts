import { type Finding, finding } from './finding.ts';
import { type Place, startOf } from './place.ts';

/** Strict UTF-8 without a byte order mark, lines ended by LF: the same bytes for every editor and every machine. */
export function decode(bytes: Buffer, file: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  const bad = firstBadByte(bytes);
  const whole = bytes.toString('utf8');
  if (bad !== undefined) {
    findings.push(
      finding({
        rule: 'not-utf-8',
        place: placeAt(bytes.subarray(0, bad).toString('utf8'), file),
        reason: 'A character here is not in UTF-8.',
        remedy: 'Save the file with the encoding UTF-8.',
      }),
    );
  }
  if (whole.startsWith('\uFEFF')) {
    findings.push(
      finding({
        rule: 'byte-order-mark',
        place: startOf(file),
        reason: 'The file begins with an invisible byte order mark.',
        remedy: 'Save the file as “UTF-8” rather than “UTF-8 with BOM”.',
      }),
    );
  }
  const text = whole.replace(/^\uFEFF/, '');
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) {
    findings.push(
      finding({
        rule: 'line-endings',
        place: placeAt(text.slice(0, carriageReturn), file),
        reason: 'Lines end in CRLF here, expected LF.',
        remedy:
          'Set the line endings to LF in your editor; in git, “* text=auto eol=lf” in .gitattributes keeps them so.',
      }),
    );
  }
  return { text: text.replaceAll(/\r\n?/g, '\n'), findings };
}

function firstBadByte(bytes: Buffer): number | undefined {
  const strict = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const isSound = (length: number) => {
    try {
      strict().decode(bytes.subarray(0, length), { stream: length < bytes.length });
      return true;
    } catch {
      return false;
    }
  };
  if (isSound(bytes.length)) return undefined;
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (isSound(middle)) sound = middle;
    else broken = middle;
  }
  return broken - 1;
}

function placeAt(before: string, file: string): Place {
  const lines = before.split('\n');
  const line = lines.length;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { file, line, column, endLine: line, endColumn: column + 1 };
}
