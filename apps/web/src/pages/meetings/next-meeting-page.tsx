import { Trans, useLingui } from '@lingui/react/macro';
import { plainDateIn, sameWeekdayLater } from '@maillage/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type BacklogBody,
  BacklogQuery,
  carriable,
  ItemChoice,
  isBehind,
  isUnfinished,
  type MeetingDetail,
  MeetingQuery,
  meetingFieldNames,
  meetingInput,
  scheduleNextMeeting,
  useMeetingProblems,
} from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { clockValue, useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  Breadcrumbs,
  DayField,
  FieldGroup,
  FieldRow,
  Form,
  inkOf,
  Muted,
  NumberField,
  PageHead,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/seances/$meetingId/suivante');

/** « Préparer la prochaine séance »: everything of the last one is proposed, nothing is sent. */
export function NextMeetingPage() {
  const { meetingId } = route.useParams();
  const reading = useReading(MeetingQuery, { id: meetingId });
  return (
    <ReadingView reading={reading} select={(data) => data.meeting} rows={10}>
      {(meeting) => <WithBacklog meeting={meeting} />}
    </ReadingView>
  );
}

function WithBacklog({ meeting }: { meeting: MeetingDetail }) {
  const reading = useReading(BacklogQuery, { bodyId: meeting.body.id });
  return (
    <ReadingView reading={reading} select={(data) => data.body} rows={10}>
      {(body) => <NextForm last={meeting} body={body} key={meeting.id} />}
    </ReadingView>
  );
}

function firstValues(last: MeetingDetail) {
  const { timeZone } = last;
  return {
    title: last.title,
    day: sameWeekdayLater(plainDateIn(last.startsAt, timeZone), zoneToday(timeZone)),
    time: clockValue(last.startsAt, timeZone),
    durationMinutes: last.durationMinutes as number | null,
    timeZone,
    place: last.place ?? '',
    videoUrl: last.videoUrl ?? '',
    visibility: last.visibility,
    named: [],
  };
}

function NextForm({ last, body }: { last: MeetingDetail; body: BacklogBody }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const ids = useFieldIds(meetingFieldNames);
  const [values, setValues] = useState(() => firstValues(last));
  const set = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const items = isBehind(last) ? carriable(last) : [];
  const [carried, setCarried] = useState(() => new Set(items.filter(isUnfinished).map(({ id }) => id)));
  const proposals = body.agendaProposals.items.filter(({ state }) => state === 'OPEN');
  const [taken, setTaken] = useState(
    () => new Set(proposals.filter(({ origin }) => origin !== null).map(({ id }) => id)),
  );
  const [wasTried, setTried] = useState(false);
  const problems = useMeetingProblems(ids, values);
  const schedule = useCommand(scheduleNextMeeting);
  const navigate = useNavigate();
  const submit = async () => {
    setTried(true);
    const input = meetingInput(values);
    if (!input || problems.length > 0) return;
    const { title, startsAt, durationMinutes, place, videoUrl } = input;
    const done = await schedule.run({
      meetingId: last.id,
      title,
      startsAt,
      durationMinutes,
      place,
      videoUrl,
      agendaItemIds: [...carried],
      agendaProposalIds: [...taken],
    });
    if (!done) return;
    showToast(t`Séance planifiée.`);
    const { id: meetingId } = done.scheduleNextMeeting.meeting;
    await navigate({ to: '/n/$slug/seances/$meetingId', params: { slug, meetingId } });
  };
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/seances" params={{ slug }}>
          <Trans>Séances</Trans>
        </Link>
        <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: last.id }}>
          {format.date(last.startsAt, 'long', last.timeZone)}
        </Link>
        <Trans>Prochaine séance</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Préparer la prochaine séance`}
        ink={inkOf(body)}
        lead={<Trans>Tout vient de la séance précédente. Rien n'est envoyé pour l'instant.</Trans>}
      />
      <Form
        failure={schedule.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={schedule.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Planifier la séance</Trans>}
      >
        <TextInput
          id={ids.title}
          label={t`Intitulé`}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <FieldRow>
          <DayField id={ids.startsAt} label={t`Date`} value={values.day} onChange={(day) => set({ day })} />
          <TextInput
            label={t`Heure`}
            type="time"
            value={values.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
          <NumberField
            id={ids.durationMinutes}
            label={t`Durée, en minutes`}
            min={5}
            value={values.durationMinutes}
            onChange={(durationMinutes) => set({ durationMinutes })}
          />
        </FieldRow>
        <FieldRow>
          <TextInput
            id={ids.place}
            label={t`Lieu`}
            value={values.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <TextInput
            id={ids.videoUrl}
            label={t`Lien de visioconférence`}
            type="url"
            value={values.videoUrl}
            onChange={(event) => set({ videoUrl: event.currentTarget.value })}
          />
        </FieldRow>
        <p>
          <Muted>
            <Trans>Les points permanents de l'instance ouvrent et ferment l'ordre du jour.</Trans>
          </Muted>{' '}
          <Link to="/n/$slug/instances/$bodyId/ordres-du-jour" params={{ slug, bodyId: body.id }}>
            <Trans>Les régler</Trans>
          </Link>
        </p>
        {items.length > 0 ? <ItemChoice items={items} chosen={carried} onChange={setCarried} /> : null}
        {proposals.length > 0 ? (
          <FieldGroup legend={<Trans>Propositions à inscrire</Trans>}>
            {proposals.map(({ id, title, proposedBy }) => (
              <Checkbox
                key={id}
                label={format.text(title)}
                description={proposedBy?.displayName}
                checked={taken.has(id)}
                onChange={(event) => {
                  const next = new Set(taken);
                  if (event.currentTarget.checked) next.add(id);
                  else next.delete(id);
                  setTaken(next);
                }}
              />
            ))}
          </FieldGroup>
        ) : null}
      </Form>
    </>
  );
}
