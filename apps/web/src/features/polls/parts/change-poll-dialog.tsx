import { Trans, useLingui } from '@lingui/react/macro';
import { plainDateIn, timeZones } from '@maillage/domain';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { instantOf, useFormat } from '../../../shared/format/index.ts';
import { CodeSelect, DayField, Dialog, Form, Muted, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { updateDatePoll } from '../data/polls.ts';
import type { DatePollDetail } from '../data/standing.ts';
import { closingTime } from './closing-time.ts';
import { type ProposedDate, ProposedDates, proposedInstants } from './proposed-dates.tsx';

/** Moves the closing, adds dates, says the hours in another zone. Every answer is kept. */
export function ChangePollDialog({ poll, onClose }: { poll: DatePollDetail; onClose(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['closesAt', 'addedStartsAt']);
  const change = useCommand(updateDatePoll);
  const before = plainDateIn(poll.closesAt, poll.timeZone);
  const [zone, setZone] = useState(poll.timeZone);
  const [closesOn, setClosesOn] = useState(before);
  const [dates, setDates] = useState<ProposedDate[]>(() => [{ key: 'first', day: '', time: '09:30' }]);
  const submit = async () => {
    const addedStartsAt = proposedInstants(dates, zone);
    const done = await change.run({
      datePollId: poll.id,
      ...(zone === poll.timeZone ? {} : { timeZone: zone }),
      ...(closesOn === before && poll.state === 'OPEN' ? {} : { closesAt: instantOf(closesOn, closingTime, zone) }),
      ...(addedStartsAt.length > 0 ? { addedStartsAt } : {}),
    });
    if (!done) return;
    showToast(t`Sondage modifié, les réponses sont gardées.`);
    onClose();
  };
  return (
    <Dialog title={t`Modifier le sondage`} onClose={onClose}>
      <Form
        failure={change.failure}
        fieldIds={ids}
        isRunning={change.isRunning}
        onSubmit={() => void submit()}
        onCancel={onClose}
        submitLabel={<Trans>Enregistrer</Trans>}
      >
        <DayField
          id={ids.closesAt}
          label={t`Dernier jour pour répondre`}
          description={poll.state === 'OPEN' ? null : t`Le sondage s'ouvre de nouveau jusqu'à ce jour.`}
          value={closesOn}
          onChange={setClosesOn}
        />
        <CodeSelect
          label={t`Fuseau horaire`}
          description={t`Les dates restent les mêmes instants : seule l'heure affichée change, aucune réponse n'est perdue.`}
          list={timeZones}
          value={timeZones.has(zone) ? zone : null}
          onChange={(code) => setZone(code ?? zone)}
        />
        <ProposedDates id={ids.addedStartsAt} dates={dates} onChange={setDates} />
        <Muted>
          <Trans>
            Déjà proposées : {poll.options.map(({ startsAt }) => format.moment(startsAt, zone)).join(' ; ')}.
          </Trans>
        </Muted>
      </Form>
    </Dialog>
  );
}
