import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { watchShifts } from './soundness.ts';

interface Journey {
  /** A page in a browser of its own: somebody else, or another device. */
  openPage(): Promise<Page>;
  /** Lets a page complain in the console of what the story itself provokes: a cut line, for one. */
  tolerate(complaint: RegExp): void;
}

/**
 * A page that throws, complains in the console, gets an error of the server or asks for what the API does not know by its
 * hash fails its journey, whatever it shows.
 */
export const test = base.extend<Journey & { complaints: { seen: string[]; tolerated: RegExp[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted out of this pattern
  complaints: async ({}, use) => {
    const complaints = { seen: [] as string[], tolerated: [] as RegExp[] };
    await use(complaints);
    const unexpected = complaints.seen.filter((text) => !complaints.tolerated.some((pattern) => pattern.test(text)));
    expect(unexpected, 'complaints of the pages').toEqual([]);
  },
  tolerate: async ({ complaints }, use) => use((pattern) => void complaints.tolerated.push(pattern)),
  openPage: async ({ browser, complaints }, use) => {
    await use(async () => {
      const context = await browser.newContext({ reducedMotion: 'reduce' });
      const page = await context.newPage();
      await watchShifts(page);
      listen(page, complaints.seen);
      return page;
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
  },
  page: async ({ openPage }, use) => use(await openPage()),
});

function listen(page: Page, seen: string[]): void {
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') seen.push(`${page.url()} ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`${page.url()} ${error.stack ?? error.message}`));
  page.on('response', (answer) => {
    if (answer.status() >= 500) seen.push(`${page.url()} ${answer.status()} ${answer.url()}`);
  });
  page.on('request', (request) => {
    const isSentInFull = request.url().endsWith('/graphql') && request.postDataJSON()?.query !== undefined;
    if (isSentInFull) seen.push(`${page.url()} sent an operation in full, though the API knows it by its hash`);
  });
}

export { expect };
