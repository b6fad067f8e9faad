import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { address, builtInto, plainStudioInto, port, studioInto } from './own-site.ts';

const throughline = 'node src/cli/throughline.ts';

const commands = [
  `build --frozen --out-dir ${builtInto}`,
  `studio --out ${studioInto}`,
  `studio --root test/sites/plain --out ${plainStudioInto}`,
  `preview --out-dir ${builtInto} --port ${port}`,
];

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
    command: commands.map(command => `${throughline} ${command}`).join(' && '),
    cwd: '../..',
    url: address,
    timeout: 240_000,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
