import type { Page } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { keyboard, mouse } from './support/hands.ts';
import { expect, test } from './support/journey.ts';
import { bodyNamed } from './support/meetings.ts';
import { expectAccessible, expectNoOverflow, expectSound } from './support/soundness.ts';

const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The newest personal links of a poll, by who received them. */
async function linksOf(page: Page, subject: string): Promise<string[]> {
  const answer = await page.request.get('/dev/mail.json');
  const mails = (await answer.json()) as { subject: string; text: string }[];
  return mails
    .filter((mail) => mail.subject.startsWith(subject))
    .map(({ text }) => /\/s\/[\w-]+/.exec(text)?.[0] ?? '');
}

test('a coordinator asks for a date, seats answer without an account, and the date becomes the meeting', {
  tag: '@both',
}, async ({ page, openPage }) => {
  const title = `Réunion mensuelle ${Date.now() % 1_000_000}`;
  await signIn(page, accounts.mayotte);
  const body = await bodyNamed(page, 'mayotte', 'Réseau des référents');
  await page.goto(`/n/mayotte/instances/${body.id}`);
  await mouse.press(page.getByRole('link', { name: 'Sonder des dates' }));

  await keyboard.write(page.getByLabel('Pour quelle séance'), title);
  for (const [index, days] of [40, 42, 47].entries()) {
    await mouse.date(page.getByLabel(`Date ${index + 1}`, { exact: true }), daysAhead(days));
  }
  await expectSound(page);
  await keyboard.press(page.getByRole('button', { name: /Envoyer le sondage à/ }));
  await expect(page.getByText('Indiquez le dernier jour pour répondre.').first()).toBeVisible();
  await mouse.date(page.getByLabel('Dernier jour pour répondre'), daysAhead(20));
  await keyboard.press(page.getByRole('button', { name: /Envoyer le sondage à/ }));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expectSound(page);

  const visitor = await openPage();
  await expect.poll(async () => (await linksOf(page, body.name)).length).toBeGreaterThan(1);
  for (const link of (await linksOf(page, body.name)).slice(0, 2)) {
    await visitor.goto(link);
    for (const choices of await visitor.getByRole('group').all()) {
      await choices.getByRole('radio', { name: 'oui' }).check();
    }
    await expectAccessible(visitor);
    await expectNoOverflow(visitor);
    await visitor.getByRole('button', { name: 'Enregistrer mes réponses' }).click();
    await expect(visitor.getByRole('status')).toContainText('Vos réponses sont enregistrées');
  }

  await page.reload();
  await expect(page.getByText(/^2\ssièges sur/)).toBeVisible();
  await expect(page.getByText(/conseillée/i).filter({ visible: true })).toHaveCount(1);
  await expectSound(page);
  await mouse.press(page.getByRole('button', { name: 'Retenir cette date' }));
  await keyboard.press(page.getByRole('button', { name: 'Planifier la séance' }));
  await expect(page).toHaveURL(/\/seances\//);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});
