import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { openedMeeting } from './support/meetings.ts';
import { expectSound } from './support/soundness.ts';

const minutes = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Tout le monde a parlé.' }] }],
};

test('published minutes offer nothing to change, and refuse what an old page still sends', async ({
  page,
  openPage,
}) => {
  await signIn(page, accounts.secretary);
  const meeting = await openedMeeting(page, 'Séance close');
  await ask(page, 'mutation ($input: SaveMinutesInput!) { saveMinutes(input: $input) { agendaItem { id } } }', {
    input: { agendaItemId: meeting.itemId, minutes, expectedVersion: 0 },
  });
  const address = `/n/rezorne/seances/${meeting.id}`;
  // A page left open elsewhere, from before the publication.
  const old = await openPage();
  await signIn(old, accounts.coordinator);
  await old.goto(`${address}?vue=compte-rendu`);
  await expect(old.getByRole('textbox', { name: /^Compte rendu/ })).toBeVisible();

  await ask(page, 'mutation ($input: PublishMinutesInput!) { publishMinutes(input: $input) { meeting { id } } }', {
    input: { meetingId: meeting.id },
  });

  await page.goto(`${address}?vue=compte-rendu`);
  await expect(page.getByText('Tout le monde a parlé.')).toBeVisible();
  await expect(page.getByText(/il ne se modifie plus/)).toBeVisible();
  for (const view of ['compte-rendu', 'emargement', 'ordre-du-jour']) {
    await page.goto(`${address}?vue=${view}`);
    await expectSound(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('textbox')).toHaveCount(0);
    await expect(main.getByRole('combobox')).toHaveCount(0);
    // What is carried over goes to another meeting, and leaves this one as it is.
    await expect(main.getByRole('button').filter({ hasNotText: 'Reporter des points' })).toHaveCount(0);
  }

  await old.getByRole('textbox', { name: /^Compte rendu/ }).pressSequentially('Trop tard. ');
  await expect(old.getByText('Non enregistré : gardé sur cet appareil')).toBeVisible();
  await expect(old.getByRole('alert')).toBeVisible();
  await page.goto(`${address}?vue=compte-rendu`);
  await expect(page.getByText('Tout le monde a parlé.')).toBeVisible();
  await expect(page.getByText('Trop tard.')).toHaveCount(0);
});
