import type { Locator, Page } from '@playwright/test';
import { accounts, ask, signIn } from './support/accounts.ts';
import { keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectAccessible, expectSound } from './support/soundness.ts';

/** A Tuesday, the day after and the one after that, in the same week of next year's March. */
function threeDays(): [string, string, string] {
  const first = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 1));
  const tuesday = 15 + ((9 - first.getUTCDay()) % 7);
  const on = (day: number) => `${first.toISOString().slice(0, 7)}-${day}`;
  return [on(tuesday), on(tuesday + 1), on(tuesday + 2)];
}

/** A meeting of the COTEC at 14:00 in Paris. */
async function planned(page: Page, title: string, day: string): Promise<string> {
  const body = await bodyNamed(page, 'rezorne', 'COTEC');
  const text = 'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id } } }';
  const input = { bodyId: body.id, title, startsAt: `${day}T13:00:00Z`, durationMinutes: 60 };
  const { scheduleMeeting } = await ask<{ scheduleMeeting: { meeting: { id: string } } }>(page, text, { input });
  return scheduleMeeting.meeting.id;
}

async function startOf(page: Page, id: string): Promise<string> {
  const text = 'query ($id: ID!) { meeting(id: $id) { startsAt } }';
  const { meeting } = await ask<{ meeting: { startsAt: string } }>(page, text, { id });
  return new Date(meeting.startsAt).toISOString();
}

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Présentation' }).getByRole('button', { name, exact: true });

/** The cell of a day, by what is read out of it. */
const cellOf = (page: Page, day: string): Locator => {
  const words = new Intl.DateTimeFormat('fr', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return page.getByRole('cell').filter({ hasText: words.format(new Date(day)) });
};

test('a meeting is found in one calendar of all bodies, in three views, and moved by a button and by hand', async ({
  page,
}) => {
  const [day, next, last] = threeDays();
  const title = `Point du mois ${Date.now() % 1_000_000}`;
  await signIn(page, accounts.coordinator);
  const id = await planned(page, title, day);
  const own = (place: Page | Locator) => place.getByRole('button', { name: `, ${title}` });

  await page.goto(`/calendrier?jour=${day}`);
  await expect(own(cellOf(page, day))).toBeVisible();
  await expectSound(page);
  const preparation = page.getByRole('button', { name: /^Préparation/ });
  await keyboard.press(preparation);
  await expect(preparation).toHaveAttribute('aria-pressed', 'false');
  await expect(own(page)).toHaveCount(0);
  await keyboard.press(preparation);

  await keyboard.press(own(page));
  const dialog = page.getByRole('dialog', { name: `Déplacer « ${title} »` });
  await mouse.date(dialog.getByLabel('Nouvelle date'), next);
  await dialog.getByLabel('Heure').fill('15:30');
  await expectAccessible(page);
  await keyboard.press(dialog.getByRole('button', { name: 'Déplacer la séance' }));
  await expect(page.getByRole('status').filter({ hasText: 'Séance déplacée au' })).toBeVisible();
  await expect(own(cellOf(page, next))).toBeVisible();
  expect(await startOf(page, id)).toBe(`${next}T14:30:00.000Z`);

  await mouse.press(view(page, 'Semaine'));
  const card = page.getByRole('article').filter({ has: own(page) });
  await expectSound(page);
  await card.dragTo(cellOf(page, last));
  await expect(dialog.getByLabel('Nouvelle date')).toHaveValue(last);
  await keyboard.press(dialog.getByRole('button', { name: 'Annuler' }));
  expect(await startOf(page, id), 'what was not confirmed').toBe(`${next}T14:30:00.000Z`);
  await card.dragTo(cellOf(page, last));
  await mouse.press(dialog.getByRole('button', { name: 'Déplacer la séance' }));
  await expect(own(cellOf(page, last))).toBeVisible();
  expect(await startOf(page, id)).toBe(`${last}T14:30:00.000Z`);

  await keyboard.press(view(page, 'Agenda'));
  await expect(card.getByText(title)).toBeVisible();
  await expectSound(page);
  await mouse.press(card.getByRole('link'));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});

test('an agenda follows the meetings at an address that is shown once, and is revoked', { tag: '@both' }, async ({
  page,
}) => {
  const [day] = threeDays();
  const title = `Point suivi ${Date.now() % 1_000_000}`;
  await signIn(page, accounts.coordinator);
  await planned(page, title, day);
  await page.goto('/n/rezorne');
  await mouse.press(page.getByRole('button', { name: /changer de réseau$/ }));
  await mouse.press(page.getByRole('link', { name: 'Calendrier de mes réseaux' }));
  await expectSound(page);

  await mouse.press(page.getByRole('button', { name: 'S’abonner' }));
  await expectAccessible(page);
  await keyboard.press(page.getByRole('button', { name: 'Créer l’adresse' }));
  const address = page.getByLabel('Adresse', { exact: true });
  await expect(address).toHaveValue(/\/calendar\/[\w-]+\.ics$/);
  await expectAccessible(page);
  const { pathname } = new URL(await address.inputValue());
  await keyboard.press(page.getByRole('button', { name: 'J’ai copié l’adresse' }));
  await expect(address).toHaveCount(0);
  const feed = await page.request.get(pathname);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  expect((await feed.text()).replaceAll('\r\n ', '')).toContain(title);

  await mouse.press(page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Rez’Orne' }));
  await expect(page).toHaveURL(/\/n\/rezorne$/);
  await page.goto('/compte');
  const revoke = page.getByRole('button', { name: /^Révoquer l’abonnement/ });
  await expect(revoke.first()).toBeVisible();
  await expectSound(page);
  const count = await revoke.count();
  await expect(page.getByRole('main')).not.toContainText(pathname);
  await keyboard.press(revoke.first());
  await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Révoquer l’abonnement' }));
  await expect(page.getByRole('status').filter({ hasText: 'Abonnement révoqué' })).toBeVisible();
  await expect(revoke).toHaveCount(count - 1);
  expect((await page.request.get(pathname)).status()).toBe(404);
});
