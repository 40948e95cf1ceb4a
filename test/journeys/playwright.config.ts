import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';
import { freePort } from '../../tools/processes.mjs';

/**
 * Stories in a real browser, on the built product with the demonstration data, in a folder of their own. One worker:
 * the stories share one server. Set MAILLAGE_URL to run them on a server that is already there.
 */
// Read again by Playwright's workers, which inherit the environment: the address is chosen once.
process.env.JOURNEYS_PORT ??= String(await freePort());
const server = process.env.MAILLAGE_URL ?? `http://localhost:${process.env.JOURNEYS_PORT}`;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: '../../test-results',
  globalSetup: process.env.MAILLAGE_URL ? undefined : './start-product.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: server,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'ordinateur', grepInvert: /@phone|@last/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'téléphone',
      grep: /@phone|@both/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // What changes the demonstration for everybody comes when all the others are over.
    { name: 'à la fin', grep: /@last/, use: { viewport: { width: 1440, height: 900 } } },
  ],
});
