import { mkdir, writeFile } from 'node:fs/promises';
import {
  attendanceStates,
  formatDate,
  formatOccasion,
  type MinutesDocument,
  meetingStates,
  outcomeKinds,
  plainDateIn,
} from '@maillage/domain';
import { escapeHtml } from '../platform/mail/escape-html.ts';
import { minutesHtml } from './minutes-html.ts';
import { safeName, type uniquePaths } from './safe-name.ts';
import { type ExportScope, rowsOf, within } from './scope.ts';

interface Meeting {
  title: string;
  body: string;
  state: string;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  place: string | null;
  attendance: { who: string; organisation: string | null; state: string; by: string | null }[];
  items: {
    title: string;
    minutes: MinutesDocument | null;
    outcomes: { kind: string; number: string | null; text: string; owner: string | null; due: string | null }[];
  }[];
}

const heldMeetings = `
  select t.title, b.name as body, t.state, t.starts_at, t.time_zone, t.place,
    t.starts_at + make_interval(mins => t.duration_minutes) as ends_at,
    coalesce((select jsonb_agg(jsonb_build_object('who', coalesce(p.display_name, a.guest_name), 'organisation', o.name,
        'state', a.state, 'by', r.display_name) order by a.position, a.id)
      from meetings_attendance a left join actors_person p on p.id = a.person_id
      left join actors_person r on r.id = a.represented_by_person_id
      left join actors_organisation o on o.id = a.organisation_id
      where a.network_id = t.network_id and a.meeting_id = t.id), '[]') as attendance,
    coalesce((select jsonb_agg(jsonb_build_object('title', i.title, 'minutes', i.minutes, 'outcomes', coalesce(
        (select jsonb_agg(jsonb_build_object('kind', u.kind, 'number', u.number, 'text', u.text, 'owner', w.display_name,
            'due', u.due_on) order by u.position, u.id)
          from meetings_outcome u left join actors_person w on w.id = u.owner_person_id
          where u.network_id = i.network_id and u.agenda_item_id = i.id), '[]')) order by i.position)
      from meetings_agenda_item i where i.network_id = t.network_id and i.meeting_id = t.id), '[]') as items
  from meetings_meeting t join governance_body b on b.network_id = t.network_id and b.id = t.body_id
  where t.network_id = $1 and t.state in ('HELD', 'PUBLISHED') order by t.starts_at, t.id`;

const folder = 'documents/comptes-rendus';

/** Writes a page for every meeting that was held: who was there, what was said, what came out. @returns how many */
export async function writeMinutes(scope: ExportScope, pathOf: ReturnType<typeof uniquePaths>): Promise<number> {
  await mkdir(within(scope, folder), { recursive: true });
  let count = 0;
  for await (const meeting of rowsOf<Meeting>(scope.client, heldMeetings, [scope.network.id])) {
    const day = plainDateIn(meeting.starts_at, meeting.time_zone);
    const path = pathOf(folder, `${safeName(`${day} ${meeting.body} - ${meeting.title}`)}.html`);
    await writeFile(within(scope, path), minutesPage(meeting, scope.network.name), { flag: 'wx' });
    count += 1;
  }
  return count;
}

const style = `body{font-family:sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;line-height:1.5}
table{border-collapse:collapse}th,td{border:1px solid #999;padding:.25rem .5rem;text-align:left}`;

function minutesPage(meeting: Meeting, network: string): string {
  const { title, body, state, starts_at, ends_at, time_zone: zone, place, attendance, items } = meeting;
  const draft = state === 'PUBLISHED' ? '' : ` (${meetingStates.label('HELD', 'fr')}, compte rendu non publié)`;
  return `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>${escapeHtml(`${title} - ${body}`)}</title><style>${style}</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(network)}, ${escapeHtml(body)}${draft}<br>
${escapeHtml(formatOccasion(starts_at, ends_at, { zone }))}${place ? `<br>${escapeHtml(place)}` : ''}</p>
<h2>Présences</h2>
<table><thead><tr><th>Personne</th><th>Organisation</th><th>Présence</th></tr></thead><tbody>
${attendance.map(attendanceLine).join('\n')}
</tbody></table>
<h2>Ordre du jour et compte rendu</h2>
<ol>
${items.map(itemHtml).join('\n')}
</ol>
</body>
</html>
`;
}

function attendanceLine({ who, organisation, state, by }: Meeting['attendance'][number]): string {
  const said = attendanceStates.has(state) ? attendanceStates.label(state, 'fr') : state;
  const cells = [who, organisation ?? '', by ? `${said} (${by})` : said];
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function itemHtml({ title, minutes, outcomes }: Meeting['items'][number]): string {
  const lines = outcomes.map(({ kind, number, text, owner, due }) => {
    const said = outcomeKinds.has(kind) ? outcomeKinds.label(kind, 'fr') : kind;
    const who = [owner, due ? `pour le ${formatDate(due)}` : ''].filter(Boolean).join(', ');
    const end = who ? ` (${who})` : '';
    return `<li><strong>${escapeHtml(number ? `${said} ${number}` : said)}</strong> ${escapeHtml(text + end)}</li>`;
  });
  const list = lines.length ? `\n<ul>\n${lines.join('\n')}\n</ul>` : '';
  return `<li><h3>${escapeHtml(title)}</h3>\n${minutesHtml(minutes)}${list}</li>`;
}
