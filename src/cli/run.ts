import { CommanderError } from 'commander';
import { Misuse } from './misuse.ts';
import { program } from './program.ts';
import { say, tame } from './say.ts';

// Astro reports how it is used unless it is told not to. We do not track, and neither does what we start.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// Whoever reads our output may close it early, as `head` does. That is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = 2;
  if (error instanceof CommanderError) {
    // Commander has said it already; asking for help is no misuse.
    if (error.exitCode === 0) process.exitCode = 0;
  } else if (error instanceof Misuse) {
    say(tame(error.message));
  } else {
    say(`This could not be done: ${tame(error instanceof Error ? error.message : String(error))}`);
    if (process.env['THROUGHLINE_DEBUG'] && error instanceof Error) say(error.stack ?? '');
    else say('THROUGHLINE_DEBUG=1 before the command shows where in the program it happened.');
  }
}
