import type { Page } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { finger, type Hands, keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

/** Somebody makes a token, a program asks with it, the token is revoked, the program is refused. */
async function lendAndTakeBack(hands: Hands, page: Page, mark: string): Promise<void> {
  // Judged once by a pointer and once by a finger: the keyboard sees the same pages.
  const judge = hands === keyboard ? async () => undefined : expectSound;
  const name = `Tableau de bord ${mark} ${Date.now() % 1_000_000}`;
  await signIn(page, accounts.member);
  await page.goto('/compte');
  await expect(page.getByRole('heading', { name: /^Jetons d’accès à l’API/ })).toBeVisible();
  await judge(page);

  await hands.press(page.getByRole('button', { name: 'Créer un jeton' }));
  const asking = page.getByRole('dialog', { name: 'Créer un jeton d’accès' });
  await hands.press(asking.getByRole('button', { name: 'Créer le jeton' }));
  await expect(asking.getByRole('alert')).toContainText('Donnez un nom au jeton.');
  await hands.write(asking.getByLabel('Nom du jeton'), name);
  await judge(page);
  await hands.press(asking.getByRole('button', { name: 'Créer le jeton' }));

  const shown = page.getByRole('dialog', { name: `Votre jeton « ${name} »` });
  const token = await shown.getByLabel('Jeton', { exact: true }).inputValue();
  expect(token).toMatch(/^mlg_[\w-]{43}$/);
  await judge(page);
  await hands.press(shown.getByRole('button', { name: 'Copier le jeton' }));
  await expect(shown.getByRole('button', { name: 'Copié', exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(token);
  await hands.press(shown.getByRole('button', { name: 'J’ai copié le jeton' }));

  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Lecture seule');
  await expect(row).toContainText('jamais utilisé');
  expect(await page.content()).not.toContain(token);
  await judge(page);

  const ask = (query: string) => askWith(page, token, query);
  expect(await (await ask('{ viewer { email } networks { items { slug } } }')).json()).toMatchObject({
    data: { viewer: { email: accounts.member }, networks: { items: [{ slug: 'rezorne' }] } },
  });
  expect(await codeOf(await ask('mutation { signOut(input: {}) { signedOut } }'))).toBe('API_TOKEN_ACCOUNT_CLOSED');
  await page.reload();
  await expect(row).toContainText('utilisé le');

  await hands.press(page.getByRole('button', { name: `Révoquer le jeton ${name}` }));
  const confirm = page.getByRole('dialog', { name: `Révoquer le jeton « ${name} »` });
  await judge(page);
  await hands.press(confirm.getByRole('button', { name: 'Révoquer le jeton' }));
  await expect(page.getByRole('status').filter({ hasText: 'Jeton révoqué' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(page.locator('#jetons:focus')).toHaveCount(1);
  const refused = await ask('{ viewer { email } }');
  expect([refused.status, await codeOf(refused)]).toEqual([401, 'API_TOKEN_REFUSED']);
}

/** As a program does: no browser, no cookie. */
const askWith = (page: Page, token: string, query: string): Promise<Response> =>
  fetch(new URL('/graphql', page.url()), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

async function codeOf(answer: Response): Promise<string | undefined> {
  const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code;
}

const mayCopy = (page: Page) => page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

test('a token is made, used by a program, and revoked: with a pointer', async ({ page }) => {
  await mayCopy(page);
  await lendAndTakeBack(mouse, page, 'souris');
});

test('a token is made, used by a program, and revoked: by the keyboard alone', async ({ page }) => {
  await mayCopy(page);
  await lendAndTakeBack(keyboard, page, 'clavier');
});

test('a token is made, used by a program, and revoked: with a finger @phone', async ({ page }) => {
  await mayCopy(page);
  await lendAndTakeBack(finger, page, 'doigt');
});
