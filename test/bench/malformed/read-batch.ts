import type { Laboratory } from './laboratory.ts';
import { type MalformedFile, malformedFile } from './malformed-file.ts';
import { readAlone } from './read-alone.ts';
import { readTogether } from './read-together.ts';
import type { Batch, Outcome } from './told.ts';

/** In seconds of the processor's, for a file by itself, and for a site of those that belong together. */
const longest = 5;

/** Files that take too long together, of which none may by itself. */
export class TooSlow extends Error {}

/**
 * Reads each file of a batch by itself, and then those together that a site is made of.
 *
 * @param onStep is told before anything is begun that may take its time
 * @throws where they are not dealt with together as they have to be
 */
export async function readBatch(
  { seed, from, to }: Batch,
  laboratory: Laboratory,
  onStep = () => {},
): Promise<Outcome[]> {
  const together: MalformedFile[] = [];
  const outcomes: Outcome[] = [];
  for (let number = from; number < to; number++) {
    onStep();
    const file = malformedFile(seed, number, laboratory.originals);
    const outcome = await outcomeOf(file, laboratory);
    outcomes.push(outcome);
    if (outcome.verdict !== undefined && ['persona', 'journey', 'passage'].includes(file.kind))
      together.push(file);
  }
  onStep();
  const begun = processorTime();
  await readTogether(together, laboratory);
  const time = processorTime() - begun;
  if (time > longest * 1000) throw new TooSlow(`It takes ${(time / 1000).toFixed(1)} s.`);
  return outcomes;
}

async function outcomeOf(file: MalformedFile, laboratory: Laboratory): Promise<Outcome> {
  const begun = processorTime();
  const { number } = file;
  const ended = await readAlone(file, laboratory).then(
    verdict => ({ verdict }),
    error => ({ fault: inFull(error) }),
  );
  const time = processorTime() - begun;
  return time > longest * 1000
    ? { number, time, fault: `It takes ${(time / 1000).toFixed(1)} s.` }
    : { number, time, ...ended };
}

/** In milliseconds. What else a machine has to do does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** With where it happened, for whoever mends it. */
export function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
