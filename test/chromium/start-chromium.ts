import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { launchOptions } from '../e2e/browser.ts';
import { connect, type Devtools } from './devtools.ts';

/** A browser of our own, with nothing in it that anybody has done before. */
export interface Chromium {
  readonly devtools: Devtools;
  /** Its name and version. */
  readonly version: string;
  close(): Promise<void>;
}

const versionOf = z.object({ product: z.string() });

/**
 * Starts the browser itself, since one that Playwright drives never shows what it has prerendered, and keeps no page to
 * come back to. As wide as a phone.
 */
export async function startChromium(): Promise<Chromium> {
  const { executablePath, args = [] } = await launchOptions();
  if (!executablePath) throw new Error('There is no browser to start.');
  const profile = await mkdtemp(join(tmpdir(), 'throughline-chromium-'));
  const browser = spawn(
    executablePath,
    [
      ...args,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=412,823',
      '--no-sandbox',
      '--no-first-run',
      '--no-default-browser-check',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>(resolve => browser.once('close', () => resolve()));
  const end = () => browser.kill('SIGKILL');
  process.once('exit', end);
  const devtools = await connect(await addressOf(browser.stderr));
  const { product } = versionOf.parse(await devtools.send('Browser.getVersion'));
  return {
    devtools,
    version: product,
    close: async () => {
      process.off('exit', end);
      end();
      await ended;
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** The address of the developer tools, which a browser prints as soon as it can be spoken to. */
function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    output.on('data', text => {
      printed += text;
      const [, address] = /listening on (ws:\S+)/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    output.once('end', () => reject(new Error(`The browser did not start: ${printed}`)));
  });
}
