import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectSound } from './support/soundness.ts';

const named = ['Guillaume Aubry', 'Mehdi Bouaziz', 'Marie-Laure Anquetil'];

test('an edit of a restricted meeting shows who is named, and changes it', { tag: '@both' }, async ({ page }) => {
  await signIn(page, accounts.coordinator);
  const body = await bodyNamed(page, 'rezorne', 'COTEC');
  const people = await ask<{ network: { people: { items: { id: string; displayName: string }[] } } }>(
    page,
    '{ network(slug: "rezorne") { people(page: { limit: 100 }) { items { id displayName } } } }',
  );
  const namedPersonIds = people.network.people.items
    .filter(({ displayName }) => named.includes(displayName))
    .map(({ id }) => id);
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { meeting: { id: string } } }>(
    page,
    'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
    {
      input: {
        bodyId: body.id,
        title: `Séance restreinte ${Date.now() % 1_000_000}`,
        startsAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
        durationMinutes: 60,
        visibility: 'RESTRICTED',
        namedPersonIds,
      },
    },
  );
  await page.goto(`/n/rezorne/seances/${scheduleMeeting.meeting.id}/modifier`);
  for (const name of named)
    await expect(page.getByRole('button', { name: new RegExp(`^Accès : ${name}`) })).toBeVisible();
  await expectSound(page);
  await page.getByRole('button', { name: /^Accès : Mehdi Bouaziz.*Retirer cette personne$/ }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Séance modifiée.' })).toBeVisible();
  const { meeting } = await ask<{ meeting: { namedPeople: { displayName: string }[] } }>(
    page,
    'query ($id: ID!) { meeting(id: $id) { namedPeople { displayName } } }',
    { id: scheduleMeeting.meeting.id },
  );
  expect(meeting.namedPeople.map(({ displayName }) => displayName)).toEqual([
    'Marie-Laure Anquetil',
    'Guillaume Aubry',
    'Élise Vauquelin',
  ]);
});

test('an archived tool is brought back', async ({ page }) => {
  await signIn(page, accounts.coordinator);
  const { network } = await ask<{ network: { tools: { items: { id: string }[] } } }>(
    page,
    '{ network(slug: "rezorne") { tools { items { id } } } }',
  );
  await page.goto(`/n/rezorne/outils/${network.tools.items[0]?.id}`);
  await page.getByRole('button', { name: 'Archiver' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Archiver' }).click();
  await expect(page.getByText(/^Cet outil est archivé/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Modifier' })).toHaveCount(0);
  await expectSound(page);
  await page.getByRole('button', { name: 'Remettre dans la boîte à outils' }).click();
  await expect(page.getByText(/^Cet outil est archivé/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Modifier' })).toBeVisible();
});
