import { Trans, useLingui } from '@lingui/react/macro';
import { isPlainDate } from '@maillage/domain';
import { NativeSelect } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DateNotes } from '../../features/calendar/index.ts';
import {
  AgendaDraft,
  type DraftItem,
  itemInput,
  MeetingFields,
  type MeetingFieldValues,
  meetingFieldNames,
  meetingInput,
  newDraftItem,
  StandingItems,
  scheduleMeeting,
  useMeetingProblems,
} from '../../features/meetings/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import {
  once,
  PreviewOfSeries,
  RepeatFields,
  repeatFieldNames,
  ruleInput,
  scheduleSeries,
  useRepeatProblems,
} from '../../features/series/index.ts';
import { useCommand } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { Breadcrumbs, EmptyState, FieldGroup, Form, PageHead, showToast, useFieldIds } from '../../shared/ui/index.ts';

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
  const ids = useFieldIds([...meetingFieldNames, ...repeatFieldNames]);
  const [bodyId, setBody] = useState(firstBody);
  const [values, setValues] = useState(() => firstValues(timeZone));
  const [repeat, setRepeat] = useState(once);
  const [items, setItems] = useState<DraftItem[]>(() => [newDraftItem()]);
  const [wasTried, setTried] = useState(false);
  const schedule = useCommand(scheduleMeeting);
  const repeatIt = useCommand(scheduleSeries);
  const navigate = useNavigate();
  const input = meetingInput(values);
  const rule = ruleInput(repeat);
  const firstOn = isPlainDate(values.day) ? values.day : null;
  const written = items.filter((item) => item.title.trim() !== '');
  const problems = [...useMeetingProblems(ids, values), ...useRepeatProblems(ids, repeat, firstOn)];

  const runOnce = async (meeting: Parameters<typeof schedule.run>[0]) => {
    const done = await schedule.run(meeting);
    if (done) showToast(t`Séance planifiée.`);
    return done?.scheduleMeeting.meeting.id;
  };
  const runSeries = async (series: Parameters<typeof repeatIt.run>[0]) => {
    const dates = (await repeatIt.run(series))?.scheduleSeries.series.occurrences.items ?? [];
    const first = dates.find(({ meeting }) => meeting)?.meeting;
    if (first) showToast(t`Série planifiée. Voici sa première séance.`);
    return first?.id;
  };
  const submit = async () => {
    setTried(true);
    if (!input || problems.length > 0) return;
    // Beside what is typed here, the API puts the standing items of the body.
    const meeting = { bodyId, ...input, ...(written.length > 0 ? { agendaItems: written.map(itemInput) } : {}) };
    const meetingId = rule ? await runSeries({ ...meeting, rule }) : await runOnce(meeting);
    if (meetingId) await navigate({ to: '/n/$slug/seances/$meetingId', params: { slug, meetingId } });
  };

  return (
    <Form
      failure={repeat.pattern ? repeatIt.failure : schedule.failure}
      fieldIds={ids}
      problems={wasTried ? problems : []}
      isRunning={schedule.isRunning || repeatIt.isRunning}
      onSubmit={() => void submit()}
      submitLabel={repeat.pattern ? <Trans>Planifier la série</Trans> : <Trans>Planifier la séance</Trans>}
    >
      <NativeSelect
        label={t`Instance`}
        value={bodyId}
        data={bodies}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {repeat.pattern ? null : (
        <p>
          <Trans>
            Date à trouver ensemble ?{' '}
            <Link to="/n/$slug/instances/$bodyId/sondages/nouveau" params={{ slug, bodyId }}>
              Sonder des dates
            </Link>
          </Trans>
        </p>
      )}
      <MeetingFields ids={ids} values={values} onChange={(change) => setValues({ ...values, ...change })} />
      <DateNotes
        bodyId={bodyId}
        startsAt={input?.startsAt ?? null}
        durationMinutes={values.durationMinutes}
        timeZone={values.timeZone}
      />
      <FieldGroup legend={<Trans>Rythme</Trans>}>
        <RepeatFields
          ids={ids}
          values={repeat}
          firstOn={firstOn}
          onChange={(change) => setRepeat({ ...repeat, ...change })}
        />
        {input && rule ? (
          <PreviewOfSeries bodyId={bodyId} startsAt={input.startsAt} timeZone={input.timeZone} rule={rule} />
        ) : null}
      </FieldGroup>
      <StandingItems slug={slug} bodyId={bodyId} />
      <AgendaDraft items={items} total={values.durationMinutes ?? 0} onChange={setItems} />
    </Form>
  );
}
