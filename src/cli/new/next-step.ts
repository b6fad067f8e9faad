import { onError, say, tameLine } from '../say.ts';

/** Says what to do now, and the command for it, as it is to be typed from the folder in which this one was. */
export function sayNext(why: string, command: string, root: string): void {
  say(`${onError.green('✓')} ${why}\n  ${onError.cyan(commandLine(command, root))}`);
}

/** @param root as it was given */
export function commandLine(command: string, root: string): string {
  return tameLine(`${program()} ${command}${root === '.' ? '' : ` --root ${inShell(root)}`}`);
}

/** As one word, whatever is in it. */
export function inShell(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** As it was called itself: by a script of this repository, by npx, or by its name. */
function program(): string {
  const { npm_lifecycle_event: script, npm_command: npm } = process.env;
  if (npm === 'run-script' && script === 'throughline') return 'npm run -s throughline --';
  return npm === 'exec' ? 'npx throughline' : 'throughline';
}
