import type { Page } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

interface Mail {
  id: string;
  to: string;
  text: string;
}

const mails = async (page: Page): Promise<Mail[]> => {
  const answer = await page.request.get('/dev/mail.json');
  return ((await answer.json()) as Mail[]).filter(({ to }) => to.includes(accounts.secretary));
};

test('a link sent by mail opens a session once, which the account lists and closes from another device', async ({
  page,
  openPage,
}) => {
  const desk = await openPage();
  await signIn(desk, accounts.secretary);
  const before = new Set((await mails(desk)).map(({ id }) => id));

  await page.goto('/connexion');
  await page.getByLabel('Adresse de courriel').fill(accounts.secretary);
  await page.getByRole('button', { name: 'Recevoir un lien par courriel' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'un lien vient de partir' })).toBeVisible();
  await expect.poll(async () => (await mails(desk)).some(({ id }) => !before.has(id))).toBe(true);
  const sent = (await mails(desk)).find(({ id }) => !before.has(id));
  const path = /https?:\/\/[^/\s]+(\/lien\/[\w-]+)/.exec(sent?.text ?? '')?.[1] ?? '';
  expect(path).not.toBe('');

  await page.goto(path);
  await expect(page.getByText(accounts.secretary)).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible();

  await page.goto('/compte');
  await expect(page.getByText('cet appareil', { exact: true })).toHaveCount(1);
  const closing = page.getByRole('button', { name: /^Fermer la session/ });
  await expectSound(page);
  const others = await closing.count();
  expect(others).toBeGreaterThan(0);
  for (let left = others; left > 0; left -= 1) {
    await closing.first().click();
    await expect(closing).toHaveCount(left - 1);
  }
  await desk.goto('/compte');
  await expect(desk.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();

  const late = await openPage();
  await late.goto(path);
  await expect(late.getByRole('heading', { level: 1, name: 'Ce lien ne sert plus' })).toBeVisible();
});
