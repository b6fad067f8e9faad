import { onError } from './say.ts';

const toEmptyLine = '\r\u001b[2K';

/** Writes over the last line of standard error, for somebody who watches. Into a pipe it writes nothing. */
export function rewriteLine(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`${toEmptyLine}${onError.dim(words)}`);
}

/** Leaves nothing of a line that was rewritten. */
export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write(toEmptyLine);
}
