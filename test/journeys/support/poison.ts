import { expect, type Page } from '@playwright/test';
import { ask } from './accounts.ts';
import { openedMeeting } from './meetings.ts';

/** Ways out of a text, an attribute, a script and a title at once; whatever it makes bears `data-xss`. */
export const poison = `"><img src=x onerror=alert(1) data-xss>'<svg/onload=alert(2) data-xss></title><script data-xss>alert(3)</script>`;
const others = [
  '<iframe srcdoc="<script>alert(4)</script>" data-xss></iframe>',
  '<a href="javascript:alert(5)" data-xss>ici</a>',
  '<math><mtext><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(6) data-xss>">',
  '&lt;img src=x onerror=alert(7) data-xss&gt;',
  '{{constructor.constructor("alert(8)")()}}<b data-xss>',
  'javascript:alert(9)',
  '</textarea></style><style data-xss>@import "//evil.example.org";</style>',
].join(' ');
const long = `${poison} ${others}`;

interface Mail {
  id: string;
  html: string;
}

export interface Poisoned {
  slug: string;
  bodyId: string;
  meetings: string[];
  organisationId: string;
  personId: string;
  toolId: string;
  importId: string;
  mails: Mail[];
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read field by field
type Answer = any;

const write = async (page: Page, name: string, input: object, selection: string): Promise<Answer> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask<Answer>(page, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
    input,
  });
  return answer[name];
};

const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function upload(page: Page, networkId: string, content: string): Promise<string> {
  const buffer = Buffer.from(content);
  const file = { name: `${poison.replaceAll(/[/"]/g, '')}.csv`, mimeType: 'text/html', buffer };
  const answer = await page.request.post(`/files?networkId=${networkId}`, { multipart: { file } });
  const { files } = (await answer.json()) as { files: { id: string }[] };
  return files[0]?.id ?? '';
}

const mailsOf = async (page: Page): Promise<Mail[]> => {
  const answer = await page.request.get('/dev/mail.json');
  return answer.json();
};

/** A network of its own, under Rez’Orne, in which every text that people may write means to harm. */
export async function poisonNetwork(page: Page): Promise<Poisoned> {
  const before = new Set((await mailsOf(page)).map(({ id }) => id));
  const slug = `essai-${Date.now() % 10_000_000}`;
  const parent = await ask<Answer>(page, '{ network(slug: "rezorne") { id } }');
  const { network } = await write(
    page,
    'createNetwork',
    {
      name: poison,
      shortName: '<b data-xss>',
      longName: poison,
      purpose: long,
      slug,
      timeZone: 'Europe/Paris',
      startedOn: '2026-01-02',
      parentNetworkId: parent.network.id,
    },
    'network { id }',
  );
  const networkId: string = network.id;
  const website = "https://example.org/?q='onmouseover='alert(1)";
  await write(
    page,
    'updateNetwork',
    { networkId, isPublic: true, objectives: [poison, others], website },
    'network { id }',
  );
  await write(
    page,
    'changeNetworkStatus',
    { networkId, status: 'FORMALISED', on: '2026-01-05', note: long },
    'network { id }',
  );

  const { organisation } = await write(
    page,
    'createOrganisation',
    { networkId, name: poison, type: 'ASSOCIATION', website },
    'organisation { id }',
  );
  await write(
    page,
    'setPartner',
    { networkId, organisationId: organisation.id, modality: 'ASSOCIATED' },
    'organisation { id }',
  );
  const { person } = await write(
    page,
    'createPerson',
    {
      networkId,
      givenName: 'Camille',
      familyName: 'Essai',
      functionTitle: poison,
      organisationId: organisation.id,
      email: `${slug}@example.org`,
    },
    'person { id }',
  );
  const body = (
    await write(
      page,
      'createBody',
      { networkId, name: poison, longName: poison, purpose: long, kind: 'COTECH', startedOn: '2026-01-05' },
      'body { id }',
    )
  ).body;
  await write(
    page,
    'addBodyLineage',
    { bodyId: body.id, kind: 'REPLACES', fromLabel: poison, note: long },
    'body { id }',
  );
  const { seat } = await write(
    page,
    'addSeat',
    { bodyId: body.id, label: poison, openedOn: '2026-01-05' },
    'seat { id }',
  );
  const own = (await ask<Answer>(page, '{ viewer { person { id } } }')).viewer.person.id as string;
  const mandate = { from: '2026-01-06', role: 'TITULAR', sourceLabel: poison };
  const sourceFileId = await upload(page, networkId, poison);
  await write(
    page,
    'appointToSeat',
    { ...mandate, seatId: seat.id, personId: own, office: 'SECRETARY', sourceFileId },
    'seat { id }',
  );
  const second = (
    await write(
      page,
      'addSeat',
      { bodyId: body.id, label: others.slice(0, 240), openedOn: '2026-01-05' },
      'seat { id }',
    )
  ).seat;
  await write(page, 'appointToSeat', { ...mandate, seatId: second.id, personId: person.id }, 'seat { id }');

  const meetings = await poisonMeetings(page, body.id, organisation.id);
  const { tool } = await write(
    page,
    'addTool',
    {
      networkId,
      bodyId: body.id,
      title: poison,
      description: long,
      versionNote: poison,
      visibility: 'PUBLIC',
      fileId: await upload(page, networkId, poison),
    },
    'tool { id }',
  );
  const quoted = `"${poison.replaceAll('"', '""')}"`;
  const lines = `Nom;Type;Commune\r\n${quoted};${quoted};${quoted}\r\n`;
  const { importBatch } = await write(
    page,
    'startImport',
    { networkId, kind: 'ORGANISATIONS', fileId: await upload(page, networkId, lines) },
    'importBatch { id }',
  );
  await write(page, 'invitePerson', { networkId, personId: person.id }, 'person { id }');
  let mails: Mail[] = [];
  await expect
    .poll(async () => {
      mails = (await mailsOf(page)).filter(({ id }) => !before.has(id));
      return mails.length;
    })
    .toBeGreaterThan(0);
  return {
    slug,
    bodyId: body.id,
    meetings,
    organisationId: organisation.id,
    personId: person.id,
    toolId: tool.id,
    importId: importBatch.id,
    mails,
  };
}

/** One to come, one cancelled, one whose minutes are published. */
async function poisonMeetings(page: Page, bodyId: string, organisationId: string): Promise<string[]> {
  const schedule = async (days: number) => {
    const startsAt = new Date(Date.now() + days * 86_400_000).toISOString();
    const agendaItems = [{ title: poison, kind: 'DISCUSSION', presenterLabel: poison }];
    const { meeting } = await write(
      page,
      'scheduleMeeting',
      { bodyId, title: poison, place: poison, startsAt, durationMinutes: 60, agendaItems, visibility: 'NETWORK' },
      'meeting { id agendaItems { id } }',
    );
    return meeting as { id: string; agendaItems: { id: string }[] };
  };
  const [coming, cancelled, held] = [await schedule(10), await schedule(11), await schedule(0)];
  await write(page, 'cancelMeeting', { meetingId: cancelled.id, reason: long }, 'meeting { id }');
  await write(page, 'openMeeting', { meetingId: held.id }, 'meeting { id }');
  await write(page, 'addGuest', { meetingId: held.id, name: poison.slice(0, 100), organisationId }, 'meeting { id }');
  const agendaItemId = held.agendaItems[0]?.id;
  await write(page, 'saveMinutes', { agendaItemId, minutes: paragraph(long), expectedVersion: 0 }, 'agendaItem { id }');
  for (const kind of ['DECISION', 'ACTION'])
    await write(page, 'addOutcome', { agendaItemId, kind, text: long }, 'agendaItem { id }');
  await write(page, 'publishMinutes', { meetingId: held.id }, 'meeting { id }');
  return [coming.id, cancelled.id, held.id];
}

const link = (href: string) => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href } }] }] },
  ],
});
const node = (type: string, attrs: object = {}) => ({ type: 'doc', content: [{ type, attrs }] });

/** Documents of an editor that was tampered with. */
const forged: object[] = [
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
  ].map(link),
  ...[
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example.org',
    'https:alert(1)',
  ].map(link),
  ...['image', 'iframe', 'script', 'html', 'codeBlock', '__proto__', 'constructor'].map((type) =>
    node(type, { src: 'x', onerror: 'alert(1)' }),
  ),
  { type: 'doc', content: [{ type: 'heading', attrs: { level: 'script' } }] },
  { type: 'doc', content: [{ type: 'paragraph', attrs: { onclick: 'alert(1)' } }] },
  {
    type: 'doc',
    content: [
      { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org', onclick: 'x' } }] },
    ],
  },
  { type: 'doc', content: '<script>alert(1)</script>' },
];

/** Tries to write what is no text: forged documents, addresses that run, names that are no names. */
export async function refusedWrites(page: Page): Promise<{ refused: number; taken: string[] }> {
  const { id: meetingId, itemId: agendaItemId } = await openedMeeting(page, 'Essai');
  const attempts: [string, object][] = [
    ...forged.map((minutes): [string, object] => ['saveMinutes', { agendaItemId, minutes, expectedVersion: 0 }]),
    ...['javascript:alert(1)', 'data:text/html,x', 'https:javascript', 'http://"onmouseover=alert(1)'].map(
      (videoUrl): [string, object] => ['updateMeeting', { meetingId, videoUrl }],
    ),
  ];
  const taken: string[] = [];
  for (const [name, input] of attempts) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    const answer = await page.request.post('/graphql', { data: { query, variables: { input } } });
    const { errors } = (await answer.json()) as { errors?: { extensions: { kind: string } }[] };
    if (errors?.[0]?.extensions.kind !== 'INVALID_INPUT')
      taken.push(`${name} ${JSON.stringify(input)} ${JSON.stringify(errors)}`);
  }
  return { refused: attempts.length - taken.length, taken };
}
