import { stripVTControlCharacters } from 'node:util';
import picocolors from 'picocolors';

export { count } from '../studio/words/count.ts';

const { env } = process;
const wantsNoColour = Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';

/** Colours for each stream: none into a pipe, none where NO_COLOR is set. */
export const onOutput = picocolors.createColors(process.stdout.isTTY === true && !wantsNoColour);
export const onError = picocolors.createColors(process.stderr.isTTY === true && !wantsNoColour);
export type Colours = typeof onOutput;

/** Words for people, on standard error. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** What was asked for, on standard output. Resolves when it is written, however slow the reader. */
export async function print(output: string): Promise<void> {
  const text = output === '' || output.endsWith('\n') ? output : `${output}\n`;
  await new Promise<void>(resolve => void process.stdout.write(text, () => resolve()));
}

/**
 * Text from a file, safe to show on a terminal: what would move its cursor, colour it or turn it round is taken out. So is what
 * code hosts obey wherever it stands in a log, as in `##[error]` and `##vso[…]`.
 */
export function tame(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\uFFFD')
    .replaceAll(/##(?=\w*\[)/g, '#\uFFFD');
}

/** The same on one line: names of files may hold line breaks, and one must not look like the next finding. */
export function tameLine(text: string): string {
  return tame(text).replaceAll(/[\n\t\u2028\u2029]+/g, ' ');
}
