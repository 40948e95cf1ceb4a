import { Trans, useLingui } from '@lingui/react/macro';
import { clockChangeProblem, formatError, isPlainDate, pastProblem } from '@maillage/domain';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { clockValue, instantOf, useFormat } from '../../../shared/format/index.ts';
import {
  DayField,
  Dialog,
  FieldRow,
  Form,
  type FormProblem,
  Notice,
  showToast,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type CalendarMeeting, moveMeeting } from '../data/calendar.ts';
import { DateNotes } from './date-notes.tsx';

interface MoveDialogProps {
  meeting: CalendarMeeting;
  /** The day it was dropped on; its own when a button was pressed. */
  day: string;
  onClose(): void;
}

/** Nothing moves by a slip of the hand: the new date is said, with what it meets, and confirmed. */
export function MoveDialog({ meeting, day: dropped, onClose }: MoveDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { id, timeZone, durationMinutes } = meeting;
  const ids = useFieldIds(['startsAt', 'time']);
  const move = useCommand(moveMeeting);
  const [day, setDay] = useState(dropped);
  const [time, setTime] = useState(clockValue(meeting.startsAt, timeZone));
  const [wasTried, setTried] = useState(false);
  const startsAt = isPlainDate(day) && /^\d{2}:\d{2}$/.test(time) ? instantOf(day, time, timeZone) : null;
  const problems = useMoveProblems({ startsAt, day, time, timeZone, fieldId: ids.startsAt ?? '' });
  const submit = async () => {
    setTried(true);
    if (startsAt === null || problems.length > 0 || !(await move.run({ meetingId: id, startsAt }))) return;
    const when = format.moment(startsAt, timeZone, 'weekday');
    showToast(t`Séance déplacée au ${when}.`);
    onClose();
  };
  const before = format.moment(meeting.startsAt, timeZone, 'full');
  return (
    <Dialog title={t`Déplacer « ${format.text(meeting.title)} »`} onClose={onClose}>
      <Form
        failure={move.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={move.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Déplacer la séance</Trans>}
        onCancel={onClose}
      >
        <p>
          <Trans>Prévue le {before}.</Trans>
        </p>
        <FieldRow>
          <DayField id={ids.startsAt} label={t`Nouvelle date`} value={day} onChange={setDay} />
          <TextInput
            id={ids.time}
            label={t`Heure`}
            type="time"
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </FieldRow>
        <DateNotes
          bodyId={meeting.body.id}
          startsAt={startsAt}
          durationMinutes={durationMinutes}
          timeZone={timeZone}
          meetingId={id}
        />
        {meeting.convenedAt ? (
          <Notice tone="warn">
            <Trans>La convocation est partie : les personnes convoquées recevront la nouvelle date.</Trans>
          </Notice>
        ) : null}
      </Form>
    </Dialog>
  );
}

function useMoveProblems({
  startsAt,
  day,
  time,
  timeZone,
  fieldId,
}: {
  startsAt: string | null;
  day: string;
  time: string;
  timeZone: string;
  fieldId: string;
}): FormProblem[] {
  const { t } = useLingui();
  const { locale } = useFormat();
  if (startsAt === null) return [{ fieldId, sentence: t`Indiquez la date et l'heure.` }];
  const problem = clockChangeProblem(day, time, timeZone) ?? pastProblem(startsAt, timeZone, new Date());
  return problem ? [{ fieldId, sentence: formatError(problem.code, problem.params, locale) }] : [];
}

/** Whether the viewer may move it still. */
export const isMovable = ({ state, viewerCan }: CalendarMeeting): boolean =>
  state === 'SCHEDULED' && viewerCan.includes('updateMeeting');
