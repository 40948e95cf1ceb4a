import { Trans, useLingui } from '@lingui/react/macro';
import { plainDateIn } from '@maillage/domain';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DateNotes } from '../../features/calendar/index.ts';
import {
  type MeetingDetail,
  MeetingFields,
  MeetingQuery,
  meetingFieldNames,
  meetingInput,
  updateMeeting,
  useMeetingProblems,
} from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { clockValue, useFormat } from '../../shared/format/index.ts';
import { Breadcrumbs, Form, PageHead, showToast, useFieldIds } from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/seances/$meetingId/modifier');

export function EditMeetingPage() {
  const { meetingId } = route.useParams();
  const reading = useReading(MeetingQuery, { id: meetingId });
  return (
    <ReadingView reading={reading} select={(data) => data.meeting} rows={10}>
      {(meeting) => <EditForm meeting={meeting} key={meeting.id} />}
    </ReadingView>
  );
}

function EditForm({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const ids = useFieldIds(meetingFieldNames);
  const [values, setValues] = useState({
    title: meeting.title,
    day: plainDateIn(meeting.startsAt, meeting.timeZone),
    time: clockValue(meeting.startsAt, meeting.timeZone),
    durationMinutes: meeting.durationMinutes as number | null,
    timeZone: meeting.timeZone,
    place: meeting.place ?? '',
    videoUrl: meeting.videoUrl ?? '',
    visibility: meeting.visibility,
    named: (meeting.namedPeople ?? []).map(({ id, displayName }) => ({ id, name: displayName })),
  });
  const [wasTried, setTried] = useState(false);
  const update = useCommand(updateMeeting);
  const navigate = useNavigate();
  const input = meetingInput(values);
  const problems = useMeetingProblems(ids, values, new Date(meeting.startsAt).toISOString());
  const params = { slug, meetingId: meeting.id };
  const submit = async () => {
    setTried(true);
    if (!input || problems.length > 0 || !(await update.run({ meetingId: meeting.id, ...input }))) return;
    showToast(t`Séance modifiée.`);
    await navigate({ to: '/n/$slug/seances/$meetingId', params });
  };
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/seances" params={{ slug }}>
          <Trans>Séances</Trans>
        </Link>
        <Link to="/n/$slug/seances/$meetingId" params={params}>
          {format.text(meeting.title)}
        </Link>
        <Trans>Modifier</Trans>
      </Breadcrumbs>
      <PageHead title={t`Modifier la séance`} />
      <Form
        failure={update.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={() => void navigate({ to: '/n/$slug/seances/$meetingId', params })}
      >
        <MeetingFields ids={ids} values={values} onChange={(change) => setValues({ ...values, ...change })} />
        <DateNotes
          bodyId={meeting.body.id}
          startsAt={input?.startsAt ?? null}
          durationMinutes={values.durationMinutes}
          timeZone={values.timeZone}
          meetingId={meeting.id}
        />
      </Form>
    </>
  );
}
