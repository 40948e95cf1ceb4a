import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { accounts, password, signIn } from './accounts.ts';
import type { Hands } from './hands.ts';
import { expectSound } from './soundness.ts';

interface Story {
  hands: Hands;
  coordinator: Page;
  member: Page;
  /** Words that tell what this hand writes from what the others wrote; a number tells it from earlier runs. */
  mark: string;
}

const tool = { name: 'grille-observation.txt', text: 'Observer une séance : qui parle, qui se tait, qui décide.\n' };
const items = ['Bilan des mercredis éducatifs', 'Calendrier des formations', 'Malles pédagogiques'] as const;
const notes = 'Les trois communes ont rendu leur bilan.';
const decision = 'Le bilan est adressé aux communes avant Noël.';
const action = 'Écrire aux communes absentes';

/**
 * The story of the issue: a coordinator finds who sits where, schedules a COTEC with its agenda, records attendance and
 * minutes with a decision and an action, publishes, shares a tool, which a member then reads.
 */
export async function tellTheStory({ hands, coordinator, member, mark }: Story): Promise<void> {
  const told = `${mark} ${Date.now() % 1_000_000}`;
  const title = `COTEC de suivi ${told}`;
  const toolTitle = `Grille d’observation ${told}`;
  await signInByTheForm(hands, coordinator);
  await findWhoSits(hands, coordinator);
  await schedule(hands, coordinator, title);
  await recordAttendance(hands, coordinator);
  await writeMinutes(hands, coordinator);

  await signIn(member, accounts.member);
  await member.goto('/n/rezorne');
  await expectNoDraft(hands, member, title);

  await publish(hands, coordinator);
  await shareTool(hands, coordinator, toolTitle);

  await readTool(hands, member, toolTitle);
}

/** A section of the network: rail of a desk, bar of a phone. */
const section = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Rubriques du réseau' }).getByRole('link', { name, exact: true });

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Sections de la séance' }).getByRole('link', { name });

const titled = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

const toast = (page: Page, text: string) => expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

async function signInByTheForm(hands: Hands, page: Page): Promise<void> {
  await page.goto('/');
  await titled(page, 'Se connecter');
  await expectSound(page);
  await hands.write(page.getByLabel('Adresse de courriel'), accounts.coordinator);
  await hands.write(page.getByLabel('Mot de passe', { exact: true }), password);
  await hands.press(page.getByRole('button', { name: 'Se connecter' }));
  await titled(page, /^Bonjour/);
  await expectSound(page);
}

async function findWhoSits(hands: Hands, page: Page): Promise<void> {
  await hands.press(section(page, 'Instances'));
  await titled(page, 'Instances');
  await expectSound(page);
  await hands.press(page.getByRole('link', { name: /^GASPEO/ }).first());
  await titled(page, 'GASPEO');
  const composition = page.getByRole('table');
  await expect(composition.getByRole('rowheader', { name: /^DSDEN de l’Orne/ })).toBeVisible();
  await expect(page.getByText('sièges pourvus sur 10')).toBeVisible();
  await expect(composition.getByText('Vacant', { exact: true })).toHaveCount(1);
  await expect(composition.getByRole('button', { name: /^Pourvoir ce siège/ })).toHaveCount(1);
  await expectSound(page);
}

async function schedule(hands: Hands, page: Page, title: string): Promise<void> {
  await hands.press(section(page, 'Instances'));
  await hands.press(page.getByRole('link', { name: /^COTEC/ }).first());
  await titled(page, 'COTEC Rez’Orne');
  await expectSound(page);
  await hands.press(page.getByRole('link', { name: 'Planifier une séance' }));
  await titled(page, 'Planifier une séance');
  await hands.write(page.getByLabel('Intitulé'), title);
  await hands.date(page.getByLabel('Date', { exact: true }), today());
  await hands.write(page.getByLabel('Lieu'), 'Maison des associations');
  for (const [index, item] of items.entries()) {
    if (index > 0) await hands.press(page.getByRole('button', { name: 'Ajouter un point' }));
    await hands.write(page.getByLabel('Point de l’ordre du jour').nth(index), item);
    await hands.choose(page.getByLabel('Nature').nth(index), index === 0 ? 'Décision' : 'Discussion');
    await hands.write(page.getByRole('spinbutton', { name: 'Durée, en minutes' }).nth(index + 1), '20');
  }
  await expect(page.getByText('60 min de points pour 120 min de séance.')).toBeVisible();
  await expectSound(page);
  await hands.press(page.getByRole('button', { name: 'Planifier la séance' }));
  await titled(page, title);
  for (const item of items) await expect(page.getByRole('heading', { level: 3, name: item })).toBeVisible();
  await expectSound(page);
}

async function recordAttendance(hands: Hands, page: Page): Promise<void> {
  await hands.press(tab(page, 'Émargement'));
  await expectSound(page);
  await hands.press(page.getByRole('button', { name: 'Ouvrir la séance' }));
  const titulars = page.getByRole('row').filter({ hasText: 'Titulaire' }).getByRole('combobox');
  await expect(titulars.first()).toBeVisible();
  const states = ['Présence sur place', 'À distance', 'Excuse'];
  for (const [index, state] of states.entries()) {
    await hands.choose(titulars.nth(index), state);
    await expect(titulars.nth(index).locator('option:checked')).toHaveText(state);
  }
  await expect(page.getByText('2 sièges présents sur 6')).toBeVisible();
  await expectSound(page);
}

async function writeMinutes(hands: Hands, page: Page): Promise<void> {
  await hands.press(tab(page, 'Compte rendu'));
  await hands.note(page.getByRole('textbox', { name: `Compte rendu : ${items[0]}` }), notes);
  await expect(page.getByRole('status').filter({ hasText: 'Enregistré' })).toBeVisible();

  await hands.press(page.getByRole('button', { name: `Ajouter : Décision, point « ${items[0]} »` }));
  await hands.write(page.getByRole('form', { name: 'Décision' }).getByLabel('Décision'), decision);
  await hands.press(page.getByRole('form', { name: 'Décision' }).getByRole('button', { name: 'Ajouter' }));
  await expect(page.getByText(decision, { exact: true }).first()).toBeVisible();

  await hands.press(page.getByRole('button', { name: `Ajouter : Action, point « ${items[0]} »` }));
  const form = page.getByRole('form', { name: 'Action' });
  await hands.write(form.getByLabel('Action'), action);
  await hands.date(form.getByLabel('Pour le'), inDays(20));
  await expectSound(page);
  await hands.press(form.getByRole('button', { name: 'Ajouter' }));
  await expect(form).toHaveCount(0);
  await expect(page.getByText(action, { exact: true }).first()).toBeVisible();
  await expectSound(page);
}

async function expectNoDraft(hands: Hands, page: Page, title: string): Promise<void> {
  await hands.press(section(page, 'Séances'));
  await titled(page, 'Séances');
  await expectSound(page);
  await hands.press(page.getByRole('link', { name: title }));
  await titled(page, title);
  await hands.press(tab(page, 'Compte rendu'));
  await expect(page.getByText('Le compte rendu n’est pas encore publié.')).toBeVisible();
  await expect(page.getByText(notes)).toHaveCount(0);
  await expect(page.getByText(decision)).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectSound(page);
}

async function publish(hands: Hands, page: Page): Promise<void> {
  await hands.press(page.getByRole('button', { name: 'Publier le compte rendu' }));
  const dialog = page.getByRole('dialog', { name: 'Publier le compte rendu' });
  await expectSound(page);
  await hands.press(dialog.getByRole('button', { name: 'Publier' }));
  await expect(page.getByText(/Compte rendu publié le .* : il ne se modifie plus\./)).toBeVisible();
  await expect(page.getByText(/^D-\d{4}-\d{3}$/)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expectSound(page);
}

async function shareTool(hands: Hands, page: Page, title: string): Promise<void> {
  await hands.press(section(page, /outils$/i));
  await titled(page, 'Boîte à outils');
  await expectSound(page);
  await hands.press(page.getByRole('link', { name: 'Déposer un outil' }));
  await titled(page, 'Déposer un outil');
  const chooser = page.waitForEvent('filechooser');
  await hands.press(page.getByRole('button', { name: 'Choisir un fichier' }));
  await (await chooser).setFiles({ name: tool.name, mimeType: 'text/plain', buffer: Buffer.from(tool.text) });
  await expect(page.getByText(tool.name)).toBeVisible();
  await hands.write(page.getByLabel('Titre'), title);
  await hands.write(page.getByLabel('À quoi il sert'), 'Regarder une séance à plusieurs.');
  await expectSound(page);
  await hands.press(page.getByRole('button', { name: 'Déposer l’outil' }));
  await titled(page, title);
  await toast(page, 'Outil déposé.');
  await expectSound(page);
}

async function readTool(hands: Hands, page: Page, title: string): Promise<void> {
  await hands.press(section(page, /outils$/i));
  await titled(page, 'Boîte à outils');
  await hands.press(page.getByRole('link', { name: title, exact: true }));
  await titled(page, title);
  await expectSound(page);
  const download = page.waitForEvent('download');
  await hands.press(page.getByRole('link', { name: /^Télécharger/ }));
  const file = await download;
  expect(file.suggestedFilename()).toBe(tool.name);
  expect(await readFile(await file.path(), 'utf8')).toBe(tool.text);
}

/** Calendar day in the network's zone, `YYYY-MM-DD`. */
const dayOf = (date: Date) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(date);
const today = () => dayOf(new Date());
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000));
