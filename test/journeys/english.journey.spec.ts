import { accounts, password, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

test('one press changes the language, of errors too, and the browser remembers', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectSound(page);

  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Write your email address');
  await page.getByLabel('Email address').fill(accounts.member);
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('password');
  await expect(page.getByRole('alert')).not.toContainText('mot de passe');

  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Hello/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Home' })).toBeVisible();
});

test('the language chosen in the account is the language of its pages', async ({ page }) => {
  await signIn(page, accounts.member);
  await page.goto('/compte');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My account' })).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible();
});
