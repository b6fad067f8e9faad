import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../e2e/browser.ts';

export interface Browser {
  /** At which its developer tools listen. */
  readonly port: number;
  /** Its name and version. */
  readonly version: string;
  close(): Promise<void>;
}

/** The browser of the browser tests, for others to speak to. */
export async function startBrowser(): Promise<Browser> {
  const port = await freePort();
  const { args = [], ...options } = await launchOptions();
  const browser = await chromium.launch({ ...options, args: [...args, `--remote-debugging-port=${port}`] });
  return { port, version: `Chromium ${browser.version()}`, close: () => browser.close() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object'
          ? resolve(address.port)
          : reject(new TypeError('A server listens on a port.')),
      );
    });
  });
}
