import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { dateOptionsProblem, durationProblem, formatError, isPlainDate, timeZones } from '@maillage/domain';
import { Textarea, TextInput } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNetwork } from '../../features/networks/index.ts';
import {
  closingTime,
  createDatePoll,
  NewDatePollQuery,
  type PolledBody,
  type ProposedDate,
  ProposedDates,
  proposedInstants,
} from '../../features/polls/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { instantOf, useFormat } from '../../shared/format/index.ts';
import {
  Breadcrumbs,
  CodeSelect,
  DayField,
  FieldRow,
  Form,
  type FormProblem,
  inkOf,
  NotFoundState,
  NumberField,
  PageHead,
  showToast,
  useFieldIds,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/instances/$bodyId/sondages/nouveau');

/** Ask the seats of a body for a date, before a meeting is fixed. */
export function NewDatePollPage() {
  const { bodyId } = route.useParams();
  const reading = useReading(NewDatePollQuery, { id: bodyId });
  return (
    <ReadingView reading={reading} select={(data) => data.body} rows={8}>
      {(body) =>
        body.viewerCan.includes('createDatePoll') && !body.dissolvedOn ? <NewPoll body={body} /> : <NotFoundState />
      }
    </ReadingView>
  );
}

function NewPoll({ body }: { body: PolledBody }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: body.id }}>
          {format.text(body.name)}
        </Link>
        <Trans>Sondage de date</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Sonder des dates`}
        ink={inkOf(body)}
        lead={
          <Trans>
            Titulaires et suppléances reçoivent un lien personnel et répondent sans compte. La date retenue devient la
            séance.
          </Trans>
        }
      />
      <PollForm body={body} />
    </>
  );
}

interface Values {
  title: string;
  durationMinutes: number | null;
  timeZone: string;
  dates: ProposedDate[];
  closesOn: string;
  place: string;
  videoUrl: string;
  message: string;
}

const fieldNames = ['title', 'startsAt', 'durationMinutes', 'closesAt', 'place', 'videoUrl', 'message'] as const;

const firstValues = (timeZone: string): Values => ({
  title: '',
  durationMinutes: 120,
  timeZone,
  dates: [1, 2, 3].map((index) => ({ key: `first-${index}`, day: '', time: '09:30' })),
  closesOn: '',
  place: '',
  videoUrl: '',
  message: '',
});

function PollForm({ body }: { body: PolledBody }) {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const navigate = useNavigate();
  const ids = useFieldIds(fieldNames);
  const [values, setValues] = useState(() => firstValues(body.timeZone));
  const [wasTried, setTried] = useState(false);
  const create = useCommand(createDatePoll);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const problems = useProblemsOf(values, ids);
  const startsAt = proposedInstants(values.dates, values.timeZone);
  const seats = body.seatCount - body.vacantSeatCount;

  const submit = async () => {
    setTried(true);
    if (problems.length > 0 || values.durationMinutes === null) return;
    const { title, durationMinutes, timeZone, closesOn, place, videoUrl, message } = values;
    const done = await create.run({
      bodyId: body.id,
      title: title.trim(),
      startsAt,
      durationMinutes,
      timeZone,
      closesAt: instantOf(closesOn, closingTime, timeZone),
      place: place.trim() || null,
      videoUrl: videoUrl.trim() || null,
      message: message.trim() || null,
    });
    if (!done) return;
    showToast(t`Sondage envoyé.`);
    await navigate({
      to: '/n/$slug/sondages/$datePollId',
      params: { slug, datePollId: done.createDatePoll.datePoll.id },
    });
  };

  return (
    <Form
      failure={create.failure}
      fieldIds={ids}
      problems={wasTried ? problems : []}
      isRunning={create.isRunning}
      onSubmit={() => void submit()}
      submitLabel={t`${plural(seats, { one: 'Envoyer le sondage à # siège', other: 'Envoyer le sondage à # sièges' })}`}
    >
      <TextInput
        id={ids.title}
        label={t`Pour quelle séance`}
        value={values.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <ProposedDates id={ids.startsAt} dates={values.dates} onChange={(dates) => set({ dates })} />
      <FieldRow>
        <NumberField
          id={ids.durationMinutes}
          label={t`Durée, en minutes`}
          min={5}
          max={1440}
          value={values.durationMinutes}
          onChange={(durationMinutes) => set({ durationMinutes })}
        />
        <DayField
          id={ids.closesAt}
          label={t`Dernier jour pour répondre`}
          description={t`Une relance part deux jours avant aux sièges sans réponse.`}
          value={values.closesOn}
          onChange={(closesOn) => set({ closesOn })}
        />
      </FieldRow>
      <CodeSelect
        label={t`Fuseau horaire`}
        list={timeZones}
        value={timeZones.has(values.timeZone) ? values.timeZone : null}
        onChange={(zone) => set({ timeZone: zone ?? values.timeZone })}
      />
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
          placeholder="https://"
          value={values.videoUrl}
          onChange={(event) => set({ videoUrl: event.currentTarget.value })}
        />
      </FieldRow>
      <Textarea
        id={ids.message}
        label={t`Un mot pour les personnes interrogées`}
        autosize
        minRows={2}
        value={values.message}
        onChange={(event) => set({ message: event.currentTarget.value })}
      />
    </Form>
  );
}

/** What the form refuses before anything is sent; the API says the same. */
function useProblemsOf(values: Values, ids: Record<(typeof fieldNames)[number], string>): FormProblem[] {
  const { t } = useLingui();
  const { locale } = useFormat();
  const problems: FormProblem[] = [];
  const { title, timeZone: zone, dates, closesOn, durationMinutes } = values;
  if (title.trim() === '') problems.push({ fieldId: ids.title, sentence: t`Dites pour quelle séance.` });
  if (!isPlainDate(closesOn)) {
    problems.push({ fieldId: ids.closesAt, sentence: t`Indiquez le dernier jour pour répondre.` });
  } else {
    const instants = proposedInstants(dates, zone).map((instant) => new Date(instant));
    const found = dateOptionsProblem(instants, new Date(instantOf(closesOn, closingTime, zone)), new Date(), zone);
    if (found) {
      const fieldId = found.code.startsWith('DATE_POLL_CLOSING') ? ids.closesAt : ids.startsAt;
      problems.push({ fieldId, sentence: formatError(found.code, found.params, locale) });
    }
  }
  if (durationMinutes === null) problems.push({ fieldId: ids.durationMinutes, sentence: t`Indiquez la durée.` });
  else {
    const found = durationProblem(durationMinutes);
    if (found) problems.push({ fieldId: ids.durationMinutes, sentence: formatError(found.code, found.params, locale) });
  }
  return problems;
}
