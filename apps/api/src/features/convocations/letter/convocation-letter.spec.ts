import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPoppler, pdfInfo, pdfText } from '../../../../../../test/support/poppler.ts';
import { convocationLetter } from './convocation-letter.ts';
import type { LetterData, LetterPerson } from './letter-data.ts';

const person = (displayName: string, more: Partial<LetterPerson> = {}): LetterPerson => ({
  displayName,
  form: 'FEMININE',
  functionCode: null,
  functionTitle: null,
  organisationName: null,
  ...more,
});

const troika = [
  person('Anne-Laure Tessier', { functionCode: 'PREFET', organisationName: "Préfecture de l'Orne" }),
  person('Philippe Gauquelin', {
    form: 'MASCULINE',
    functionTitle: "directeur académique des services de l'éducation nationale",
    organisationName: "DSDEN de l'Orne",
  }),
  person('Catherine Morin-Lévêque', { functionCode: 'MAIRE', organisationName: "Ville d'Alençon" }),
];

const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    title: index === 0 ? 'Approbation du relevé de décisions du 1 juin 2026' : `Point numéro ${index + 1}`,
    kind: index === 0 ? ('VALIDATION' as const) : ('DISCUSSION' as const),
    durationMinutes: 10 + index * 5,
  }));

const letter = (more: Partial<LetterData> = {}): LetterData => ({
  locale: 'fr',
  network: {
    name: "Cité éducative d'Alençon",
    institutions: ["Préfecture de l'Orne", "DSDEN de l'Orne", "Ville d'Alençon"],
  },
  body: { name: "Comité de pilotage de la Cité éducative d'Alençon" },
  reference: 'CE-2026-COPIL-04',
  writtenAt: new Date('2026-12-01T09:00:00Z'),
  recipient: {
    ...person('Samira Haddad', {
      functionCode: 'CONSEILLER_TECHNIQUE',
      organisationName: "Caisse d'allocations familiales de l'Orne",
    }),
    seatLabel: "CAF de l'Orne",
    capacity: 'titulaire',
    copyFor: null,
    isRepresentable: true,
  },
  meeting: {
    startsAt: new Date('2026-12-17T08:30:00Z'),
    endsAt: new Date('2026-12-17T11:00:00Z'),
    timeZone: 'Europe/Paris',
    place: "Hôtel de ville d'Alençon, salle du conseil",
    videoUrl: 'https://visio.example.org/copil',
  },
  agenda: items(5),
  message: null,
  replyBy: new Date('2026-12-14T11:00:00Z'),
  contact: { name: 'Élodie Corlay', email: 'cite-educative.alencon@example.org' },
  signatories: troika,
  answerUrl: null,
  ...more,
});

const flat = (text: string) => text.replace(/\s+/gu, ' ');

describe('The letter of invitation', () => {
  if (!hasPoppler) it.todo('POPPLER IS NOT INSTALLED: no letter was read (apt-get install poppler-utils)');
  if (!hasPoppler) return;

  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-letter-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (data: LetterData, name = 'letter') => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, await convocationLetter(data));
    if (process.env.KEEP_LETTERS) execFileSync('cp', [path, process.env.KEEP_LETTERS]);
    return { text: flat(pdfText(path)), ...pdfInfo(path) };
  };

  it('is one tagged A4 page in the words of the field, signed by three', async () => {
    const { text, info } = await read(letter(), 'troika');
    expect(info).toMatchObject({ Tagged: 'yes', Pages: '1', 'PDF version': '1.7' });
    expect(info['Page size']).toContain('A4');
    expect(info.Title).toBe('Invitation au comité de pilotage de la Cité éducative d’Alençon');
    for (const words of [
      'Le 1er décembre 2026',
      'Madame Samira Haddad',
      'Conseillère technique',
      'Nous avons l’honneur de vous inviter à participer au comité de pilotage de la Cité éducative d’Alençon, qui se tiendra le',
      'jeudi 17 décembre 2026, de 9 h 30 à 12 h',
      'heure de Paris',
      'Approbation du relevé de décisions du 1er juin 2026',
      'avant le 14 décembre 2026',
      'auprès d’Élodie Corlay (cite-educative.alencon@example.org)',
      'Nous vous prions d’agréer, Madame, l’expression de notre considération distinguée.',
      'Préfète',
      'Anne-Laure Tessier',
      'Philippe Gauquelin',
      'Catherine Morin-Lévêque',
      'page 1 sur 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('is read aloud in the order of the page: lists are lists, what means nothing is left out', async () => {
    const { structure } = await read(letter());
    const said = flat(structure.replaceAll('"', ''));
    const order = [
      'Cité éducative d’Alençon',
      'Madame Samira Haddad',
      'Objet',
      'jeudi 17 décembre',
      '1.',
      'Nous vous prions',
    ];
    const places = order.map((words) => said.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(structure.match(/^ *LI /gm)).toHaveLength(5);
    expect(structure).toMatch(/^ *H1 /m);
    expect(said).not.toContain('page 1 sur 1');
  });

  it('says « Je » and « ma » when one person signs', async () => {
    const { text } = await read(letter({ signatories: troika.slice(1, 2) }), 'one');
    expect(text).toContain('J’ai l’honneur de vous inviter');
    expect(text).toContain('je vous remercie de bien vouloir vous faire représenter');
    expect(text).toContain('Je vous prie d’agréer, Madame, l’expression de ma considération distinguée.');
    expect(text).not.toMatch(/Nous (?:avons|vous)/u);
  });

  it('owes high consideration to an elected member, and names the office of a préfet', async () => {
    const to = (more: Partial<LetterPerson>) => letter({ recipient: { ...letter().recipient, ...more } });
    const { text } = await read(to({ functionCode: 'PREFET' }));
    expect(text).toContain('Madame la Préfète,');
    expect(text).toContain('Nous vous prions d’agréer, Madame la Préfète, l’expression de notre haute considération.');
    expect((await read(to({ functionCode: 'ELU_EDUCATION', form: 'MASCULINE' }))).text).toContain(
      'd’agréer, Monsieur, l’expression de notre haute considération.',
    );
  });

  it('says « Madame, Monsieur, » to who chose no civility', async () => {
    const { text } = await read(letter({ recipient: { ...letter().recipient, form: 'NEUTRAL' } }));
    expect(text).toContain('Madame, Monsieur,');
    expect(text).toContain('Samira Haddad Conseil technique');
    expect(text).not.toContain('Madame Samira');
  });

  it('puts an agenda of more than six items on a page of its own', async () => {
    const { text, info } = await read(letter({ agenda: items(9) }), 'annex');
    expect(info.Pages).toBe('2');
    expect(text).toContain('P. j. : ordre du jour');
    expect(text).toContain('Vous voudrez bien trouver ci-joint l’ordre du jour.');
    expect(text).toMatch(/page 1 sur 2 Projet d’ordre du jour/u);
    expect((await read(letter({ agenda: items(6) }))).info.Pages).toBe('1');
  });

  it('keeps its one page with a long message, long titles and a link to answer', async () => {
    const long = letter({
      agenda: items(6).map((item) => ({
        ...item,
        title: `${item.title}, avec un intitulé qui prend deux lignes entières de la lettre`,
      })),
      message: 'Un déjeuner partagé suivra la séance : merci de signaler vos contraintes. '.repeat(3),
      answerUrl: `https://maillage.example.org/r/${'aB3_'.repeat(16)}`,
    });
    const { info, links } = await read(long, 'long');
    expect(info.Pages).toBe('1');
    expect(links).toEqual([long.answerUrl]);
  });

  it('tells an alternate that it is a copy, and whose seat it is', async () => {
    const { text } = await read(
      letter({
        recipient: { ...letter().recipient, capacity: 'suppléance', copyFor: 'Karim Belkacem', isRepresentable: false },
      }),
    );
    expect(text).toContain('pour information : le siège est tenu par Karim Belkacem');
    expect(text).not.toContain('vous faire représenter');
  });

  it('exists in English, in the hour of the place where the meeting is', async () => {
    const { text, info } = await read(
      letter({
        locale: 'en',
        meeting: { ...letter().meeting, timeZone: 'Indian/Mayotte', videoUrl: null },
        signatories: troika.slice(0, 1),
      }),
      'english',
    );
    expect(info.Pages).toBe('1');
    for (const words of [
      'Dear Samira Haddad,',
      'I have the honour to invite you to the meeting of',
      'Thursday 17 December 2026, from 11:30 to 14:00',
      'Mayotte time',
      'The proposed agenda is as follows:',
      'Yours sincerely,',
      'page 1 of 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('writes the names of all of Europe, and no sign that the font lacks', async () => {
    const { text } = await read(
      letter({
        signatories: [person('Šárka Żółć-Đorđević')],
        agenda: [{ ...items(1)[0], title: 'Fête 🎉 : œuvre à 3 % ?', kind: 'OPINION', durationMinutes: null }],
      }),
    );
    expect(text).toContain('Šárka Żółć-Đorđević');
    expect(text).toContain('Fête : œuvre à 3 % ?');
  });
});
