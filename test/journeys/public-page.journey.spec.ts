import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

test('a visitor without account reads which seats there are, and no one’s name', { tag: '@both' }, async ({
  page,
  openPage,
}) => {
  const inside = await openPage();
  await signIn(inside, accounts.coordinator);
  const { network } = await ask<{ network: { people: { items: { familyName: string }[] } } }>(
    inside,
    '{ network(slug: "rezorne") { people(page: { limit: 100 }) { items { familyName } } } }',
  );
  const names = network.people.items.map(({ familyName }) => familyName);
  expect(names.length).toBeGreaterThan(10);

  const answers: Promise<string>[] = [];
  page.on('response', (answer) => {
    if (answer.url().endsWith('/graphql')) answers.push(answer.text());
  });
  await page.goto('/n/rezorne');
  await expect(page.getByRole('heading', { level: 1, name: 'Rez’Orne' })).toBeVisible();
  await expect(page.getByRole('main').getByText('COTEC Rez’Orne').first()).toBeVisible();
  await expect(page.getByRole('main').getByText('CAF de l’Orne').first()).toBeVisible();
  await expectSound(page);
  const told = `${await page.getByRole('main').textContent()} ${(await Promise.all(answers)).join(' ')}`;
  expect(names.filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(told))).toEqual([]);

  await page.getByRole('banner').getByRole('link', { name: 'Se connecter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
});
