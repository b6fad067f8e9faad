import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Batch, type Outcome, toldSchema } from './told.ts';

export interface WatchedReader {
  /** Reads a batch, and of one that fails finds the files by which it does. */
  readonly read: (batch: Batch) => Promise<Outcome[]>;
  readonly end: () => void;
}

/** In seconds, after which a process is taken to hang, however busy the machine is. */
const longestSilence = 60;
/** In MiB, of a process that holds a site and a plan of it. */
const mostMemory = 2048;

const program = fileURLToPath(new URL('./read-child.ts', import.meta.url));

/** Reads in a process of its own, and in another once that one hangs, dies, or takes too much memory. */
export function watchedReader(scratch: string): WatchedReader {
  let child: ChildProcess | undefined;

  const attempt = async (batch: Batch): Promise<Attempt> => {
    child ??= await started(scratch);
    const answer = await answerOf(child, batch);
    if (answer.outcomes === undefined) {
      child.kill('SIGKILL');
      child = undefined;
    }
    return answer;
  };

  const read = async (batch: Batch): Promise<Outcome[]> => {
    const answer = await attempt(batch);
    if (answer.outcomes) return answer.outcomes;
    const { seed, from, to } = batch;
    if (to - from === 1) {
      // Another process may have kept the machine busy.
      const again = await attempt(batch);
      return again.outcomes ?? [{ number: from, time: 0, fault: again.fault }];
    }
    const middle = Math.ceil((from + to) / 2);
    const outcomes = [
      ...(await read({ seed, from, to: middle })),
      ...(await read({ seed, from: middle, to })),
    ];
    // Many files may take long together, as long as each does not.
    if (answer.isSlow || outcomes.some(({ fault }) => fault !== undefined)) return outcomes;
    const fault = `With all others up to number ${to - 1}, and not without: ${answer.fault}`;
    return outcomes.with(0, { number: from, time: 0, fault });
  };

  return { read, end: () => child?.kill('SIGKILL') };
}

type Attempt =
  | { readonly outcomes: Outcome[] }
  | { readonly outcomes?: undefined; readonly fault: string; readonly isSlow?: true };

async function started(scratch: string): Promise<ChildProcess> {
  const folder = await mkdtemp(join(scratch, 'reader-'));
  const child = fork(program, [folder], { execArgv: [`--max-old-space-size=${mostMemory}`] });
  const timer = setTimeout(() => child.kill('SIGKILL'), longestSilence * 1000);
  const [told] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  clearTimeout(timer);
  if (told !== 'step') throw new Error('A process cannot read what is sound.');
  return child;
}

function answerOf(child: ChildProcess, batch: Batch): Promise<Attempt> {
  return new Promise(resolve => {
    let timer = setTimeout(() => {}, 0);
    const end = (answer: Attempt) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(
        () => end({ fault: `It hangs: nothing was heard of it in ${longestSilence} s.`, isSlow: true }),
        longestSilence * 1000,
      );
    };
    child.on('error', error => end({ fault: error.message }));
    child.on('exit', (status, signal) => end({ fault: `The process died (${signal ?? status}).` }));
    child.on('message', message => {
      const told = toldSchema.parse(message);
      if (told === 'step') wait();
      else if ('fault' in told) end(told);
      else if (told.mebibytes > mostMemory) end({ fault: `It takes ${Math.round(told.mebibytes)} MiB.` });
      else end({ outcomes: told.outcomes });
    });
    wait();
    child.send(batch);
  });
}
