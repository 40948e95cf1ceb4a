import { useLingui } from '@lingui/react/macro';
import {
  clockChangeProblem,
  durationProblem,
  type ErrorCode,
  formatError,
  isHourRepeated,
  isPlainDate,
  type Problem,
  pastProblem,
  timeZones,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { instantOf, useFormat } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, FieldRow, type FormProblem, NumberField } from '../../../shared/ui/index.ts';
import { type Chosen, PeopleField } from '../../actors/index.ts';

export interface MeetingFieldValues {
  title: string;
  day: string;
  time: string;
  durationMinutes: number | null;
  timeZone: string;
  place: string;
  videoUrl: string;
  visibility: Visibility;
  named: Chosen[];
}

export const meetingFieldNames = [
  'title',
  'startsAt',
  'durationMinutes',
  'place',
  'videoUrl',
  'timeZone',
  'namedPersonIds',
] as const;

interface MeetingFieldsProps {
  ids: Record<(typeof meetingFieldNames)[number], string>;
  values: MeetingFieldValues;
  onChange(change: Partial<MeetingFieldValues>): void;
}

/** When, how long, where. The zone is said in words beside the hour: a network may span several. */
export function MeetingFields({ ids, values, onChange }: MeetingFieldsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const zones = timeZones.has(values.timeZone) ? values.timeZone : null;
  const spoken = zones ? format.label(timeZones, zones) : values.timeZone;
  const isRepeated = hasMoment(values) && isHourRepeated(values.day, values.time, values.timeZone);
  return (
    <>
      <TextInput
        id={ids.title}
        label={t`Intitulé`}
        value={values.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <FieldRow>
        <DayField id={ids.startsAt} label={t`Date`} value={values.day} onChange={(day) => onChange({ day })} />
        <TextInput
          label={t`Heure`}
          type="time"
          description={isRepeated ? t`${spoken} ; cette nuit-là l'heure passe deux fois, c'est la première.` : spoken}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={values.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
        />
        <NumberField
          id={ids.durationMinutes}
          label={t`Durée, en minutes`}
          min={5}
          max={1440}
          value={values.durationMinutes}
          onChange={(durationMinutes) => onChange({ durationMinutes })}
        />
      </FieldRow>
      <CodeSelect
        id={ids.timeZone}
        label={t`Fuseau horaire`}
        list={timeZones}
        value={zones}
        onChange={(zone) => onChange({ timeZone: zone ?? values.timeZone })}
      />
      <FieldRow>
        <TextInput
          id={ids.place}
          label={t`Lieu`}
          value={values.place}
          onChange={(event) => onChange({ place: event.currentTarget.value })}
        />
        <TextInput
          id={ids.videoUrl}
          label={t`Lien de visioconférence`}
          type="url"
          placeholder="https://"
          value={values.videoUrl}
          onChange={(event) => onChange({ videoUrl: event.currentTarget.value })}
        />
      </FieldRow>
      <CodeSelect
        label={t`Qui lit l'ordre du jour et le compte rendu`}
        list={visibilities}
        value={values.visibility}
        onChange={(visibility) => onChange({ visibility: visibility ?? 'BODY' })}
      />
      {values.visibility === 'RESTRICTED' ? (
        <PeopleField
          id={ids.namedPersonIds}
          label={t`Personnes qui y ont accès`}
          people={values.named}
          onChange={(named) => onChange({ named })}
        />
      ) : null}
    </>
  );
}

const hasMoment = ({ day, time }: MeetingFieldValues) => isPlainDate(day) && /^\d{2}:\d{2}$/.test(time);

/**
 * What the form refuses before anything is sent, each with its field. `before` is the hour that the meeting has already:
 * left as it is, it may be past.
 */
export function useMeetingProblems(
  ids: MeetingFieldsProps['ids'],
  values: MeetingFieldValues,
  before?: string,
): FormProblem[] {
  const { t } = useLingui();
  const { locale } = useFormat();
  const problems: FormProblem[] = [];
  const refuse = (fieldId: string, found: Problem<ErrorCode> | null) => {
    if (found) problems.push({ fieldId, sentence: formatError(found.code, found.params, locale) });
  };
  if (values.title.trim() === '') problems.push({ fieldId: ids.title, sentence: t`Donnez un intitulé à la séance.` });
  if (hasMoment(values)) {
    refuse(ids.startsAt, clockChangeProblem(values.day, values.time, values.timeZone));
    const startsAt = instantOf(values.day, values.time, values.timeZone);
    if (startsAt !== before) refuse(ids.startsAt, pastProblem(startsAt, values.timeZone, new Date()));
  } else {
    problems.push({ fieldId: ids.startsAt, sentence: t`Indiquez la date et l'heure.` });
  }
  if (values.durationMinutes === null) problems.push({ fieldId: ids.durationMinutes, sentence: t`Indiquez la durée.` });
  else refuse(ids.durationMinutes, durationProblem(values.durationMinutes));
  return problems;
}

/** The fields as the API takes them; null while the date or the hour is missing, or half typed. */
export function meetingInput(values: MeetingFieldValues) {
  if (!hasMoment(values) || values.durationMinutes === null) return null;
  return {
    title: values.title.trim(),
    startsAt: instantOf(values.day, values.time, values.timeZone),
    durationMinutes: values.durationMinutes,
    timeZone: values.timeZone,
    place: values.place.trim() || null,
    videoUrl: values.videoUrl.trim() || null,
    visibility: values.visibility,
    ...(values.visibility === 'RESTRICTED' ? { namedPersonIds: values.named.map((person) => person.id) } : {}),
  };
}
