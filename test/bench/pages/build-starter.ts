import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OwnPages } from './own-pages.ts';
import { runCommand } from './run-command.ts';
import type { Starter } from './starter.ts';

/**
 * Installs a starter's packages at their newest, and builds our pages with it.
 *
 * @param folder the starter's own, which stays for the next time
 * @returns the folder with what was built
 */
export async function buildStarter(
  { packages, files, build: [command, ...rest], built }: Starter,
  { pages, walk }: OwnPages,
  folder: string,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await empty(folder);
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await runCommand(
    'npm',
    ['install', '--no-audit', '--no-fund', ...packages.map(name => `${name}@latest`)],
    folder,
  );
  for (const [path, text] of Object.entries(files(pages, walk))) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await runCommand(join(folder, 'node_modules', '.bin', command), rest, folder);
  return join(folder, built);
}

/** Pages that are ours no more must not be built; packages may stay. */
async function empty(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter(name => !['node_modules', 'package-lock.json'].includes(name));
  await Promise.all(left.map(name => rm(join(folder, name), { recursive: true })));
}
