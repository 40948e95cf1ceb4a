import { useLingui } from '@lingui/react/macro';
import { isPlainDate, timeZones, type Visibility, visibilities } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { instantOf, useFormat } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, FieldRow, NumberField } from '../../../shared/ui/index.ts';
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
          description={spoken}
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

/** The fields as the API takes them; null while the date or the hour is missing, or half typed. */
export function meetingInput(values: MeetingFieldValues) {
  if (!isPlainDate(values.day) || values.time === '' || values.durationMinutes === null) return null;
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
