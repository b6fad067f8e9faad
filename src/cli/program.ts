import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { type Effort, efforts } from '../planner/effort.ts';
import { codeHosts, formatNames, linkFormatNames } from './format-names.ts';
import { templateNames } from './init/templates.ts';
import { addNewCommands } from './new/commands.ts';
import { subcommand } from './subcommand.ts';
import { version } from './version.ts';

/** The command line: what can be asked for, and which file answers. Only that file, and what it needs, is loaded. */
export function program(): Command {
  const throughline = new Command('throughline')
    .description('Personas and journeys in, the fewest pages that serve them out.')
    .version(version)
    .exitOverride()
    .configureHelp({ sortOptions: true })
    .showHelpAfterError('Add --help to see what there is.');

  subcommand(throughline, 'check', 'say everything that is wrong or missing')
    .addOption(new Option('--format <format>', 'how to say it').choices(formatNames).default('pretty'))
    .addOption(effortOption())
    .action(async options => (await import('./check.ts')).check(options));

  throughline
    .command('init')
    .description('make a new site that builds at once, to be written over')
    .argument('[dir]', 'the folder to make it in: new, or empty')
    .addOption(new Option('--template <name>', 'what to begin with').choices(templateNames))
    .option('--name <name>', 'what the site is called (unless you give one, made of the folder’s name)')
    .option('--yes', 'ask nothing: what is not given is as it is proposed')
    .allowExcessArguments(false)
    .exitOverride()
    .action(async (dir, options) => (await import('./init/init.ts')).init(dir, options));

  addNewCommands(throughline);

  subcommand(throughline, 'plan', 'show the pages that the journeys come to')
    .option('--json', 'print the whole plan as JSON')
    .option('--explain <id>', 'say why a page, a stop, a journey or a need is where it is')
    .option('--model <file>', 'plan from numbers alone, as `throughline model --json` prints them')
    .addOption(
      new Option(
        '--diff <ref|file>',
        'say what changes since a commit, or since a plan that --json wrote',
      ).conflicts(['curve', 'svg']),
    )
    .addOption(new Option('--markdown', 'with --diff: to be posted under a change request').conflicts('json'))
    .option('--curve', 'pages against words read past, for every focus')
    .addOption(new Option('--svg <file>', 'with --curve: draw it into a file').conflicts('json'))
    .addOption(effortOption())
    .action(async options => (await import('./plan.ts')).plan(options));

  subcommand(throughline, 'build', 'publish the site into a folder')
    .option('--out-dir <dir>', 'the folder (dist, unless astro.config.mjs names another)')
    .option('--frozen', 'fail where journeys/plan.lock.json would change, as in CI')
    .option(
      '--summary <file>',
      'add what came of it to a file, as Markdown (in GitHub Actions, to the job’s page)',
    )
    .option('--verify', 'build twice, and publish only if every byte is the same')
    .addOption(
      new Option('--watch', 'stay, and publish what every edit changes').conflicts([
        'frozen',
        'verify',
        'summary',
        'leaveLock',
      ]),
    )
    .addOption(new Option('--leave-lock', 'write no journeys/plan.lock.json').hideHelp())
    .addOption(effortOption())
    .action(async options => (await import('./build.ts')).build(options));

  subcommand(throughline, 'ci', 'write the file by which a code host checks, builds and deploys the site')
    .addArgument(new Argument('<host>', 'the code host').choices(codeHosts))
    .action(async (host, options) => (await import('./ci.ts')).ci(host, options));

  subcommand(throughline, 'dev', 'serve the site while you write, following every edit')
    .option('--port <port>', 'the port to serve on', parsePort)
    .option('--host [host]', 'serve to other machines too')
    .addOption(effortOption())
    .action(async options => (await import('./dev.ts')).dev(options));

  subcommand(throughline, 'studio', 'write what marketers see of the plan, as a folder to share')
    .requiredOption('--out <dir>', 'the folder to write it into')
    .addOption(effortOption())
    .action(async options => (await import('./studio.ts')).studio(options));

  subcommand(throughline, 'preview', 'serve the site as it was built')
    .option('--out-dir <dir>', 'the folder that it was built into')
    .option('--port <port>', 'the port to serve on', parsePort)
    .option('--host [host]', 'serve to other machines too')
    .action(async options => (await import('./preview.ts')).preview(options));

  subcommand(throughline, 'map', 'draw all journeys and their pages as one picture')
    .requiredOption('--out <file>', 'the picture, as .svg or .png')
    .option('--persona <id>', 'bring forward the journeys of a persona')
    .option('--journey <id>', 'bring one journey forward')
    .option('--channel <channel>', 'bring forward what comes from a channel')
    .option('--stage <stage>', 'bring forward the journeys of a stage')
    .addOption(effortOption())
    .action(async options => (await import('./map.ts')).map(options));

  subcommand(throughline, 'links', 'list the short address of every journey, for each channel')
    .addOption(new Option('--format <format>', 'how to list them').choices(linkFormatNames).default('table'))
    .option('--qr <folder>', 'draw them as QR codes too, SVG files in this folder')
    .option(
      '--campaign <name>',
      'the campaign that their visits count towards (unless you name one, the journey)',
      parseCampaign,
    )
    .action(async options => (await import('./links.ts')).links(options));

  subcommand(throughline, 'model', 'show what was read from the files')
    .option('--json', 'print it as the planner takes it')
    .action(async options => (await import('./model.ts')).model(options));

  subcommand(throughline, 'schemas', 'write what editors offer while you write, and underline').action(
    async options => (await import('./schemas.ts')).schemas(options),
  );

  return throughline;
}

/** For every command that plans. */
function effortOption(): Option {
  return new Option(
    '--effort <effort>',
    'how much work to spend on a better plan and on its proof; the same effort gives the same plan on every machine',
  )
    .choices(efforts)
    .default('normal' satisfies Effort);
}

function parsePort(text: string): number {
  if (/^\d+$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new InvalidArgumentError('A port is a whole number below 65,536.');
}

function parseCampaign(text: string): string {
  if (text.trim() !== '') return text.trim();
  throw new InvalidArgumentError('A campaign has a name.');
}
