import { defineConfig } from '@playwright/test';
import { browserPath } from './browser';
import { dataFolder, port, startsServer } from './server';

// Every spec runs at http://app.test:<port>: a name that is not localhost, over plain http. There a browser gives a
// page no secure-context API, just as in most first deployments.
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/runs',
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  workers: process.env.CI === undefined ? 2 : 1,
  // Where every core is shared a test may starve; one that passes only then is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['junit', { outputFile: '../target/junit-browser.xml' }],
    ['html', { outputFolder: '../playwright-report', open: 'never' }],
  ],
  globalTeardown: './tear-down.ts',
  use: {
    baseURL: `http://app.test:${await port()}`,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--host-resolver-rules=MAP app.test 127.0.0.1',
      ],
    },
  },
  ...(startsServer && {
    webServer: {
      command: `java -jar ../launcher/target/quintet.jar --port ${await port()} --data ${dataFolder()}`,
      cwd: '..',
      url: `http://127.0.0.1:${await port()}/health`,
      reuseExistingServer: false,
      timeout: 60_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 25_000 },
      stdout: 'ignore' as const,
      stderr: 'pipe' as const,
    },
  }),
});
