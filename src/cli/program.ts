import { Command, Option } from 'commander';
import { formatNames } from './format-names.ts';

/** The command line: what can be asked for, and which file answers. Only that file, and what it needs, is loaded. */
export function program(): Command {
  const throughline = new Command('throughline')
    .description('Personas and journeys in, the fewest pages that serve them out.')
    .exitOverride()
    .configureHelp({ sortOptions: true })
    .showHelpAfterError('Add --help to see what there is.');

  subcommand(throughline, 'check', 'say everything that is wrong or missing')
    .addOption(new Option('--format <format>', 'how to say it').choices(formatNames).default('pretty'))
    .action(async options => (await import('./check.ts')).check(options));

  subcommand(throughline, 'plan', 'show the pages that the journeys come to')
    .option('--json', 'print the whole plan as JSON')
    .option('--model <file>', 'plan from numbers alone, as `throughline model --json` prints them')
    .action(async options => (await import('./plan.ts')).plan(options));

  subcommand(throughline, 'build', 'publish the site into a folder')
    .option('--out-dir <dir>', 'the folder (dist, unless astro.config.mjs names another)')
    .action(async options => (await import('./build.ts')).build(options));

  subcommand(throughline, 'dev', 'serve the site while you write, following every edit')
    .option('--port <port>', 'the port to serve on', wholeNumber)
    .option('--host [host]', 'serve to other machines too')
    .action(async options => (await import('./dev.ts')).dev(options));

  subcommand(throughline, 'preview', 'serve the site as it was built')
    .option('--out-dir <dir>', 'the folder that it was built into')
    .option('--port <port>', 'the port to serve on', wholeNumber)
    .option('--host [host]', 'serve to other machines too')
    .action(async options => (await import('./preview.ts')).preview(options));

  subcommand(throughline, 'model', 'show what was read from the files')
    .option('--json', 'print it as the planner takes it')
    .action(async options => (await import('./model.ts')).model(options));

  return throughline;
}

/** Every command takes a root, and ends in an error that `throughline.ts` turns into an exit status. */
function subcommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--root <dir>', 'the folder with personas/, journeys/ and content/', '.')
    .allowExcessArguments(false)
    .exitOverride();
}

function wholeNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
