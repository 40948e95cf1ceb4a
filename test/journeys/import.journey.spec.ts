import { accounts, ask, signIn } from './support/accounts.ts';
import { expect, test } from './support/journey.ts';
import { expectSound } from './support/soundness.ts';

/** As Excel in French writes it: semicolons, and bytes of Windows-1252 for accents and for « œ », which is no Latin-1. */
function excelFile(lines: string[]): Buffer {
  return Buffer.from(lines.join('\r\n').replaceAll('œ', '\u009C'), 'latin1');
}

test('a table of people is read, corrected in place, then written, and not before', async ({ page }) => {
  // Letters only: a name holds no figure.
  const family = `Lenœud ${String(Date.now() % 1_000_000).replace(/\d/g, (figure) => 'abcdefghij'[Number(figure)] ?? '')}`;
  const table = excelFile([
    'Nom;Prénom;Courriel;Téléphone;Fonction',
    `${family};Zoé;zoe.${Date.now()}@example.org;02 61 91 00 11;Chargée de mission`,
    `${family};André;andre.example.org;06 39 98 00 12;Bénévole`,
    ';;personne@example.org;;',
  ]);
  const listed = async () => {
    const { network } = await ask<{ network: { people: { items: { displayName: string }[] } } }>(
      page,
      'query ($text: String) { network(slug: "rezorne") { people(filter: { text: $text }) { items { displayName } } } }',
      { text: family },
    );
    return network.people.items.map(({ displayName }) => displayName).sort();
  };

  await signIn(page, accounts.coordinator);
  await page.goto('/n/rezorne/acteurs');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Importer/ })
    .click();
  await page.getByLabel('Ce que le tableau contient').selectOption({ label: 'Personnes' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles({ name: 'annuaire.csv', mimeType: 'text/csv', buffer: table });
  await expectSound(page);
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Vérifier avant d’importer' })).toBeVisible();
  await expect(page.getByText('Rien n’est encore enregistré.')).toBeVisible();
  const count = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Filtrer les lignes' }).getByRole('link', { name });
  await expect(count(/À corriger$/)).toHaveText(/^1/);
  await expect(count(/Acceptée$/)).toHaveText(/^1/);
  await expect(count(/Refusée$/)).toHaveText(/^1/);
  await expect(page.getByText(family).first()).toBeVisible();
  await expectSound(page);
  expect(await listed()).toEqual([]);

  await page.getByLabel('Courriel, ligne 3').fill(`andre.${Date.now()}@example.org`);
  await page.getByRole('button', { name: 'Corriger la ligne 3' }).click();
  await expect(count(/À corriger$/)).toHaveText(/^0/);
  await expect(count(/Acceptée$/)).toHaveText(/^2/);
  expect(await listed()).toEqual([]);

  await page.getByRole('button', { name: 'Importer les 2 lignes valides' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Import terminé. Lignes écrites : 2.' })).toBeVisible();
  await expectSound(page);
  expect(await listed()).toEqual([`André ${family}`, `Zoé ${family}`]);
  await page.goto(`/n/rezorne/acteurs?vue=personnes&texte=${encodeURIComponent(family)}`);
  await expect(page.getByRole('link', { name: `Zoé ${family}` })).toBeVisible();
  await expectSound(page);
});
