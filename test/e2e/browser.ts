import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/**
 * A browser that is on the machine, else the one that the package `@sparticuz/chromium` carries: Playwright's own
 * would have to be downloaded.
 *
 * @throws Error where there is neither, so that no test is ever passed over in silence.
 */
export async function launchOptions(): Promise<LaunchOptions> {
  const installed = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
    .map(onPath)
    .find(Boolean);
  if (installed)
    return { executablePath: installed, args: ['--disable-background-networking', '--disable-sync'] };
  const carried = await chromium.executablePath();
  if (!carried) throw new Error('The browser tests need Chrome or Chromium: apt-get install chromium');
  // Its own arguments are for a function in the cloud: one process for all, which ends with the first page that closes.
  return { executablePath: carried };
}

function onPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map(folder => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
