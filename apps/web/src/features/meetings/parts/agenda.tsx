import { Trans, useLingui } from '@lingui/react/macro';
import { agendaItemKinds } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  Dialog,
  EmptyState,
  Form,
  Muted,
  Notice,
  Sheet,
  SheetLine,
  showToast,
  Tag,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { plannedMinutes, timeItems } from '../data/agenda.ts';
import { addAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from '../data/commands.ts';
import type { AgendaItemDetail, MeetingDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';
import { AgendaItemFields, emptyItem, type ItemFields, itemInput } from './agenda-item-fields.tsx';

/** The agenda: the hour in the margin, the item on the line. Order changes by buttons. */
export function Agenda({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const [editing, setEditing] = useState<AgendaItemDetail | 'new' | null>(null);
  const move = useCommand(moveAgendaItem);
  const remove = useCommand(removeAgendaItem);
  const restore = useCommand(addAgendaItem);
  const items = [...meeting.agendaItems].sort((a, b) => a.position - b.position);
  const canEdit =
    meeting.viewerCan.includes('addAgendaItem') && meeting.state !== 'PUBLISHED' && meeting.state !== 'CANCELLED';
  const failure = move.failure ?? remove.failure ?? restore.failure;

  const takeAway = async (item: AgendaItemDetail) => {
    if (!(await remove.run({ agendaItemId: item.id }))) return;
    const { title, kind, durationMinutes, presenterLabel } = item;
    const again = {
      meetingId: meeting.id,
      title,
      kind,
      durationMinutes,
      presenterLabel,
      presenterPersonId: item.presenter?.id ?? null,
    };
    showToast(t`Point retiré.`, () => void restore.run(again));
  };

  return (
    <>
      {failure ? (
        <Notice tone="late" role="alert">
          {sentence(failure)}
        </Notice>
      ) : null}
      {items.length === 0 && !meeting.viewerCan.includes('open') ? (
        <Notice>
          <Trans>Cet ordre du jour est réservé aux membres de l'instance.</Trans>
        </Notice>
      ) : items.length === 0 ? (
        <EmptyState title={t`L'ordre du jour est vide`}>
          <Trans>Un point a un intitulé, une nature (information, discussion, décision…) et une durée.</Trans>
        </EmptyState>
      ) : (
        <Sheet>
          {timeItems(meeting.startsAt, items).map(({ item, startsAt }, index) => (
            <AgendaLine
              key={item.id}
              item={item}
              startsAt={startsAt}
              zone={meeting.timeZone}
              buttons={
                canEdit ? (
                  <ItemButtons
                    title={item.title}
                    isFirst={index === 0}
                    isLast={index === items.length - 1}
                    isBusy={move.isRunning}
                    onUp={() => void move.run({ agendaItemId: item.id, position: item.position - 1 })}
                    onDown={() => void move.run({ agendaItemId: item.id, position: item.position + 1 })}
                    onEdit={() => setEditing(item)}
                    onRemove={() => void takeAway(item)}
                  />
                ) : null
              }
            />
          ))}
        </Sheet>
      )}
      <PlannedSum meeting={meeting} />
      {canEdit ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setEditing('new')}
        >
          <Trans>Ajouter un point</Trans>
        </Button>
      ) : null}
      {editing ? (
        <ItemDialog meetingId={meeting.id} item={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

function AgendaLine({
  item,
  startsAt,
  zone,
  buttons,
}: {
  item: AgendaItemDetail;
  startsAt: string | null;
  zone: string;
  buttons: ReactNode;
}) {
  const format = useFormat();
  const presenter = item.presenter?.displayName ?? (item.presenterLabel ? format.text(item.presenterLabel) : null);
  const minutes = item.durationMinutes;
  return (
    <SheetLine margin={<b>{startsAt ? format.time(startsAt, zone) : ''}</b>} action={buttons}>
      <h3 className={styles.title}>{format.text(item.title)}</h3>
      <p className={styles.meta}>
        <Tag>{format.label(agendaItemKinds, item.kind)}</Tag>
        {minutes === null ? null : (
          <span>
            <Trans>{minutes} min</Trans>
          </span>
        )}
        {presenter ? <span>{presenter}</span> : null}
      </p>
    </SheetLine>
  );
}

interface ItemButtonsProps {
  title: string;
  isFirst: boolean;
  isLast: boolean;
  isBusy: boolean;
  onUp(): void;
  onDown(): void;
  onEdit(): void;
  onRemove(): void;
}

function ItemButtons({ title, isFirst, isLast, isBusy, onUp, onDown, onEdit, onRemove }: ItemButtonsProps) {
  const { t } = useLingui();
  return (
    <div className={styles.buttons}>
      <button type="button" disabled={isFirst || isBusy} aria-label={t`Monter « ${title} »`} onClick={onUp}>
        <IconArrowUp aria-hidden="true" />
      </button>
      <button type="button" disabled={isLast || isBusy} aria-label={t`Descendre « ${title} »`} onClick={onDown}>
        <IconArrowDown aria-hidden="true" />
      </button>
      <button type="button" aria-label={t`Modifier « ${title} »`} onClick={onEdit}>
        <IconPencil aria-hidden="true" />
      </button>
      <button type="button" aria-label={t`Retirer « ${title} »`} onClick={onRemove}>
        <IconTrash aria-hidden="true" />
      </button>
    </div>
  );
}

function PlannedSum({ meeting }: { meeting: MeetingDetail }) {
  const planned = plannedMinutes(meeting.agendaItems);
  const total = meeting.durationMinutes;
  return (
    <p className={styles.sum}>
      {planned > total ? (
        <b>
          <Trans>
            {planned} min de points pour {total} min de séance.
          </Trans>
        </b>
      ) : (
        <Muted>
          <Trans>
            {planned} min de points pour {total} min de séance.
          </Trans>
        </Muted>
      )}
    </p>
  );
}

function fieldsOf(item: AgendaItemDetail): ItemFields {
  return {
    title: item.title,
    kind: item.kind,
    durationMinutes: item.durationMinutes,
    presenter: item.presenter ? { id: item.presenter.id, name: item.presenter.displayName } : null,
    presenterLabel: item.presenterLabel ?? '',
  };
}

function ItemDialog({
  meetingId,
  item,
  onClose,
}: {
  meetingId: string;
  item: AgendaItemDetail | null;
  onClose(): void;
}) {
  const { t } = useLingui();
  const ids = useFieldIds(['title']);
  const [fields, setFields] = useState(item ? fieldsOf(item) : emptyItem);
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addAgendaItem);
  const update = useCommand(updateAgendaItem);
  const isUntitled = fields.title.trim() === '';
  const problems = wasTried && isUntitled ? [{ fieldId: ids.title, sentence: t`Donnez un intitulé au point.` }] : [];
  const submit = async () => {
    setTried(true);
    if (isUntitled) return;
    const input = itemInput(fields);
    const done = item ? await update.run({ agendaItemId: item.id, ...input }) : await add.run({ meetingId, ...input });
    if (done) onClose();
  };
  return (
    <Dialog title={item ? t`Modifier le point` : t`Ajouter un point`} onClose={onClose}>
      <Form
        failure={add.failure ?? update.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning || update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={item ? <Trans>Enregistrer</Trans> : <Trans>Ajouter le point</Trans>}
        onCancel={onClose}
      >
        <AgendaItemFields titleId={ids.title} fields={fields} onChange={setFields} />
      </Form>
    </Dialog>
  );
}
