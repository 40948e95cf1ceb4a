import type { Page } from '@playwright/test';
import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed, openedMeeting } from './support/meetings.ts';
import { expectSound } from './support/soundness.ts';

const views = ['compte-rendu', 'emargement', 'ordre-du-jour'] as const;

/** The address of the last COTEC that the demonstration published; what other journeys hold is of today. */
async function lastPublished(page: Page): Promise<string> {
  const { id } = await bodyNamed(page, 'rezorne', 'COTEC');
  const text = `query ($id: ID!, $to: DateTime) {
    body(id: $id) { meetings(filter: { state: PUBLISHED, to: $to }, page: { limit: 1 }) { items { id } } }
  }`;
  const found = await ask<{ body: { meetings: { items: { id: string }[] } } }>(page, text, {
    id,
    to: new Date(Date.now() - 86_400_000).toISOString(),
  });
  return `/n/rezorne/seances/${found.body.meetings.items[0]?.id}`;
}

/** Nothing of the page can be written, chosen or pushed, but the actions that are one's own. */
async function expectReadOnly(page: Page): Promise<void> {
  const main = page.getByRole('main');
  for (const role of ['textbox', 'combobox'] as const) await expect(main.getByRole(role)).toHaveCount(0);
  await expect(main.getByRole('button', { name: /^(?!Marquer terminée)/ })).toHaveCount(0);
}

test('who sits in a body without an office reads its published minutes, and may not change them', {
  tag: '@both',
}, async ({ page }) => {
  await signIn(page, accounts.member);
  const address = await lastPublished(page);
  for (const view of views) {
    await page.goto(`${address}?vue=${view}`);
    await expectSound(page);
    await expectReadOnly(page);
  }
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.goto(`${address}?vue=compte-rendu`);
  await expect(page.getByText(/il ne se modifie plus/)).toBeVisible();
  await expect(page.getByText(/^D-\d{4}-\d{3}$/).first()).toBeVisible();
  await page.goto(`${address}?vue=emargement`);
  await expect(page.getByRole('rowheader', { name: /Invitation$/ })).toBeVisible();
  await expect(page.getByText(/\d sièges présents sur 6/)).toBeVisible();
});

test('who sits elsewhere learns that the minutes are kept for the body', async ({ page, openPage }) => {
  const secretary = await openPage();
  await signIn(secretary, accounts.coordinator);
  const meeting = await openedMeeting(secretary, 'Séance du GASPEO', 'GASPEO');
  const minutes = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Entre nous.' }] }] };
  await ask(secretary, 'mutation ($input: SaveMinutesInput!) { saveMinutes(input: $input) { agendaItem { id } } }', {
    input: { agendaItemId: meeting.itemId, minutes, expectedVersion: 0 },
  });
  await ask(secretary, 'mutation ($input: PublishMinutesInput!) { publishMinutes(input: $input) { meeting { id } } }', {
    input: { meetingId: meeting.id },
  });
  await signIn(page, accounts.member);
  const address = `/n/rezorne/seances/${meeting.id}`;
  const words = {
    'compte-rendu': 'Ce compte rendu est réservé aux membres de l’instance.',
    emargement: /^L’émargement est tenu par la présidence/,
    'ordre-du-jour': 'Cet ordre du jour est réservé aux membres de l’instance.',
  };
  for (const view of views) {
    await page.goto(`${address}?vue=${view}`);
    await expect(page.getByText(words[view])).toBeVisible();
    await expect(page.getByText('Entre nous.')).toHaveCount(0);
    await expectSound(page);
    await expectReadOnly(page);
  }
});
