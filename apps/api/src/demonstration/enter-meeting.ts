import { type AttendanceState, typo } from '@maillage/domain';
import {
  addAgendaItem,
  addGuest,
  addOutcome,
  agendaItemAdded,
  attendanceLines,
  completeAction,
  openMeeting,
  outcomeAdded,
  publishMinutes,
  recordAttendance,
  saveMinutes,
  scheduleMeeting,
} from '../features/meetings/index.ts';
import type { Entered } from './entered.ts';
import { minutesDocument } from './minutes-text.ts';
import { openScene, type Scene } from './scene.ts';
import type { AgendaItemScript, MeetingScript, OutcomeScript, RecordScript } from './script.ts';

/** Days before a meeting when it is put in the calendar. */
const noticeDays = 28;
const dayMs = 86_400_000;

/** A meeting as it was lived: planned, held, minuted, published; a coming one is only planned. */
export async function enterMeeting(entered: Entered, script: MeetingScript): Promise<void> {
  const startsAt = entered.calendar.at(script.on, script.time);
  const planned = new Date(Math.min(startsAt.getTime() - noticeDays * dayMs, entered.calendar.now.getTime()));
  const planning = openScene(entered.db, planned, entered.coordinatorId);
  const { meeting } = await planning.run(scheduleMeeting, {
    bodyId: entered.bodyNamed(script.body),
    title: typo(script.title),
    startsAt,
    durationMinutes: script.durationMinutes,
    place: script.place ? typo(script.place) : null,
    videoUrl: script.videoUrl ?? null,
    visibility: script.visibility ?? 'BODY',
  });
  const agenda: { item: AgendaItemScript; agendaItemId: string }[] = [];
  for (const item of script.agenda) {
    agenda.push({ item, agendaItemId: await addItem(entered, planning, meeting, item) });
  }
  if (!script.record) return;
  const { record } = script;
  const secretary = entered.personAt(record.writtenBy);
  const during = openScene(entered.db, startsAt, secretary);
  await during.run(openMeeting, { meetingId: meeting });
  await enterAttendance(entered, during, meeting, record);
  const afterwards = new Date(startsAt.getTime() + script.durationMinutes * 60_000);
  const writing = openScene(entered.db, afterwards, secretary);
  const done: (OutcomeScript & { outcomeId: string })[] = [];
  for (const line of agenda) done.push(...(await enterMinutes(entered, writing, line)));
  await openScene(entered.db, entered.calendar.at(record.publishedOn, '17:00'), secretary).run(publishMinutes, {
    meetingId: meeting,
  });
  for (const { outcomeId, doneOn, owner } of done) {
    if (!doneOn) continue;
    const by = owner ? entered.personAt(owner) : secretary;
    await openScene(entered.db, entered.calendar.at(doneOn, '10:00'), by).run(completeAction, {
      outcomeId,
      done: true,
    });
  }
}

async function addItem(entered: Entered, planning: Scene, meetingId: string, item: AgendaItemScript): Promise<string> {
  const { agendaItemId } = await planning.told(agendaItemAdded, addAgendaItem, {
    meetingId,
    title: typo(item.title),
    kind: item.kind,
    durationMinutes: item.durationMinutes,
    presenterPersonId: item.presenter ? entered.personAt(item.presenter) : null,
    presenterLabel: item.presenterLabel ? typo(item.presenterLabel) : null,
  });
  return agendaItemId;
}

/** Who is represented comes last: the one who carries the proxy must be there already. */
async function enterAttendance(
  { db, networkId, personAt }: Entered,
  during: Scene,
  meetingId: string,
  { attendance, represented = {}, others, guests }: RecordScript,
): Promise<void> {
  const states = new Map<string, AttendanceState>();
  for (const [state, people] of Object.entries(attendance)) {
    for (const address of people) states.set(personAt(address), state as AttendanceState);
  }
  const proxies = new Map(Object.entries(represented).map(([absent, by]) => [personAt(absent), personAt(by)]));
  const lines = await attendanceLines(db, { networkId, meetingId });
  const isProxy = ({ personId }: { personId: string | null }) => personId !== null && proxies.has(personId);
  for (const line of [...lines.filter((one) => !isProxy(one)), ...lines.filter(isProxy)]) {
    const proxy = proxies.get(line.personId ?? '');
    await during.run(recordAttendance, {
      attendanceId: line.id,
      state: proxy ? 'REPRESENTED' : (states.get(line.personId ?? '') ?? others),
      representedByPersonId: proxy ?? null,
    });
  }
  for (const address of guests?.people ?? []) {
    await during.run(addGuest, { meetingId, personId: personAt(address), state: guests?.state ?? 'PRESENT' });
  }
}

async function enterMinutes(
  { personAt }: Entered,
  writing: Scene,
  { item, agendaItemId }: { item: AgendaItemScript; agendaItemId: string },
): Promise<(OutcomeScript & { outcomeId: string })[]> {
  if (item.minutes) {
    await writing.run(saveMinutes, { agendaItemId, minutes: minutesDocument(item.minutes), expectedVersion: 0 });
  }
  const outcomes: (OutcomeScript & { outcomeId: string })[] = [];
  for (const outcome of item.outcomes ?? []) {
    const { outcomeId } = await writing.told(outcomeAdded, addOutcome, {
      agendaItemId,
      kind: outcome.kind,
      text: typo(outcome.text),
      ownerPersonId: outcome.owner ? personAt(outcome.owner) : null,
      dueOn: outcome.dueOn ?? null,
    });
    outcomes.push({ ...outcome, outcomeId });
  }
  return outcomes;
}
