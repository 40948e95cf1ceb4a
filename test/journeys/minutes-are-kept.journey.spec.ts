import type { Route } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { openedMeeting, savedMinutes } from './support/meetings.ts';

const editorName = 'Compte rendu : Tour de table';

test('what is written is still there after a reload, though no save ever left', async ({ page, tolerate }) => {
  tolerate(/ERR_FAILED/);
  await signIn(page, accounts.secretary);
  const meeting = await openedMeeting(page, 'Séance rechargée');
  await page.goto(`/n/rezorne/seances/${meeting.id}?vue=compte-rendu`);
  const editor = page.getByRole('textbox', { name: editorName });
  const cut = (route: Route) =>
    route.request().postData()?.includes('saveMinutes') ? route.abort() : route.continue();
  await page.route('**/graphql', cut);
  await editor.click();
  await editor.pressSequentially('La parole a circulé.');
  await page.reload();
  await page.unrouteAll({ behavior: 'wait' });
  await expect(editor).toHaveText('La parole a circulé.');
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();
  await expect.poll(() => savedMinutes(page, meeting.id)).toBe('La parole a circulé.');
});

test('what is written without a network is kept, then saved once when the network is back', async ({
  page,
  tolerate,
}) => {
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page, accounts.secretary);
  const meeting = await openedMeeting(page, 'Séance hors ligne');
  await page.goto(`/n/rezorne/seances/${meeting.id}?vue=compte-rendu`);
  const editor = page.getByRole('textbox', { name: editorName });
  await editor.click();
  await editor.pressSequentially('Avant la coupure.');
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();

  await page.context().setOffline(true);
  await editor.pressSequentially(' Pendant la coupure.');
  await expect(page.getByText('Hors ligne : gardé sur cet appareil')).toBeVisible();
  await editor.pressSequentially(' Encore pendant.');

  await page.context().setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();
  const whole = 'Avant la coupure. Pendant la coupure. Encore pendant.';
  await expect(editor).toHaveText(whole);
  await expect.poll(() => savedMinutes(page, meeting.id)).toBe(whole);
  await page.reload();
  await expect(editor).toHaveText(whole);
});
