import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { agendaTiming, movedTo } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPaperclip, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment, lazy, type ReactNode, Suspense, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  Dialog,
  EmptyState,
  Form,
  Muted,
  Notice,
  Sheet,
  StateBadge,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { timeItems } from '../data/agenda.ts';
import { addAgendaItem, moveAgendaItem, removeAgendaItem, updateAgendaItem } from '../data/commands.ts';
import type { AgendaItemDetail, MeetingDetail } from '../data/meetings.ts';
import styles from './agenda.module.css';
import { AttachDialog } from './agenda-documents.tsx';
import { AgendaItemFields, emptyItem, type ItemFields, itemInput } from './agenda-item-fields.tsx';
import { AgendaLine } from './agenda-line.tsx';

const SortableAgenda = lazy(() =>
  import('./sortable-agenda.tsx').then((module) => ({ default: module.SortableAgenda })),
);

/** The agenda: the hour in the margin, the item on the line. Order changes by hand, or by the arrows of each line. */
export function Agenda({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const [editing, setEditing] = useState<AgendaItemDetail | 'new' | null>(null);
  const [attaching, setAttaching] = useState<AgendaItemDetail | null>(null);
  const [moving, setMoving] = useState<{ id: string; position: number } | null>(null);
  const move = useCommand(moveAgendaItem);
  const remove = useCommand(removeAgendaItem);
  const restore = useCommand(addAgendaItem);
  const sorted = [...meeting.agendaItems].sort((a, b) => a.position - b.position);
  const shown = moving ? movedTo(sorted, moving.id, moving.position) : sorted;
  const items = 'code' in shown ? sorted : shown;
  const canEdit =
    meeting.viewerCan.includes('addAgendaItem') && meeting.state !== 'PUBLISHED' && meeting.state !== 'CANCELLED';
  const failure = move.failure ?? remove.failure ?? restore.failure;

  const moveTo = async (id: string, position: number) => {
    setMoving({ id, position });
    await move.run({ agendaItemId: id, position });
    setMoving(null);
  };
  const takeAway = async (item: AgendaItemDetail) => {
    if (!(await remove.run({ agendaItemId: item.id }))) return;
    const again = { meetingId: meeting.id, ...itemInput(fieldsOf(item)) };
    showToast(t`Point retiré.`, () => void restore.run(again));
  };

  const timed = timeItems(meeting.startsAt, items);
  const before = (index: number) => {
    const section = items[index]?.section ?? null;
    const previous = items[index - 1]?.section ?? null;
    if (section === previous) return null;
    return <SectionHead title={section} />;
  };
  const line = (index: number, handle: ReactNode) => {
    const { item, startsAt } = timed[index] ?? {};
    if (!item) return null;
    return (
      <AgendaLine
        item={item}
        meeting={meeting}
        startsAt={startsAt ?? null}
        canEdit={canEdit}
        buttons={
          canEdit ? (
            <ItemButtons
              title={item.title}
              handle={handle}
              isFirst={index === 0}
              isLast={index === items.length - 1}
              isBusy={move.isRunning}
              onUp={() => void moveTo(item.id, index)}
              onDown={() => void moveTo(item.id, index + 2)}
              onEdit={() => setEditing(item)}
              onAttach={() => setAttaching(item)}
              onRemove={() => void takeAway(item)}
            />
          ) : null
        }
      />
    );
  };
  const still = items.map((item, index) => (
    <Fragment key={item.id}>
      {before(index)}
      {line(index, <span className={styles.handle} />)}
    </Fragment>
  ));

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
        <div className={styles.timed}>
          <Sheet>
            {canEdit && items.length > 1 ? (
              <Suspense fallback={still}>
                <SortableAgenda
                  ids={items.map(({ id }) => id)}
                  before={before}
                  line={line}
                  onMove={(id, position) => void moveTo(id, position)}
                />
              </Suspense>
            ) : (
              still
            )}
          </Sheet>
        </div>
      )}
      {items.length > 0 ? <PlannedSum meeting={meeting} /> : null}
      {canEdit ? (
        <Button
          className={styles.add}
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
      {attaching ? <AttachDialog item={attaching} onClose={() => setAttaching(null)} /> : null}
    </>
  );
}

/** The name of a section; a plain rule where items belong to none again. */
function SectionHead({ title }: { title: string | null }) {
  const format = useFormat();
  return title === null ? (
    <div className={styles.sectionEnd} />
  ) : (
    <div className={styles.section}>
      <h3>{format.text(title)}</h3>
    </div>
  );
}

interface ItemButtonsProps {
  title: string;
  handle: ReactNode;
  isFirst: boolean;
  isLast: boolean;
  isBusy: boolean;
  onUp(): void;
  onDown(): void;
  onEdit(): void;
  onAttach(): void;
  onRemove(): void;
}

function ItemButtons({
  title,
  handle,
  isFirst,
  isLast,
  isBusy,
  onUp,
  onDown,
  onEdit,
  onAttach,
  onRemove,
}: ItemButtonsProps) {
  const { t } = useLingui();
  return (
    <div className={styles.buttons}>
      {handle}
      <button type="button" disabled={isFirst || isBusy} aria-label={t`Monter « ${title} »`} onClick={onUp}>
        <IconArrowUp aria-hidden="true" />
      </button>
      <button type="button" disabled={isLast || isBusy} aria-label={t`Descendre « ${title} »`} onClick={onDown}>
        <IconArrowDown aria-hidden="true" />
      </button>
      <button type="button" aria-label={t`Joindre un document à « ${title} »`} onClick={onAttach}>
        <IconPaperclip aria-hidden="true" />
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

/** What is planned against the length of the meeting: what is left, or by how much it overruns. */
function PlannedSum({ meeting }: { meeting: MeetingDetail }) {
  const { totalMinutes, untimedCount, remainingMinutes, overrunMinutes } = agendaTiming(
    new Date(meeting.startsAt),
    meeting.durationMinutes,
    meeting.agendaItems,
  );
  const format = useFormat();
  const [planned, total] = [format.duration(totalMinutes), format.duration(meeting.durationMinutes)];
  return (
    <div className={styles.sum} role="status">
      <Muted>
        <Trans>
          {planned} de points pour {total} de séance.
        </Trans>
      </Muted>{' '}
      {overrunMinutes > 0 ? (
        <StateBadge tone="late">
          <Trans>Dépassement de {format.duration(overrunMinutes)}</Trans>
        </StateBadge>
      ) : remainingMinutes > 0 && untimedCount === 0 ? (
        <Muted>
          <Trans>Reste {format.duration(remainingMinutes)}.</Trans>
        </Muted>
      ) : null}
      {untimedCount > 0 ? (
        <Muted>
          <Plural value={untimedCount} one="# point n'a pas de durée." other="# points n'ont pas de durée." />
        </Muted>
      ) : null}
    </div>
  );
}

function fieldsOf(item: AgendaItemDetail): ItemFields {
  return {
    title: item.title,
    kind: item.kind,
    durationMinutes: item.durationMinutes,
    presenter: item.presenter ? { id: item.presenter.id, name: item.presenter.displayName } : null,
    presenterLabel: item.presenterLabel ?? '',
    section: item.section ?? '',
    framework: item.framework,
    standing: item.standing,
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
