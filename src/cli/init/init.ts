import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idFrom } from '../../model/id.ts';
import { Misuse } from '../misuse.ts';
import { Answers } from '../new/answers.ts';
import { inShell } from '../new/next-step.ts';
import { ownTerminal, type Terminal } from '../new/terminal.ts';
import { isFoundFrom } from '../own-name.ts';
import { onError, print, say, tameLine } from '../say.ts';
import { today } from '../today.ts';
import { version } from '../version.ts';
import { writeSchemas } from '../write-schemas.ts';
import { siteFiles } from './site-files.ts';
import { type TemplateName, templateNames, templates } from './templates.ts';
import { isEmptyFolder, writeSite } from './write-site.ts';

export interface InitOptions {
  readonly template?: TemplateName;
  readonly name?: string;
  /** Nothing is asked. */
  readonly yes?: boolean;
}

/** Makes a site that builds at once, in a folder of its own. */
export async function init(
  dir: string | undefined,
  { template, name, yes }: InitOptions,
  terminal: Terminal | undefined = ownTerminal(),
): Promise<void> {
  const given = { ...(dir && { dir }), ...(template && { template }), ...(name && { name }) };
  const answers = new Answers(given, yes ? undefined : terminal);
  if (dir === undefined && !answers.terminal)
    throw new Misuse('Say in which folder: throughline init my-site. --help says what else there is.');
  const folder = resolve(await answers.text({ flag: 'dir', asks: 'In which folder?', initial: 'my-site' }));
  await isEmptyFolder(folder);
  const chosen = await templateFrom(answers);
  const files = await siteFiles({
    template: chosen,
    name: await nameFrom(answers, nameOf(folder)),
    id: idFrom(basename(folder)) || 'site',
    throughline: ownSpecifier(folder),
    today: today(),
  });
  await writeSite(folder, files);
  await writeSchemas(folder);
  await print(folder);
  sayNext(folder);
}

async function templateFrom(answers: Answers): Promise<TemplateName> {
  const isOpen = answers.given('template').length === 0;
  if (isOpen && !answers.terminal) return 'plain';
  const choices = templateNames.map(value => ({ value, label: `${value}: ${templates[value].says}` }));
  return answers.one({ flag: 'template', asks: 'What do you begin with?' }, choices);
}

async function nameFrom(answers: Answers, initial: string): Promise<string> {
  const asks = 'What is the site called?';
  return (await answers.textIfAny({ flag: 'name', asks, initial })) ?? initial;
}

/** “my-site” as “My site”. */
function nameOf(folder: string): string {
  const words = basename(folder)
    .replaceAll(/[\p{Cc}_\s-]+/gu, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1) || 'My site';
}

/** Its version, where it was installed; else, since it runs from a clone, the way to that. */
function ownSpecifier(folder: string): string {
  const own = fileURLToPath(new URL('../../..', import.meta.url));
  return /[/\\]node_modules[/\\]/.test(own)
    ? `^${version}`
    : `file:${relative(folder, own).replaceAll('\\', '/')}`;
}

function sayNext(folder: string): void {
  const way = relative(process.cwd(), folder);
  const steps = [
    ...(way === '' ? [] : [`cd ${inShell(way)}`]),
    ...(isFoundFrom(join(folder, 'astro.config.mjs')) ? [] : ['npm install']),
    'npm run dev',
  ];
  say(`${onError.green('✓')} The site is there, and every word of it is yours to change. Next:`);
  for (const step of steps) say(`  ${onError.cyan(tameLine(step))}`);
}
