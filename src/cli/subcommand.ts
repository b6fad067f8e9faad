import type { Command } from 'commander';

/** Every command takes a root, and ends in an error that `throughline.ts` turns into an exit status. */
export function subcommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--root <dir>', 'the folder with personas/, journeys/ and content/', '.')
    .allowExcessArguments(false)
    .exitOverride();
}
