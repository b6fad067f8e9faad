import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { type Terminal, terminalOf } from '../../../src/cli/new/terminal.ts';

/** What is waited for on the terminal, and the keys that are pressed then. */
export type Reply = readonly [awaited: string, keys: string];

export const enter = '\r';
export const down = '\u001b[B';
export const tab = '\t';
export const space = ' ';
export const stop = '\u0003';

/** Somebody at a terminal, who replies to each question as it appears, and to nothing else. */
export function typist(replies: readonly Reply[]): {
  readonly terminal: Terminal;
  readonly left: () => number;
} {
  const input = new PassThrough();
  const open = [...replies];
  let shown = '';
  const output = new Writable({
    write: (chunk, _, done) => {
      shown += stripVTControlCharacters(String(chunk));
      const [next] = open;
      if (next && shown.includes(next[0])) {
        open.shift();
        shown = '';
        // The keys come after what the question still has to do before it listens.
        setImmediate(() => input.write(next[1]));
      }
      done();
    },
  });
  return { terminal: terminalOf({ input, output }), left: () => open.length };
}
