import { Trans, useLingui } from '@lingui/react/macro';
import { needsOwnSchoolHolidays, schoolZones, schoolZonesOf } from '@maillage/domain';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ReadingView, useCommand, useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  DayField,
  Dialog,
  EmptyState,
  FieldRow,
  Form,
  Muted,
  Row,
  Rows,
  StateBadge,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import {
  addSchoolHoliday,
  type NetworkHolidays,
  type OwnHoliday,
  removeSchoolHoliday,
  SchoolHolidaysQuery,
  updateSchoolHoliday,
} from '../data/school-holidays.ts';

/** Under which school holidays a network lives: a national zone, or the table of its own académie, written down here. */
export function SchoolHolidays({ slug }: { slug: string }) {
  const reading = useReading(SchoolHolidaysQuery, { slug });
  return (
    <ReadingView reading={reading} select={(data) => data.network} rows={3}>
      {(network) => <Holidays network={network} />}
    </ReadingView>
  );
}

function Holidays({ network }: { network: NetworkHolidays }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const [edited, setEdited] = useState<OwnHoliday | 'new' | null>(null);
  const remove = useCommand(removeSchoolHoliday);
  const place = { departements: network.departementCodes };
  const zones = schoolZonesOf(place)
    .map((zone) => format.label(schoolZones, zone))
    .join(', ');
  const drop = async ({ id, name }: OwnHoliday) => {
    if (await remove.run({ schoolHolidayId: id })) showToast(t`Vacances retirées : ${name}.`);
  };
  return (
    <>
      {zones ? (
        <p>
          <Trans>Calendrier national, {zones} : il s'applique sans rien saisir.</Trans>
        </p>
      ) : null}
      {network.departementCodes.length === 0 ? (
        <p>
          <Trans>Ajoutez un territoire au réseau : sa zone de vacances et ses jours fériés en découlent.</Trans>
        </p>
      ) : null}
      {remove.failure ? <p role="alert">{sentence(remove.failure)}</p> : null}
      {network.schoolHolidays.length > 0 ? (
        <Rows label={t`Vacances notées par le réseau`}>
          {network.schoolHolidays.map((holiday) => {
            const name = format.text(holiday.name);
            const from = format.date(holiday.from);
            const until = format.date(holiday.until);
            return (
              <Row
                key={holiday.id}
                trailing={
                  <>
                    <Button variant="default" aria-label={t`Modifier ${name}`} onClick={() => setEdited(holiday)}>
                      <Trans>Modifier</Trans>
                    </Button>{' '}
                    <Button variant="default" aria-label={t`Retirer ${name}`} onClick={() => void drop(holiday)}>
                      <Trans>Retirer</Trans>
                    </Button>
                  </>
                }
              >
                <span>
                  {name}{' '}
                  {holiday.isConfirmed ? null : (
                    <StateBadge tone="warn">
                      <Trans>à vérifier</Trans>
                    </StateBadge>
                  )}
                </span>
                <Muted>
                  <Trans>
                    du {from} à la reprise du {until}
                  </Trans>
                </Muted>
              </Row>
            );
          })}
        </Rows>
      ) : needsOwnSchoolHolidays(place) ? (
        <EmptyState title={t`Aucune vacance notée pour votre académie`}>
          <Trans>
            Votre académie fixe son propre calendrier. Recopiez ici l'arrêté du rectorat, ligne par ligne : les dates de
            réunion en tiendront compte.
          </Trans>
        </EmptyState>
      ) : null}
      <Button variant="default" mt={12} onClick={() => setEdited('new')}>
        <Trans>Ajouter des vacances</Trans>
      </Button>
      {edited ? (
        <HolidayDialog
          networkId={network.id}
          holiday={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  );
}

interface HolidayDialogProps {
  networkId: string;
  /** Null for a new line. */
  holiday: OwnHoliday | null;
  onClose(): void;
}

function HolidayDialog({ networkId, holiday, onClose }: HolidayDialogProps) {
  const { t } = useLingui();
  const ids = useFieldIds(['name', 'from', 'until']);
  const add = useCommand(addSchoolHoliday);
  const update = useCommand(updateSchoolHoliday);
  const [name, setName] = useState(holiday?.name ?? '');
  const [from, setFrom] = useState(holiday?.from ?? '');
  const [until, setUntil] = useState(holiday?.until ?? '');
  const [isConfirmed, setConfirmed] = useState(holiday?.isConfirmed ?? false);
  const [wasTried, setTried] = useState(false);
  const problems = [
    ...(name.trim() === '' ? [{ fieldId: ids.name, sentence: t`Donnez un nom à ces vacances.` }] : []),
    ...(from === '' ? [{ fieldId: ids.from, sentence: t`Indiquez le premier jour sans classe.` }] : []),
    ...(until === '' ? [{ fieldId: ids.until, sentence: t`Indiquez le jour de la reprise.` }] : []),
  ];
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const values = { name, from, until, isConfirmed };
    const done = holiday
      ? await update.run({ schoolHolidayId: holiday.id, ...values })
      : await add.run({ networkId, ...values });
    if (!done) return;
    showToast(t`Vacances enregistrées.`);
    onClose();
  };
  return (
    <Dialog title={holiday ? t`Modifier les vacances` : t`Ajouter des vacances`} onClose={onClose}>
      <Form
        failure={add.failure ?? update.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={add.isRunning || update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
        onCancel={onClose}
      >
        <TextInput
          id={ids.name}
          label={t`Nom`}
          description={t`Par exemple « Vacances d'été austral ».`}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FieldRow>
          <DayField id={ids.from} label={t`Premier jour sans classe`} value={from} onChange={setFrom} />
          <DayField id={ids.until} label={t`Jour de la reprise`} value={until} onChange={setUntil} />
        </FieldRow>
        <Checkbox
          label={t`Dates vérifiées sur l'arrêté du rectorat`}
          checked={isConfirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      </Form>
    </Dialog>
  );
}
