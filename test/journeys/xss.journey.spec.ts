import type { Page } from '@playwright/test';
import { accounts, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { type Poisoned, poisonNetwork, refusedWrites } from './support/poison.ts';

/** What a text came to: a dialog, an element of its making, a link that runs, a rule of the page that was broken. */
interface Harm {
  dialogs: string[];
  breaches: string[];
}

declare global {
  interface Window {
    breaches: string[];
  }
}

/** To be called before the page goes anywhere. */
async function watchHarm(page: Page): Promise<Harm> {
  const harm: Harm = { dialogs: [], breaches: [] };
  page.on('dialog', async (dialog) => {
    harm.dialogs.push(`${page.url()} ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.exposeFunction('tellBreach', (what: string) => void harm.breaches.push(`${page.url()} ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellBreach } = window as unknown as { tellBreach: (what: string) => void };
      tellBreach(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return harm;
}

/** Elements that only a text can have made, in the page and in its frames, and links that run something. */
async function injected(page: Page): Promise<string[]> {
  const found = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const made = [...document.querySelectorAll('[data-xss]')].map((element) => element.outerHTML);
        const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href], [action], [formaction]')]
          .map((link) => link.getAttribute('href') ?? link.getAttribute('action') ?? '')
          .filter(
            (href) =>
              !['http:', 'https:', 'mailto:', 'tel:', 'blob:'].includes(
                new URL(href, 'https://x.example.org').protocol,
              ),
          );
        return [...made, ...links];
      }),
    ),
  );
  return found.flat();
}

const pagesOf = ({ slug, bodyId, meetings, organisationId, personId, toolId, importId }: Poisoned): string[] => [
  '/',
  '/reseaux',
  ...[
    '',
    '/reglages',
    '/instances',
    `/instances/${bodyId}`,
    '/seances',
    '/seances?periode=passees',
    ...meetings.flatMap((id) => [
      `/seances/${id}`,
      `/seances/${id}?vue=ordre-du-jour`,
      `/seances/${id}?vue=emargement`,
      `/seances/${id}?vue=compte-rendu`,
    ]),
    `/seances/${meetings[0]}/modifier`,
    '/acteurs',
    '/acteurs?vue=personnes',
    `/acteurs/organisations/${organisationId}`,
    `/acteurs/personnes/${personId}`,
    `/acteurs/importer/${importId}`,
    '/outils',
    `/outils/${toolId}`,
  ].map((path) => `/n/${slug}${path}`),
];

// Every page of a network whose every text means to harm, then its mails.
test.describe.configure({ timeout: 240_000 });

test('no text that people write becomes anything but a text', { tag: '@last' }, async ({
  page,
  openPage,
  tolerate,
}) => {
  // What this journey itself plants in every page stays out of the frame of a mail, which runs nothing.
  tolerate(/Blocked script execution in 'about:srcdoc'/);
  const harm = await watchHarm(page);
  await signIn(page, accounts.coordinator);
  const poisoned = await poisonNetwork(page);

  let shown = 0;
  for (const address of pagesOf(poisoned)) {
    await test.step(address, async () => {
      await page.goto(address);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      expect(await injected(page), address).toEqual([]);
      if ((await page.locator('body').textContent())?.includes('data-xss')) shown += 1;
    });
  }
  // Shown as they were typed, nearly everywhere: texts that were lost on the way would prove nothing.
  expect(shown).toBeGreaterThan(12);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('onerror');
  expect(await injected(page)).toEqual([]);

  const visitor = await openPage();
  const visitorHarm = await watchHarm(visitor);
  await visitor.goto(`/n/${poisoned.slug}`);
  await expect(visitor.getByText('data-xss').first()).toBeVisible();
  expect(await injected(visitor)).toEqual([]);

  for (const { id, html } of poisoned.mails) {
    expect(html).toContain('data-xss');
    expect(html).not.toMatch(/<(?:script|img|svg|iframe|style|math)/i);
    await page.goto(`/dev/mail?id=${id}`);
    await expect(page.locator('iframe')).toBeVisible();
    await page.getByText('Texte seul').click();
    expect(await injected(page), 'mail').toEqual([]);
    const frame = page.frameLocator('iframe');
    expect(await frame.locator('body').textContent()).toContain('data-xss');
  }
  expect(poisoned.mails.length).toBeGreaterThan(0);
  expect([harm, visitorHarm]).toEqual([
    { dialogs: [], breaches: [] },
    { dialogs: [], breaches: [] },
  ]);
});

test('what could never be a text is refused when it is written', async ({ page }) => {
  await signIn(page, accounts.secretary);
  const { refused, taken } = await refusedWrites(page);
  expect(taken).toEqual([]);
  expect(refused).toBeGreaterThan(15);
});

test('the return address of the sign-in leads nowhere else', async ({ page }) => {
  await signIn(page, accounts.member);
  for (const way of ['//evil.example.org', '/\\evil.example.org', '/\t/evil.example.org']) {
    await page.context().clearCookies();
    await page.goto(`/connexion?retour=${encodeURIComponent(way)}`);
    await page.getByLabel('Adresse de courriel').fill(accounts.member);
    await page.getByLabel('Mot de passe', { exact: true }).fill('maillage-demo');
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible();
    expect(new URL(page.url()).hostname).toBe('localhost');
  }
});

test('the watch sees an injected element, a dialog and a broken rule', async ({ page, tolerate }) => {
  tolerate(/Content Security Policy/);
  const harm = await watchHarm(page);
  await page.goto('/connexion');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," data-xss onerror="alert(1)"><a href="javascript:alert(1)">x</a>',
    );
    window.alert('seen');
  });
  expect(await injected(page)).toHaveLength(2);
  await expect.poll(() => harm.breaches.length).toBeGreaterThan(0);
  expect(harm.dialogs).toEqual([expect.stringContaining('seen')]);
});
