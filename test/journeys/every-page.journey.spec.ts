import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

interface Places {
  network: Record<'bodies' | 'meetings' | 'tools' | 'people' | 'organisations', { items: { id: string }[] }>;
}

const places = `{
  network(slug: "rezorne") {
    bodies { items { id } }
    meetings { items { id } }
    tools { items { id } }
    people(page: { limit: 1 }) { items { id } }
    organisations(page: { limit: 1 }) { items { id } }
  }
}`;

// Twenty-five pages, each loaded afresh and judged.
test.describe.configure({ timeout: 180_000 });

test('every page is accessible, within the screen and still while it loads', { tag: '@both' }, async ({ page }) => {
  await signIn(page, accounts.coordinator);
  const { network } = await ask<Places>(page, places);
  const first = (list: keyof Places['network']) => network[list].items[0]?.id ?? 'none';
  const meeting = `seances/${first('meetings')}`;
  const inNetwork = [
    '',
    'reglages',
    'instances',
    'instances/nouvelle',
    ...network.bodies.items.slice(0, 3).map(({ id }) => `instances/${id}`),
    `instances/${first('bodies')}?au=2026-01-01`,
    `instances/${first('bodies')}/regles`,
    'seances',
    'seances?periode=passees',
    'seances/nouvelle',
    `${meeting}?vue=ordre-du-jour`,
    `${meeting}?vue=emargement`,
    `${meeting}?vue=compte-rendu`,
    'acteurs',
    'acteurs?vue=personnes',
    'acteurs/organisations/nouvelle',
    `acteurs/organisations/${first('organisations')}`,
    'acteurs/personnes/nouvelle',
    `acteurs/personnes/${first('people')}`,
    'acteurs/importer',
    'outils',
    'outils/nouveau',
    `outils/${first('tools')}`,
  ];
  for (const address of ['/compte', '/reseaux', '/calendrier', ...inNetwork.map((path) => `/n/rezorne/${path}`)]) {
    await page.goto(address);
    await test.step(address, () => expectSound(page));
  }
});

test('a page that does not exist says so, and offers a way back', { tag: '@both' }, async ({ page }) => {
  await signIn(page, accounts.member);
  await page.goto('/n/rezorne/nulle-part');
  await expect(page.getByText('Rien à cette adresse')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible();

  await page.goto('/nulle-part');
  await expect(page.getByText('Rien à cette adresse')).toBeVisible();
  await page.getByRole('link', { name: 'Accueil' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible();
});
