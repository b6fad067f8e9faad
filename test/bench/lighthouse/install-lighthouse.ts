import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Report, readReport } from './report.ts';

export interface Lighthouse {
  readonly version: string;
  /** @param port at which the browser's developer tools listen */
  audit(url: string, port: number): Promise<Report>;
}

const execute = promisify(execFile);
const folder = fileURLToPath(
  new URL('../../../node_modules/.cache/throughline/bench-lighthouse/', import.meta.url),
);

/** The newest there is, in a folder of its own: it is too large to come with every installation of ours. */
export async function installLighthouse(): Promise<Lighthouse> {
  console.error('installing Lighthouse');
  await mkdir(folder, { recursive: true });
  await execute('npm', [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--ignore-scripts',
    'lighthouse@latest',
  ]);
  const installed = join(folder, 'node_modules/lighthouse');
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')));
  return {
    version,
    audit: async (url, port) => {
      const { stdout } = await execute(
        process.execPath,
        [join(installed, 'cli/index.js'), url, `--port=${port}`, '--output=json', '--quiet'],
        { maxBuffer: 256 * 1024 * 1024 },
      );
      return readReport(JSON.parse(stdout));
    },
  };
}
