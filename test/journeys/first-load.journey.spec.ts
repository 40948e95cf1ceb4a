import type { Page, Request } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';

/** A kB is 1,024 bytes, as in the rest of our figures. */
const scriptLimit = 180 * 1024;

/** Bytes of scripts on the wire, as the server compressed them. */
function weighScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request: Request) => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then((size) => size.responseBodySize));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test('the first load of home brings at most 180 kB of scripts, compressed', { tag: '@both' }, async ({ page }) => {
  await signIn(page, accounts.coordinator);
  const weigh = weighScripts(page);
  await page.goto('/n/rezorne', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible();
  const bytes = await weigh();
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(scriptLimit);
});

test('the sign-in page brings at most 180 kB of scripts, compressed', async ({ page }) => {
  const weigh = weighScripts(page);
  await page.goto('/connexion', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
  expect(await weigh()).toBeLessThanOrEqual(scriptLimit);
});
