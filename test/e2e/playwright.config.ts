import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { address, builtInto, port } from './own-site.ts';

const throughline = 'node src/cli/throughline.ts';

/** The own site, built and served by the commands that a user would give. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../node_modules/.cache/throughline/e2e-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: { baseURL: address, launchOptions: await launchOptions() },
  webServer: {
    command: `${throughline} build --frozen --out-dir ${builtInto} && ${throughline} preview --out-dir ${builtInto} --port ${port}`,
    cwd: '../..',
    url: address,
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
