import type { Page } from '@playwright/test';
import { accounts, ask, signIn } from './support/accounts.ts';
import { keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectAccessible, expectSound } from './support/soundness.ts';

// Answers and changes are read every fifteen seconds, and the story waits for two of them.
test.describe.configure({ timeout: 120_000 });

/** A meeting of COTEC in twelve days, three short of what its rules ask for. */
async function meetingToConvene(page: Page): Promise<string> {
  const body = await bodyNamed(page, 'rezorne', 'COTEC');
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { meeting: { id: string } } }>(
    page,
    'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }',
    {
      input: {
        bodyId: body.id,
        title: `Comité technique ${Date.now() % 1_000_000}`,
        startsAt: new Date(Date.now() + 12 * 86_400_000).toISOString(),
        durationMinutes: 120,
        place: 'Alençon',
        agendaItems: [{ title: 'Évaluation des PEDT', kind: 'DISCUSSION', durationMinutes: 40 }],
      },
    },
  );
  return scheduleMeeting.meeting.id;
}

// On a phone before-the-meeting.journey.spec.ts convenes.
test('a secretary convenes from the page of the meeting, and sees the answers arrive', async ({ page, openPage }) => {
  await signIn(page, accounts.secretary);
  const meetingId = await meetingToConvene(page);
  await page.goto(`/n/rezorne/seances/${meetingId}`);
  await keyboard.press(page.getByRole('link', { name: 'Convoquer' }));
  await expect(page.getByText(/^Il manque 3\sjours/)).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Titulaires/ })).toBeVisible();
  await expectSound(page);
  await page.getByLabel('Tout le groupe : Suppléances').uncheck();
  await keyboard.write(page.getByLabel('Quelques mots'), 'Café à 9 h.');
  await expect(page.getByText('Café à 9 h.').last()).toBeVisible();
  await mouse.press(page.getByRole('button', { name: /^Envoyer à 7\spersonnes$/ }));
  await expect(page.getByText(/^Convocation envoyée le/)).toBeVisible();
  await expectSound(page);

  const other = await openPage();
  await signIn(other, accounts.coordinator);
  await other.goto(`/n/rezorne/seances/${meetingId}?vue=convocation`);
  await mouse.press(other.getByRole('button', { name: 'Répondre' }));
  await mouse.press(other.getByLabel('Participe à distance'));
  await mouse.press(other.getByRole('button', { name: 'Noter la réponse', exact: true }).last());
  await expect(other.getByRole('status').filter({ hasText: 'Votre réponse est notée.' })).toBeVisible();

  const row = page.getByRole('listitem').filter({ hasText: 'Élise Vauquelin' });
  await expect(row.getByText('Participe à distance')).toBeVisible({ timeout: 20_000 });

  await mouse.press(page.getByRole('button', { name: /^Noter la réponse de Hélène/ }));
  const dialog = page.getByRole('dialog');
  await mouse.press(dialog.getByLabel('Excuse'));
  await expectAccessible(page);
  await keyboard.press(dialog.getByRole('button', { name: 'Noter la réponse' }));
  const phoned = page.getByRole('listitem').filter({ hasText: 'Hélène d’Argentré' });
  await expect(phoned.getByText(/^noté par/)).toBeVisible();
  await mouse.press(page.getByRole('button', { name: /^Excuse\s*1$/ }));
  await expect(page.getByRole('list', { name: 'Réponses par siège' }).getByRole('listitem')).toHaveCount(1);

  await ask(page, 'mutation ($input: UpdateMeetingInput!) { updateMeeting(input: $input) { meeting { id } } }', {
    input: { meetingId, place: 'Argentan' },
  });
  await expect(page.getByText(/^Nouveau lieu\s: Argentan, au lieu de Alençon\.$/)).toBeVisible({ timeout: 20_000 });
  await expectSound(page);
  await keyboard.press(page.getByRole('button', { name: 'Envoyer la mise à jour maintenant' }));
  await expect(page.getByRole('status').filter({ hasText: 'La modification est envoyée.' })).toBeVisible();
  await expect(page.getByText(/^Nouveau lieu/)).toHaveCount(0);
});
