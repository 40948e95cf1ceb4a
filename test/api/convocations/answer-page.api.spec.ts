import { Readable } from 'node:stream';
import { convocationLinks, reminderStopLinks } from '../../../apps/api/src/features/convocations/index.ts';
import { testNow } from '../../support/given.ts';
import { type Api, type ApiClient, startApi } from '../../support/start-api.ts';

const now = new Date(testNow);
let clock = now;
let api: Api;
beforeAll(async () => {
  api = await startApi({ clock: () => clock });
});
beforeEach(() => {
  clock = now;
});
afterAll(() => api.close());

const startsAt = new Date(now.getTime() + 10 * 86_400_000);

async function enter(seat: Parameters<Api['given']['mandate']>[0]): Promise<ApiClient & { personId: string }> {
  const { personId } = await api.given.mandate(seat);
  const { email } = await api.given.account({ person: { id: personId } });
  return Object.assign(await api.signIn(email), { personId });
}

/** A committee convened: the link of the titular of a seat that has an alternate. */
async function convened(more: { place?: string } = {}) {
  const { given } = api;
  const network = await given.network({ name: "Réseau <d'ici>" });
  const body = await given.body({ network, name: 'COTEC' });
  const secretary = await enter({ body, office: 'SECRETARY' });
  const seat = await given.seat({ body, label: 'Caf' });
  const titular = await given.mandate({ seat });
  const alternate = await given.mandate({ seat, role: 'ALTERNATE' });
  const meeting = await given.meeting({ body, startsAt, place: 'Salle <b>A</b>', ...more });
  const { sendConvocation } = await secretary.must(
    `mutation ($input: SendConvocationInput!) { sendConvocation(input: $input) {
       meeting { convocations { items { id person { id displayName } } } } } }`,
    { input: { meetingId: meeting.id, message: 'Café à 9 h : à bientôt' } },
  );
  const items: { id: string; person: { id: string; displayName: string } }[] =
    sendConvocation.meeting.convocations.items;
  const mine = items.find(({ person }) => person.id === titular.personId) ?? { id: '', person: { displayName: '' } };
  const secret = api.services.config.MAILLAGE_SECRET;
  const path = `/r/${convocationLinks(secret).tokenOf(mine.id)}`;
  const stop = `/stop/${reminderStopLinks(secret).tokenOf(mine.id)}`;
  return { network, body, secretary, seat, titular, alternate, meeting, mine, path, stop };
}

const open = async (path: string, init: RequestInit = {}) => {
  const response = await api.visitor().fetch(path, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const post = (path: string, fields: Record<string, string>) =>
  open(path, { method: 'POST', body: new URLSearchParams(fields) });

const answerOf = async (convocationId: string) => {
  const [row] = await api.given.db.query(
    `select answer, represented_by_person_id as "by", answered_by_person_id as "notedBy"
     from convocations_convocation where id = $1`,
    [convocationId],
  );
  return row;
};

describe('the page of a personal link', () => {
  it('asks one question of the one person, shows the meeting, and runs nothing', async () => {
    const { path, mine } = await convened();
    const { status, text, headers } = await open(path);
    expect(status).toBe(200);
    for (const words of [
      'Réseau &lt;d’ici&gt;',
      'COTEC · invitation',
      `${mine.person.displayName}, serez-vous là\u202F?`,
      'Caf, titulaire',
      'Salle &lt;b&gt;A&lt;/b&gt;',
      'Café à 9\u00A0h\u00A0: à bientôt',
      'value="PRESENT"',
      'value="REMOTE"',
      'value="EXCUSED"',
      'Représentation',
      'Tour de table',
      'Ajouter à mon agenda',
      'ne le transférez pas',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/<script|" data-chosen/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(text.length).toBeLessThan(15_000);
  });

  it('opens the documents that the reader may read, without an account, and no other', async () => {
    const { path, meeting, titular, alternate } = await convened();
    const { sha256, size } = await api.services.files.put(Readable.from(['Grille de suivi']));
    const add = (title: string, visibility: string, named: string[] = []) =>
      api.given.db.query(
        `with file as (insert into platform_file (network_id, sha256, size_bytes, filename, content_type, uploaded_at)
           values ($1, $6, $7, 'x.pdf', 'application/pdf', now()) returning id)
         insert into meetings_agenda_document (network_id, body_id, meeting_id, agenda_item_id, file_id, title, visibility, named_person_ids, added_at)
         select $1, $2, $3, (select id from meetings_agenda_item where meeting_id = $3 limit 1), file.id, $4, $5, $8, now() from file`,
        [meeting.networkId, meeting.bodyId, meeting.id, title, visibility, sha256, size, named],
      );
    await add('Grille', 'BODY');
    await add('Note du cabinet', 'RESTRICTED', [alternate.personId]);
    const { text } = await open(path);
    expect(text).not.toContain('Note du cabinet');
    const [, address = ''] = /<a href="([^"]+\/documents\/[\w-]{36})">Grille<\/a>/.exec(text) ?? [];
    const opened = await open(address);
    expect([opened.status, opened.text]).toEqual([200, 'Grille de suivi']);
    expect(opened.headers.get('content-disposition')).toContain('attachment');
    const [{ id: closed }] = await api.given.db.query(
      "select id from meetings_agenda_document where meeting_id = $1 and visibility = 'RESTRICTED'",
      [meeting.id],
    );
    expect((await open(`${path}/documents/${closed}`)).status).toBe(404);
    await api.given.db.query("update governance_mandate set until_on = '2025-01-01' where id = $1", [titular.id]);
    expect((await open(path)).text).not.toContain('Grille');
    expect((await open(address)).status).toBe(404);
  });

  it('changes nothing when it is opened, as scanners of mail open it', async () => {
    const { path, stop, mine, titular, network } = await convened();
    for (const address of [path, `${path}?lang=en`, `${path}/invitation.ics`, `${path}/lettre.pdf`, stop]) {
      expect((await open(address)).status).toBe(200);
      expect((await open(address, { method: 'HEAD' })).status).toBe(200);
    }
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'PENDING' });
    const stopped = await api.given.db.query(
      'select from convocations_reminder_stop where network_id = $1 and person_id = $2',
      [network.id, titular.personId],
    );
    expect(stopped).toEqual([]);
  });

  it('keeps an answer at the first touch, says so, and takes another', async () => {
    const { path, mine } = await convened();
    const touched = await post(path, { answer: 'REMOTE' });
    expect([touched.status, touched.headers.get('location')]).toEqual([303, path]);
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'REMOTE', notedBy: null });
    const { text } = await open(path);
    expect(text).toContain('Votre réponse est enregistrée\u00A0: à distance');
    expect(text).toMatch(/value="REMOTE" data-chosen/);
    expect(text.match(/" data-chosen/g)).toHaveLength(1);
    await post(`${path}?lang=en`, { answer: 'EXCUSED' });
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'EXCUSED' });
    expect((await open(`${path}?lang=en`)).text).toContain('Your answer is saved: excused');
  });

  it('offers the alternates of the seat by one touch, other members out of a list, and takes nobody else', async () => {
    const { path, mine, alternate, secretary } = await convened();
    const { text } = await open(path);
    expect(text).toContain(`value="REPRESENTED ${alternate.personId}"`);
    expect(text).toContain(`<option value="${secretary.personId}">`);
    await post(path, { answer: `REPRESENTED ${alternate.personId}`, representedByPersonId: secretary.personId });
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'REPRESENTED', by: alternate.personId });
    await post(path, { answer: 'REPRESENTED', representedByPersonId: secretary.personId });
    expect(await answerOf(mine.id)).toMatchObject({ by: secretary.personId });
    expect((await open(path)).text).toContain(`<option value="${secretary.personId}" selected>`);
    const stranger = await api.given.person();
    const refused = await post(path, { answer: 'REPRESENTED', representedByPersonId: stranger.id });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.text).toContain('Revenir à la page');
    expect(await answerOf(mine.id)).toMatchObject({ by: secretary.personId });
  });

  it('tells in a sentence that no answer was chosen', async () => {
    const { path, mine } = await convened();
    for (const fields of [{ answer: '' }, { answer: 'MAYBE' }, { answer: 'PENDING' }, {}]) {
      const { status, text } = await post(path, fields as Record<string, string>);
      expect(status).toBe(400);
      expect(text).toContain('La réponse manque');
    }
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'PENDING' });
  });

  it('is useless once the meeting began, and shows nothing of it any more', async () => {
    const { path, mine } = await convened();
    clock = new Date(startsAt.getTime() + 60_000);
    const { status, text } = await open(path);
    expect(status).toBe(410);
    expect(text).toContain('a commencé ou est passée');
    for (const words of ['Tour de table', 'Salle', mine.person.displayName, '<form']) expect(text).not.toContain(words);
    expect((await open(`${path}/lettre.pdf`)).status).toBe(409);
    expect((await post(path, { answer: 'PRESENT' })).status).toBe(409);
    expect(await answerOf(mine.id)).toMatchObject({ answer: 'PENDING' });
  });

  it('says that the meeting is cancelled, and gives the file that takes it out of a calendar', async () => {
    const { path, secretary, meeting } = await convened();
    await secretary.must('mutation ($input: CancelMeetingInput!) { cancelMeeting(input: $input) { meeting { id } } }', {
      input: { meetingId: meeting.id, reason: 'Grève' },
    });
    const { status, text } = await open(path);
    expect(status).toBe(410);
    expect(text).toContain('Cette séance est annulée');
    expect((await open(`${path}/invitation.ics`)).text).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  });

  it('opens nothing by a link that is not ours, cut short, or made for something else', async () => {
    const { path, stop } = await convened();
    const other = stop.replace('/stop/', '/r/');
    for (const address of [path.slice(0, -1), `${path}A`, '/r/x', other, path.replace('/r/', '/stop/')]) {
      const { status, text } = await open(address);
      expect(status).toBe(404);
      expect(text).toContain('Ce lien n’est pas reconnu');
      expect(text).not.toContain('COTEC');
    }
    expect((await post(other, { answer: 'PRESENT' })).status).toBe(404);
  });

  it('gives the event for a calendar, and the letter with the link in it', async () => {
    const { path, meeting } = await convened();
    const event = await open(`${path}/invitation.ics`);
    expect(event.headers.get('content-type')).toContain('text/calendar');
    const unfolded = event.text.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`UID:${meeting.id}@maillage`);
    expect(unfolded).toContain('METHOD:PUBLISH');
    expect(unfolded).toContain(path);
    const letter = await open(`${path}/lettre.pdf?lang=en`);
    expect(letter.headers.get('content-type')).toBe('application/pdf');
    expect(letter.headers.get('content-disposition')).toMatch(/^inline; filename="invitation-\d{4}-\d\d-\d\d\.pdf"$/);
    expect(letter.text.slice(0, 5)).toBe('%PDF-');
  });
});

describe('the page that stops reminders', () => {
  const isStopped = async (networkId: string, personId: string) => {
    const rows = await api.given.db.query(
      'select from convocations_reminder_stop where network_id = $1 and person_id = $2',
      [networkId, personId],
    );
    return rows.length === 1;
  };

  it('stops them by one button, and takes them up again by another', async () => {
    const { stop, network, titular } = await convened();
    expect((await open(stop)).text).toContain('Ne plus recevoir de rappels');
    expect((await post(stop, { wanted: 'no' })).text).toContain('vous ne recevrez plus de rappels');
    expect(await isStopped(network.id, titular.personId)).toBe(true);
    expect((await open(`${stop}?lang=en`)).text).toContain('Receive reminders again');
    await post(stop, { wanted: 'yes' });
    expect(await isStopped(network.id, titular.personId)).toBe(false);
  });

  it('stops them by the one click of a mail program, in either form, even after the meeting', async () => {
    const urlencoded = await convened();
    expect((await post(urlencoded.stop, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect(await isStopped(urlencoded.network.id, urlencoded.titular.personId)).toBe(true);
    const multipart = await convened();
    clock = new Date(startsAt.getTime() + 86_400_000);
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    expect((await open(multipart.stop, { method: 'POST', body: form })).status).toBe(200);
    expect(await isStopped(multipart.network.id, multipart.titular.personId)).toBe(true);
  });
});
