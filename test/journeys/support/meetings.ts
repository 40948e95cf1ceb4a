import type { Page } from '@playwright/test';
import { ask } from './accounts.ts';

interface Body {
  id: string;
  name: string;
}

export async function bodyNamed(page: Page, slug: string, start: string): Promise<Body> {
  const text = 'query ($slug: String!) { network(slug: $slug) { bodies { items { id name } } } }';
  const { network } = await ask<{ network: { bodies: { items: Body[] } } }>(page, text, { slug });
  const found = network.bodies.items.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`no body named ${start}`);
  return found;
}

interface Written {
  id: string;
  title: string;
  itemId: string;
}

/** A meeting of a body, opened now, with one item to write under. Whoever asks holds an office of it. */
export async function openedMeeting(page: Page, subject: string, bodyName = 'COTEC'): Promise<Written> {
  const body = await bodyNamed(page, 'rezorne', bodyName);
  const title = `${subject} ${Date.now() % 1_000_000}`;
  const { scheduleMeeting } = await ask<{
    scheduleMeeting: { meeting: { id: string; agendaItems: { id: string }[] } };
  }>(
    page,
    'mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id agendaItems { id } } } }',
    {
      input: {
        bodyId: body.id,
        title,
        startsAt: new Date().toISOString(),
        durationMinutes: 60,
        agendaItems: [{ title: 'Tour de table', kind: 'DISCUSSION', durationMinutes: 20 }],
      },
    },
  );
  const { id, agendaItems } = scheduleMeeting.meeting;
  await ask(page, 'mutation ($input: OpenMeetingInput!) { openMeeting(input: $input) { meeting { id } } }', {
    input: { meetingId: id },
  });
  return { id, title, itemId: agendaItems[0]?.id ?? '' };
}

/** What the API holds of the first item's minutes, as plain text. */
export async function savedMinutes(page: Page, meetingId: string): Promise<string> {
  const text = 'query ($id: ID!) { meeting(id: $id) { agendaItems { minutes } } }';
  const { meeting } = await ask<{ meeting: { agendaItems: { minutes: RichNode | null }[] } }>(page, text, {
    id: meetingId,
  });
  return plain(meeting.agendaItems[0]?.minutes ?? null);
}

interface RichNode {
  text?: string;
  content?: RichNode[];
}

const plain = (node: RichNode | null): string => (node?.text ?? '') + (node?.content ?? []).map(plain).join('');
