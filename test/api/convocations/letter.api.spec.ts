import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testNow } from '../../support/given.ts';
import { hasPoppler, pdfInfo, pdfText } from '../../support/poppler.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const now = new Date(testNow);
const startsAt = new Date(now.getTime() + 20 * 86_400_000);
let api: Api;
let folder: string;
beforeAll(async () => {
  api = await startApi({ clock: () => now });
  folder = await mkdtemp(join(scratchFolder(), 'maillage-letters-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

type Seat = Parameters<Api['given']['mandate']>[0];

async function enter(seat: Seat): Promise<ApiClient & { personId: string }> {
  const { personId } = await api.given.mandate(seat);
  const { email } = await api.given.account({ person: { id: personId } });
  return Object.assign(await api.signIn(email), { personId });
}

/** A network whose three pilots sit in a troïka, and a steering committee that a secretary convenes. */
async function steering(kind: 'COPIL' | 'COTECH' = 'COPIL') {
  const { given } = api;
  const network = await given.network({ name: 'Cité éducative de Planoise' });
  const troika = await given.body({ network, name: 'Troïka', kind: 'TROIKA' });
  const pilots = [];
  for (const [name, functionCode] of [
    ['Préfecture du Doubs', 'PREFET'],
    ['DSDEN du Doubs', 'IA_DASEN'],
    ['Ville de Besançon', 'MAIRE'],
  ] as const) {
    const organisation = await given.organisation({ network, name });
    const person = await given.person({ network, functionForm: 'FEMININE', displayName: `Pilote ${name}` });
    await given.affiliation({ network, person, organisation, functionCode });
    await given.mandate({ seat: await given.seat({ body: troika, organisation, label: name }), person });
    pilots.push(person);
  }
  const body = await given.body({ network, name: 'COPIL', longName: 'Comité de pilotage', kind });
  const secretary = await enter({ body, office: 'SECRETARY' });
  const seat = await given.seat({ body, label: 'Caf du Doubs' });
  const titular = await given.mandate({ seat });
  const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
  const meeting = await given.meeting({ body, startsAt });
  return {
    network,
    body,
    secretary,
    pilots,
    titular,
    alternate,
    meeting,
    path: `/convocations/${meeting.id}/lettre.pdf`,
  };
}

async function read(client: ApiClient, path: string) {
  const response = await client.fetch(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const file = join(folder, 'letter.pdf');
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  return { text: pdfText(file).replace(/\s+/gu, ' '), ...pdfInfo(file), headers: response.headers };
}

describe('the letter, for those who send it', () => {
  it('is shown before anything leaves, to who may convene and to nobody else', async () => {
    const { path, secretary, body, network, meeting } = await steering();
    const answer = await secretary.fetch(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const elsewhere = await api.given.body({ network: await api.given.network() });
    for (const client of [await enter({ body }), await enter({ body: elsewhere, office: 'CHAIR' }), api.visitor()]) {
      expect((await client.fetch(path)).status).toBe(404);
    }
    expect((await secretary.fetch('/convocations/x/lettre.pdf')).status).toBe(404);
    expect((await secretary.fetch(path.replace(meeting.id, body.id))).status).toBe(404);
    expect(await api.given.db.query('select from platform_mail where network_id = $1', [network.id])).toEqual([]);
  });

  if (!hasPoppler) it.todo('POPPLER IS NOT INSTALLED: no letter was read (apt-get install poppler-utils)');
  if (!hasPoppler) return;

  it('of a steering committee is signed by the three pilots of the troïka', async () => {
    const { path, secretary, pilots } = await steering();
    const { text, info } = await read(secretary, path);
    expect(info).toMatchObject({ Pages: '1', Tagged: 'yes' });
    for (const { displayName } of pilots) expect(text).toContain(displayName);
    for (const words of [
      'Nous avons l’honneur',
      'au comité de pilotage',
      'Préfète',
      'DSDEN du Doubs',
      'Ville de Besançon',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('of another body is signed by its chair, or by who sends', async () => {
    const { path, secretary, body, pilots } = await steering('COTECH');
    const { text } = await read(secretary, path);
    expect(text).toContain('J’ai l’honneur');
    for (const { displayName } of pilots) expect(text).not.toContain(displayName);
    const chair = await api.given.person({ functionForm: 'MASCULINE', displayName: 'Présidence Dubois' });
    await api.given.mandate({ body, office: 'CHAIR', person: chair });
    expect((await read(secretary, path)).text).toContain(chair.displayName);
  });

  it('is written to the one who is looked at, with the words that are being typed, in either language', async () => {
    const { path, secretary, titular, alternate } = await steering();
    const typed = new URLSearchParams({
      mandate: alternate.id,
      message: "Un buffet suivra : c'est offert",
      replyBy: '2026-03-25T10:00:00Z',
      lang: 'fr',
    });
    const { text } = await read(secretary, `${path}?${typed}`);
    const [holder] = await api.given.db.query('select display_name as name from actors_person where id = $1', [
      titular.personId,
    ]);
    for (const words of [
      'Siège : Caf du Doubs, suppléance',
      `pour information : le siège est tenu par ${holder.name}`,
      'Un buffet suivra : c’est offert',
      'avant le 25 mars 2026',
    ]) {
      expect(text).toContain(words);
    }
    expect((await read(secretary, `${path}?lang=en`)).text).toContain('We have the honour to invite you');
  });

  it('to be printed carries the link, the one that is mailed does not when it is looked at again', async () => {
    const { path, secretary, meeting, titular, alternate } = await steering();
    await api.given.db.query('update actors_contact set email = null where person_id = $1', [titular.personId]);
    const { sendConvocation } = await secretary.must(
      `mutation ($input: SendConvocationInput!) { sendConvocation(input: $input) {
         meeting { convocations { items { id channel person { id } } } } } }`,
      { input: { meetingId: meeting.id } },
    );
    const items: { id: string; channel: string; person: { id: string } }[] = sendConvocation.meeting.convocations.items;
    const of = (personId: string) => items.find(({ person }) => person.id === personId);
    expect([of(titular.personId)?.channel, of(alternate.personId)?.channel]).toEqual(['LETTER', 'MAIL']);
    const printed = await read(secretary, `${path}?convocation=${of(titular.personId)?.id}`);
    expect(printed.links).toEqual([expect.stringMatching(/\/r\/[\w-]{64}$/)]);
    expect((await read(secretary, `${path}?convocation=${of(alternate.personId)?.id}`)).links).toEqual([]);
    const other = await steering();
    expect((await other.secretary.fetch(`${other.path}?convocation=${of(titular.personId)?.id}`)).status).toBe(404);
  });
});
