import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { accounts, ask, signIn } from './support/accounts.ts';
import { keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectAccessible, expectNoOverflow, expectSound } from './support/soundness.ts';

test.describe.configure({ timeout: 120_000 });

/** The first Wednesday of a month that is at least three weeks away: there is time to convene. */
function firstWednesday(): string {
  const day = new Date(Date.now() + 21 * 86_400_000);
  while (day.getUTCDay() !== 3 || day.getUTCDate() > 7) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The personal link of somebody, in the mailbox of the demonstration. */
async function linkOf(page: Page, meetingTitle: string, address: string): Promise<string> {
  const answer = await page.request.get('/dev/mail.json');
  const mails = (await answer.json()) as { to: string; text: string }[];
  const mail = mails.find(({ to, text }) => to === address && text.includes(meetingTitle));
  return /\/r\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
}

test('the coordinator of Mayotte prepares a year of meetings, convenes the first, and knows who comes', {
  tag: '@both',
}, async ({ page, openPage }) => {
  const title = `Référents de parcours ${Date.now() % 1_000_000}`;
  await signIn(page, accounts.mayotte);
  const body = await bodyNamed(page, 'mayotte', 'Réseau des référents');
  // One proxy a person: nobody has an alternate in this network.
  const rules = 'mutation ($input: SetBodyRulesInput!) { setBodyRules(input: $input) { body { id } } }';
  await ask(page, rules, { input: { bodyId: body.id, proxiesPerPerson: 1 } });

  // What comes back each month.
  await page.goto(`/n/mayotte/instances/${body.id}/ordres-du-jour`);
  await mouse.press(page.getByRole('button', { name: 'Enregistrer les points permanents' }));
  await expect(page.getByText('Points permanents enregistrés.')).toBeVisible();

  // A series from this template.
  await page.goto(`/n/mayotte/seances/nouvelle?instance=${body.id}`);
  await expect(page.getByText(/^Les points permanents de l.instance y seront/)).toBeVisible();
  await keyboard.write(page.getByLabel('Intitulé'), title);
  await mouse.date(page.getByLabel('Date', { exact: true }), firstWednesday());
  await mouse.choose(page.getByLabel('Répéter'), 'Le premier mercredi de chaque mois');
  await mouse.choose(page.getByLabel('Fin de la série'), 'Après un nombre de séances');
  await keyboard.write(page.getByLabel('Nombre de séances'), '12');
  await expect(page.getByRole('list', { name: 'Dates de la série' })).toBeVisible();
  await expectSound(page);
  await keyboard.press(page.getByRole('button', { name: 'Planifier la série' }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByText('Questions diverses')).toBeVisible();
  const meetingUrl = page.url();

  // December out of the holidays.
  await page.goto(`/n/mayotte/instances/${body.id}`);
  await mouse.press(page.getByText(/^Et \d+\sautres dates$/).last());
  const december = page.getByRole('button', { name: /^Déplacer la séance du .*décembre/ }).last();
  await mouse.press(december);
  const dialog = page.getByRole('dialog');
  const planned = await dialog.getByLabel('Date', { exact: true }).inputValue();
  const moved = `${planned.slice(0, 8)}${String(Number(planned.slice(8)) + 7).padStart(2, '0')}`;
  await mouse.date(dialog.getByLabel('Date', { exact: true }), moved);
  await keyboard.press(dialog.getByRole('button', { name: 'Déplacer' }));
  await expect(page.getByText('Séance déplacée. Les autres dates restent.')).toBeVisible();
  // What the bar of a phone half covers is judged as if it were that small.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expectSound(page);

  // Convened, and answered from links.
  await page.goto(meetingUrl);
  await keyboard.press(page.getByRole('link', { name: 'Convoquer' }));
  await expectSound(page);
  await mouse.press(page.getByRole('button', { name: /^Envoyer à 5\spersonnes$/ }));
  await expect(page.getByText(/^Convocation envoyée le/)).toBeVisible();

  const visitor = await openPage();
  const abdallah = 'rokia.abdallah@mayotte.example.org';
  const combo = 'moinecha.combo@mayotte.example.org';
  await expect.poll(() => linkOf(page, title, combo)).not.toBe('');
  await visitor.goto(await linkOf(page, title, abdallah));
  await expectAccessible(visitor);
  await expectNoOverflow(visitor);
  await visitor.getByRole('button', { name: 'Je viens sur place' }).click();
  await expect(visitor.getByRole('status')).toContainText('Votre réponse est enregistrée');
  await visitor.goto(await linkOf(page, title, combo));
  await visitor.getByText('Une autre personne vient').click();
  const proxies = visitor.getByLabel(/pouvoir/);
  const proxy = await proxies.getByRole('option', { name: /Abdallah/ }).getAttribute('value');
  await proxies.selectOption(proxy);
  await visitor.getByRole('button', { name: 'Enregistrer ce pouvoir' }).click();
  await expect(visitor.getByRole('status')).toContainText('Rokia Abdallah');
  await expectAccessible(visitor);

  await page.reload();
  const row = page.getByRole('listitem').filter({ hasText: 'Moinécha Combo' });
  await expect(row.getByText(/Rokia Abdallah/)).toBeVisible();
  await expectSound(page);

  // A calendar program sees all of it.
  const make = 'mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) { url } }';
  const { createCalendarFeed: feed } = await ask<{ createCalendarFeed: { url: string } }>(page, make, {
    input: { scope: 'BODY', id: body.id },
  });
  const file = await page.request.get(new URL(feed.url).pathname);
  const events = new ICAL.Component(ICAL.parse(await file.text())).getAllSubcomponents('vevent');
  const ours = events.map((event) => new ICAL.Event(event)).filter(({ summary }) => summary.includes(title));
  const [master] = ours.filter((event) => event.isRecurring());
  const exceptions = ours.filter((event) => event.isRecurrenceException());
  expect(exceptions.map(({ startDate }) => startDate.toString().slice(0, 10))).toContain(moved);
  const dates: string[] = [];
  const next = master?.iterator();
  for (let date = next?.next(); date; date = next?.next()) dates.push(date.toString().slice(0, 10));
  expect(dates).toHaveLength(12);
  expect(dates[0]).toBe(firstWednesday());
});
