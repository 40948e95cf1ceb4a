import { accounts, ask, signIn } from './support/accounts.ts';
import { keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectSound } from './support/soundness.ts';

test('the coordination sets the rules of a body, and the history says what changed', { tag: '@both' }, async ({
  page,
}) => {
  await signIn(page, accounts.coordinator);
  const { createBody } = await ask<{ createBody: { body: { id: string } } }>(
    page,
    'mutation ($input: CreateBodyInput!) { createBody(input: $input) { body { id } } }',
    {
      input: {
        networkId: await networkOf(page),
        name: `Comité technique ${Date.now() % 1_000_000}`,
        kind: 'COTECH',
      },
    },
  );
  await page.goto(`/n/rezorne/instances/${createBody.body.id}`);
  await mouse.press(page.getByRole('link', { name: /Règles de l.instance/ }));
  await expect(page.getByLabel('Délai de convocation, en jours')).toHaveValue('15');
  await expect(page.getByText('Valeur proposée (constaté dans des réseaux).')).toHaveCount(2);
  await keyboard.write(page.getByLabel('Délai de convocation, en jours'), '10');
  await keyboard.write(page.getByLabel('Rappel 1, en jours avant'), '3');
  await keyboard.press(page.getByRole('button', { name: 'Enregistrer les règles' }));
  await expect(page.getByRole('status').filter({ hasText: 'Règles enregistrées.' })).toBeVisible();
  const history = page.locator('#historique').getByRole('listitem').first();
  await expect(history).toContainText(/Délai de convocation\s: 10\sjours avant la séance \(avant\s: 15\sjours/);
  await expect(history).toContainText(/Rappels\s: J-3, J-1 \(avant\s: J-7, J-1\)/);
  await expect(history).toContainText('Élise Vauquelin');
  await expectSound(page);
});

test('a member reads the rules without a form', async ({ page }) => {
  await signIn(page, accounts.member);
  const body = await bodyNamed(page, 'rezorne', 'COTEC');
  await page.goto(`/n/rezorne/instances/${body.id}/regles`);
  await expect(page.getByText('Délai de convocation')).toBeVisible();
  await expect(page.getByText('valeur proposée').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enregistrer les règles' })).toHaveCount(0);
  await expectSound(page);
});

async function networkOf(page: Parameters<typeof ask>[0]): Promise<string> {
  const { network } = await ask<{ network: { id: string } }>(page, '{ network(slug: "rezorne") { id } }');
  return network.id;
}
