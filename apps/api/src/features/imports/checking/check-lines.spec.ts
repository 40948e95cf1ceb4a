import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportKind, importKinds, importTemplate } from '@maillage/domain';
import { readTable } from '../reading/read-table.ts';
import { checkLines } from './check-lines.ts';
import {
  Bodies,
  type Directory,
  type KnownBody,
  type KnownMandate,
  type KnownOrganisation,
  type KnownPerson,
  type KnownSeat,
  Organisations,
  People,
  Territories,
} from './directory.ts';

const organisation = (id: string, name: string, extra: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  id,
  name,
  type: 'ASSOCIATION',
  siren: null,
  siret: null,
  uai: null,
  rna: null,
  territoryId: null,
  modality: null,
  ...extra,
});
const person = (id: string, givenName: string, familyName: string, email: string | null = null): KnownPerson => ({
  id,
  givenName,
  familyName,
  displayName: `${givenName} ${familyName}`,
  email,
  affiliations: [],
});
const body = (id: string, name: string, extra: Partial<KnownBody> = {}): KnownBody => ({
  id,
  name,
  longName: null,
  kind: 'COTECH',
  role: 'ORDINARY',
  dissolvedOn: null,
  ...extra,
});
const seat = (id: string, label: string, extra: Partial<KnownSeat> = {}): KnownSeat => ({
  id,
  bodyId: 'cotec',
  organisationId: null,
  label,
  closedOn: null,
  ...extra,
});
const mandate = (id: string, seatId: string, extra: Partial<KnownMandate>): KnownMandate => ({
  id,
  bodyId: 'cotec',
  seatId,
  personId: 'titulaire',
  personName: 'Titulaire Présente',
  role: 'TITULAR',
  office: null,
  from: '2024-01-01',
  until: null,
  ...extra,
});

/** The network that the files of lines speak of. */
const directory: Directory = {
  today: '2026-03-10',
  organisations: new Organisations([
    organisation('college', 'Collège des Trois Rivières', { type: 'COLLEGE', uai: '0619001C' }),
    organisation('social', 'Centre social (Alençon)', {
      type: 'CENTRE_SOCIAL',
      siret: '99900000300015',
      siren: '999000003',
    }),
    organisation('foyer-1', 'Foyer rural'),
    organisation('foyer-2', 'Foyer rural'),
    organisation('caf', 'CAF de l’Orne', { type: 'CAF', modality: 'ASSOCIATED' }),
  ]),
  people: new People([
    person('connue', 'Camille', 'Connue', 'connue@example.org'),
    person('titulaire', 'Titulaire', 'Présente', 'titulaire@example.org'),
    person('homonyme-1', 'Dominique', 'Homonyme', 'un@example.org'),
    person('homonyme-2', 'Dominique', 'Homonyme', 'deux@example.org'),
    {
      ...person('seule', 'Nadia', 'Sans-Adresse'),
      affiliations: [{ organisationId: 'caf', functionCode: null, functionTitle: 'Conseil', until: null }],
    },
  ]),
  bodies: new Bodies(
    [
      body('cotec', 'COTEC', { longName: 'Comité technique du réseau' }),
      body('double-1', 'Groupe double'),
      body('double-2', 'Groupe double'),
      body('ancien', 'Ancien comité', { dissolvedOn: '2020-12-31' }),
      body('troika', 'Troïka', { kind: 'TROIKA' }),
      body('reseau', 'Réseau', { kind: 'RESEAU_ACTEURS', role: 'NETWORK' }),
    ],
    [
      seat('parents', 'Parents'),
      seat('college', 'Collège des Trois Rivières', { organisationId: 'college' }),
      seat('double-1', 'Siège double'),
      seat('double-2', 'Siège double'),
      seat('ferme', 'Siège fermé', { closedOn: '2025-01-01' }),
      seat('pourvu', 'Siège pourvu'),
      ...['préfecture', 'académie', 'collectivité'].map((label) => seat(label, label, { bodyId: 'troika' })),
      seat('reseau', 'Collège', { bodyId: 'reseau', organisationId: 'college' }),
    ],
    [mandate('m1', 'pourvu', { office: 'CHAIR' })],
  ),
  territories: new Territories([
    { id: 'alencon', kind: 'COMMUNE', code: '61001', name: 'Alençon' },
    { id: 'strasbourg', kind: 'COMMUNE', code: '67482', name: 'Strasbourg' },
    { id: 'ouen-1', kind: 'COMMUNE', code: '61002', name: 'Saint-Ouen-Fictif' },
    { id: 'ouen-2', kind: 'COMMUNE', code: '76002', name: 'Saint-Ouen-Fictif' },
    { id: 'orne', kind: 'DEPARTEMENT', code: '61', name: 'Orne' },
  ]),
};

const check = async <Kind extends ImportKind>(kind: Kind, csv: string | Buffer) => {
  const { columns, lines } = await readTable(kind, Buffer.from(csv));
  return checkLines({ kind, lines, directory, headings: new Map(columns.map(({ key, heading }) => [key, heading])) });
};

const folder = join(import.meta.dirname, '../../../../../../test/fixtures/import/lines');

describe.each(importKinds.codes)('%s', (kind) => {
  const files = readdirSync(join(folder, kind.toLowerCase()));

  it.each(files)('%s', async (name) => {
    const lines = await check(kind, readFileSync(join(folder, kind.toLowerCase(), name)));
    const [code, column] = name.replace('.csv', '').split('-');
    const last = lines.at(-1);
    expect(last).toMatchObject({ code, column: code === 'IMPORT_DUPLICATE_LINE' ? null : column, draft: null });
    expect(['TO_CORRECT', 'REFUSED']).toContain(last?.state);
    expect(lines.slice(0, -1).map(({ code }) => code)).toEqual(lines.slice(0, -1).map(() => null));
  });
});

describe('an organisation', () => {
  it('is new, or the one of this network by UAI, SIRET, SIREN or name and type', async () => {
    const lines = await check(
      'ORGANISATIONS',
      'Nom;Type;UAI;SIRET;SIREN\n' +
        'Collège nouveau;Collège;;;\n' +
        'Un autre nom;Collège;0619001C;;\n' +
        'Encore un nom;Centre social;;99900000300015;\n' +
        'caf de l’orne;Caf;;;\n' +
        'Foyer rural;Commune;;;\n',
    );
    expect(lines.map(({ state, draft }) => [state, draft?.knownId])).toEqual([
      ['NEW', null],
      ['MATCHED', 'college'],
      ['MATCHED', 'social'],
      ['MATCHED', 'caf'],
      ['NEW', null],
    ]);
  });

  it('keeps its identifiers normalised, the SIREN of its SIRET, its territory by code or by name', async () => {
    const [line] = await check(
      'ORGANISATIONS',
      'Nom;Type;SIRET;Commune;Site web;Modalité;Depuis\n' +
        'La Poste;Autre;356 000 000 00048;Saint-Ouen-Fictif (61);exemple.example.org;financeur;5 mars 2024\n',
    );
    expect(line?.draft).toMatchObject({
      type: 'AUTRE',
      siren: '356000000',
      siret: '35600000000048',
      territoryId: 'ouen-1',
      website: 'https://exemple.example.org',
      partnership: { modality: 'FUNDER', since: '2024-03-05', until: null },
    });
  });

  it('says nothing of a partnership that is there already', async () => {
    const [line] = await check('ORGANISATIONS', 'Nom;Type;Modalité\nCAF de l’Orne;CAF;Associée\n');
    expect(line).toMatchObject({ state: 'MATCHED', draft: { partnership: null } });
  });
});

describe('a person', () => {
  it('is known by address in this network, whatever the order and the case of the name', async () => {
    const [line] = await check('PEOPLE', 'Nom;Prénom;Mél\nCONNUE;camille;mailto:Connue@Example.org\n');
    expect(line).toMatchObject({ state: 'MATCHED', draft: { knownId: 'connue' } });
  });

  it('is known by name when no address contradicts it', async () => {
    const [line] = await check('PEOPLE', 'Nom;Prénom;Mél\nSans-Adresse;Nadia;nadia@example.org\n');
    expect(line).toMatchObject({ state: 'MATCHED', draft: { knownId: 'seule', email: 'nadia@example.org' } });
  });

  it('is asked for an address when a namesake works elsewhere', async () => {
    const csv = (organisation: string) => `Nom;Prénom;Structure\nSans-Adresse;Nadia;${organisation}\n`;
    expect((await check('PEOPLE', csv('CAF de l’Orne')))[0]).toMatchObject({ state: 'MATCHED' });
    expect((await check('PEOPLE', csv('Collège des Trois Rivières')))[0]).toMatchObject({
      code: 'IMPORT_AMBIGUOUS_PERSON',
    });
  });

  it('brings a function of the vocabulary in any form, or in free words; the zero lost by a spreadsheet is put back', async () => {
    const lines = await check(
      'PEOPLE',
      'Nom et prénom;Civilité;Tél;Structure;Poste\n' +
        'Mme Agathe DELAUNAY;Mme;261910001;0619001C;conseillère principale d’éducation\n' +
        'Karim Bennani;M.;+262 639 98 00 02;999 000 003;Animateur jeunesse du quartier\n',
    );
    expect(lines.map(({ draft }) => draft)).toMatchObject([
      {
        givenName: 'Agathe',
        familyName: 'Delaunay',
        functionForm: 'FEMININE',
        phone: '0261910001',
        affiliation: { organisationId: 'college', functionCode: 'CPE', functionTitle: null },
      },
      {
        functionForm: 'MASCULINE',
        phone: '+262 639 98 00 02',
        affiliation: { organisationId: 'social', functionCode: null, functionTitle: 'Animateur jeunesse du quartier' },
      },
    ]);
  });

  it('may hold two functions on two lines', async () => {
    const lines = await check(
      'PEOPLE',
      'Nom;Prénom;Mél;Structure;Fonction\nMorel;Lucie;lucie@example.org;CAF de l’Orne;Bénévole\nMorel;Lucie;lucie@example.org;Centre social;Bénévole\n',
    );
    expect(lines.map(({ state }) => state)).toEqual(['NEW', 'NEW']);
  });
});

describe('a seat', () => {
  it('is matched when the body has it; Réseau gives an organisation one seat', async () => {
    const lines = await check(
      'SEATS',
      'Instance;Organisation;Intitulé\nComité technique du réseau;Collège des Trois Rivières;\nCOTEC;;parents\nCOTEC;CAF de l’Orne;\nRéseau;Collège des Trois Rivières;Autre intitulé\n',
    );
    expect(lines.map(({ state, draft }) => [state, draft?.knownId])).toEqual([
      ['MATCHED', 'college'],
      ['MATCHED', 'parents'],
      ['NEW', null],
      ['MATCHED', 'reseau'],
    ]);
  });
});

describe('a mandate', () => {
  it('is titular unless told, on a seat named by its label or its organisation', async () => {
    const [line] = await check(
      'MANDATES',
      'Instance;Siège;Personne;Début;Fin;Arrêté\nCOTEC;0619001C;CONNUE Camille;45901;31/08/2028;Lettre du recteur\n',
    );
    expect(line).toMatchObject({
      state: 'NEW',
      draft: {
        seatId: 'college',
        personId: 'connue',
        role: 'TITULAR',
        office: null,
        from: '2025-09-01',
        until: '2028-08-31',
        sourceLabel: 'Lettre du recteur',
      },
    });
  });

  it('is matched when the person holds it', async () => {
    const [line] = await check(
      'MANDATES',
      'Instance;Siège;Courriel;Début\nCOTEC;Siège pourvu;titulaire@example.org;01/01/2024\n',
    );
    expect(line).toMatchObject({ state: 'MATCHED', draft: { knownId: 'm1' } });
  });

  it('may follow another on one seat, the day after', async () => {
    const lines = await check(
      'MANDATES',
      'Instance;Siège;Courriel;Début;Fin\nCOTEC;Parents;connue@example.org;01/09/2024;31/08/2025\nCOTEC;Parents;titulaire@example.org;01/09/2025;\n',
    );
    expect(lines.map(({ code }) => code)).toEqual([null, null]);
  });
});

describe('a line set aside', () => {
  it('is neither checked nor compared with the others', async () => {
    const { lines } = await readTable('ORGANISATIONS', Buffer.from('Nom;Type\nCollège;Collège\nCollège;Collège\n'));
    const [first, second] = lines.map((line, index) => ({ ...line, isSkipped: index === 0 }));
    const checked = await checkLines({
      kind: 'ORGANISATIONS',
      lines: [first, second].flatMap((line) => line ?? []),
      directory,
      headings: new Map(),
    });
    expect(checked.map(({ state }) => state)).toEqual(['SKIPPED', 'NEW']);
  });
});

describe('the templates', () => {
  it('pass in their own order: organisations, people, seats, mandates', async () => {
    const empty = new Organisations([]);
    const { columns, lines } = await readTable('ORGANISATIONS', Buffer.from(importTemplate('ORGANISATIONS')));
    const headings = new Map(columns.map(({ key, heading }) => [key, heading]));
    const checked = await checkLines({
      kind: 'ORGANISATIONS',
      lines,
      directory: { ...directory, organisations: empty },
      headings,
    });
    expect(checked.map(({ state }) => state)).toEqual(['NEW', 'NEW', 'NEW']);
  });
});
