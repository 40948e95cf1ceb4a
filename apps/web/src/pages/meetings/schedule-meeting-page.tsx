import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AgendaDraft,
  type DraftItem,
  itemInput,
  MeetingFields,
  type MeetingFieldValues,
  meetingFieldNames,
  meetingInput,
  newDraftItem,
  scheduleMeeting,
  useMeetingProblems,
} from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { useCommand } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { Breadcrumbs, EmptyState, Form, PageHead, showToast, useFieldIds } from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/seances/nouvelle');

/** Schedule a meeting with its agenda. Nothing is sent to anyone yet. */
export function ScheduleMeetingPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { slug, timeZone, bodies } = useNetwork();
  const { instance } = route.useSearch();
  const allowed = bodies.items.filter(
    (body) => body.viewerCan.includes('scheduleMeeting') && body.dissolvedOn === null,
  );
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/seances" params={{ slug }}>
          <Trans>Séances</Trans>
        </Link>
        <Trans>Planifier</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Planifier une séance`}
        lead={<Trans>Rien n'est envoyé pour l'instant : la séance s'inscrit au calendrier de l'instance.</Trans>}
      />
      {allowed.length === 0 ? (
        <EmptyState title={t`Aucune instance à convoquer`}>
          <Trans>
            Planifier revient à la présidence, au secrétariat et à l'animation d'une instance, et à la coordination du
            réseau.
          </Trans>
        </EmptyState>
      ) : (
        <ScheduleForm
          bodies={allowed.map((body) => ({ value: body.id, label: format.text(body.name) }))}
          bodyId={
            allowed.find((body) => body.id === instance)?.id ??
            allowed.find((body) => body.role === 'ORDINARY')?.id ??
            allowed[0]?.id ??
            ''
          }
          timeZone={timeZone}
        />
      )}
    </>
  );
}

interface ScheduleFormProps {
  bodies: { value: string; label: string }[];
  bodyId: string;
  timeZone: string;
}

const firstValues = (timeZone: string): MeetingFieldValues => ({
  title: '',
  day: '',
  time: '09:30',
  durationMinutes: 120,
  timeZone,
  place: '',
  videoUrl: '',
  visibility: 'BODY',
  named: [],
});

function ScheduleForm({ bodies, bodyId: firstBody, timeZone }: ScheduleFormProps) {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const ids = useFieldIds(meetingFieldNames);
  const [bodyId, setBody] = useState(firstBody);
  const [values, setValues] = useState(() => firstValues(timeZone));
  const [items, setItems] = useState<DraftItem[]>(() => [newDraftItem()]);
  const [wasTried, setTried] = useState(false);
  const schedule = useCommand(scheduleMeeting);
  const navigate = useNavigate();
  const input = meetingInput(values);
  const written = items.filter((item) => item.title.trim() !== '');

  const problems = useMeetingProblems(ids, values);

  const submit = async () => {
    setTried(true);
    if (!input || problems.length > 0) return;
    const done = await schedule.run({ bodyId, ...input, agendaItems: written.map(itemInput) });
    if (!done) return;
    showToast(t`Séance planifiée.`);
    await navigate({ to: '/n/$slug/seances/$meetingId', params: { slug, meetingId: done.scheduleMeeting.meeting.id } });
  };

  return (
    <Form
      failure={schedule.failure}
      fieldIds={ids}
      problems={wasTried ? problems : []}
      isRunning={schedule.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Planifier la séance</Trans>}
    >
      <NativeSelect
        label={t`Instance`}
        value={bodyId}
        data={bodies}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <MeetingFields ids={ids} values={values} onChange={(change) => setValues({ ...values, ...change })} />
      <AgendaDraft items={items} total={values.durationMinutes ?? 0} onChange={setItems} />
    </Form>
  );
}
