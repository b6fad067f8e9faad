import { spawn } from 'node:child_process';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

interface Followed {
  readonly cli: string;
  readonly root: string;
  /** The published folder. */
  readonly built: string;
  readonly edits: number;
}

/** What it came to, in milliseconds from the moment at which an edit was saved. */
export interface TimedEdits {
  /** Until the page has the new words, in the published folder. */
  readonly page: readonly number[];
  /** Until it is said that the search has them too. */
  readonly search: readonly number[];
}

/** A published folder is read again after as many milliseconds. */
const between = 1;

/** Edits a passage of a site that `build --watch` follows: one sentence more each time, once everything of the last edit is done. */
export async function timedEdits({ cli, root, built, edits }: Followed): Promise<TimedEdits> {
  const build = spawn(process.execPath, [cli, 'build', '--watch', '--root', root, '--out-dir', built]);
  let said = '';
  build.stderr.on('data', words => {
    said += words;
  });
  const says = async (words: string) => {
    while (!said.includes(words)) {
      if (build.exitCode !== null) throw new Error(`build --watch ended with ${build.exitCode}:\n${said}`);
      await wait(5);
    }
    said = said.slice(said.indexOf(words) + words.length);
  };
  const page: number[] = [];
  const search: number[] = [];
  try {
    await says('Following every edit');
    for (let edit = 1; edit <= edits; edit++) {
      // The plan comes after the search, and its time is nobody's.
      await wait(3000);
      const words = `And sentence number ${edit} after the ${process.pid}th.`;
      said = '';
      const saved = performance.now();
      await appendFile(join(root, 'content/need-5.mdx'), `\n${words}\n`);
      while (!(await readFile(join(built, 'need-5.md'), 'utf8').catch(() => '')).includes(words))
        await wait(between);
      page.push(performance.now() - saved);
      await says('The search has it too');
      search.push(performance.now() - saved);
    }
  } finally {
    build.kill('SIGTERM');
    if (build.exitCode === null) await new Promise(resolve => build.once('close', resolve));
  }
  return { page, search };
}
