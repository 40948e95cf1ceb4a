import { Trans, useLingui } from '@lingui/react/macro';
import { type OutcomeKind, outcomeKinds } from '@maillage/domain';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import {
  DayField,
  FieldRow,
  Form,
  Notice,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type Chosen, PersonPicker } from '../../actors/index.ts';
import { addOutcome, completeAction, removeOutcome, updateOutcome } from '../data/commands.ts';
import type { AgendaItemDetail, OutcomeDetail } from '../data/meetings.ts';
import { useKeptText } from '../data/use-kept-text.ts';
import styles from './minutes.module.css';

interface OutcomesProps {
  item: AgendaItemDetail;
  meetingId: string;
  canWrite: boolean;
}

const KINDS: readonly OutcomeKind[] = ['DECISION', 'ACTION', 'INFORMATION', 'DISAGREEMENT'];

/** What an item ended on, its kind written in the margin. */
export function Outcomes({ item, meetingId, canWrite }: OutcomesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [adding, setAdding] = useState<OutcomeKind | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const title = format.text(item.title);
  return (
    <div>
      {item.outcomes.map((outcome) =>
        editing === outcome.id ? (
          <OutcomeForm
            key={outcome.id}
            itemId={item.id}
            meetingId={meetingId}
            kind={outcome.kind}
            outcome={outcome}
            onClose={() => setEditing(null)}
          />
        ) : (
          <OutcomeLine
            key={outcome.id}
            outcome={outcome}
            itemId={item.id}
            canWrite={canWrite}
            onEdit={() => setEditing(outcome.id)}
          />
        ),
      )}
      {adding ? (
        <OutcomeForm itemId={item.id} meetingId={meetingId} kind={adding} onClose={() => setAdding(null)} />
      ) : null}
      {canWrite && adding === null ? (
        <div className={styles.add}>
          {KINDS.map((kind) => {
            const word = format.label(outcomeKinds, kind);
            return (
              <button
                key={kind}
                type="button"
                aria-label={t`Ajouter : ${word}, point « ${title} »`}
                onClick={() => setAdding(kind)}
              >
                + {word}
              </button>
            );
          })}
        </div>
      ) : null}
    </div>
  );
}

interface OutcomeLineProps {
  outcome: OutcomeDetail;
  itemId: string;
  canWrite: boolean;
  onEdit(): void;
}

function OutcomeLine({ outcome, itemId, canWrite, onEdit }: OutcomeLineProps) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const remove = useCommand(removeOutcome);
  const restore = useCommand(addOutcome);
  const complete = useCommand(completeAction);
  const failure = remove.failure ?? restore.failure ?? complete.failure;
  const word = format.label(outcomeKinds, outcome.kind);
  const owner = outcome.owner?.displayName;
  const due = outcome.dueOn ? format.date(outcome.dueOn) : null;
  const text = format.text(outcome.text);

  const takeAway = async () => {
    if (!(await remove.run({ outcomeId: outcome.id }))) return;
    const again = {
      agendaItemId: itemId,
      kind: outcome.kind,
      text: outcome.text,
      ownerPersonId: outcome.owner?.id ?? null,
      dueOn: outcome.dueOn,
    };
    showToast(t`${word} : retiré.`, () => void restore.run(again));
  };

  return (
    <div className={styles.outcome}>
      <p className={styles.kind} data-kind={outcome.kind}>
        {word}
      </p>
      <div className={styles.box} data-kind={outcome.kind}>
        <p>{text}</p>
        <div className={styles.meta}>
          {outcome.number ? <span>{outcome.number}</span> : null}
          {owner ? <span>{owner}</span> : null}
          {due ? (
            <span>
              <Trans>pour le {due}</Trans>
            </span>
          ) : null}
          {outcome.doneAt ? (
            <b>
              <Trans>terminée</Trans>
            </b>
          ) : null}
          {outcome.kind === 'ACTION' && outcome.viewerCan.includes('completeAction') ? (
            <button
              type="button"
              onClick={() => void complete.run({ outcomeId: outcome.id, done: outcome.doneAt === null })}
            >
              {outcome.doneAt ? <Trans>Rouvrir l'action</Trans> : <Trans>Marquer terminée</Trans>}
              <span className="vh"> {text}</span>
            </button>
          ) : null}
          {canWrite ? (
            <>
              <button type="button" onClick={onEdit}>
                <Trans>Modifier</Trans>
                <span className="vh"> {text}</span>
              </button>
              <button type="button" onClick={() => void takeAway()}>
                <Trans>Retirer</Trans>
                <span className="vh"> {text}</span>
              </button>
            </>
          ) : null}
        </div>
        {failure ? (
          <Notice tone="late" role="alert">
            {sentence(failure)}
          </Notice>
        ) : null}
      </div>
    </div>
  );
}

interface OutcomeFormProps {
  itemId: string;
  meetingId: string;
  kind: OutcomeKind;
  outcome?: OutcomeDetail;
  onClose(): void;
}

function OutcomeForm({ itemId, meetingId, kind, outcome, onClose }: OutcomeFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['text', 'ownerPersonId', 'dueOn']);
  const [text, setText, forget] = useKeptText(
    `maillage.outcome.${meetingId}.${outcome?.id ?? itemId}.${kind}`,
    outcome?.text ?? '',
  );
  const [owner, setOwner] = useState<Chosen | null>(
    outcome?.owner ? { id: outcome.owner.id, name: outcome.owner.displayName } : null,
  );
  const [dueOn, setDueOn] = useState(outcome?.dueOn ?? '');
  const [wasTried, setTried] = useState(false);
  const add = useCommand(addOutcome);
  const update = useCommand(updateOutcome);
  const word = format.label(outcomeKinds, kind);
  const problems = wasTried && text.trim() === '' ? [{ fieldId: ids.text, sentence: t`Écrivez le texte.` }] : [];

  const submit = async () => {
    setTried(true);
    if (text.trim() === '') return;
    const common = {
      text: text.trim(),
      ...(kind === 'ACTION' ? { ownerPersonId: owner?.id ?? null, dueOn: dueOn || null } : {}),
    };
    const done = outcome
      ? await update.run({ outcomeId: outcome.id, ...common })
      : await add.run({ agendaItemId: itemId, kind, ...common });
    if (!done) return;
    forget();
    onClose();
  };

  return (
    <div className={styles.form}>
      <Form
        label={word}
        failure={add.failure ?? update.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={add.isRunning || update.isRunning}
        onSubmit={() => void submit()}
        submitLabel={outcome ? <Trans>Enregistrer</Trans> : <Trans>Ajouter</Trans>}
        onCancel={() => {
          forget();
          onClose();
        }}
      >
        <Textarea
          id={ids.text}
          label={word}
          data-autofocus
          autoFocus
          minRows={2}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {kind === 'ACTION' ? (
          <FieldRow>
            <PersonPicker id={ids.ownerPersonId} label={t`Qui s'en charge`} chosen={owner} onChoose={setOwner} />
            <DayField id={ids.dueOn} label={t`Pour le`} value={dueOn} onChange={setDueOn} />
          </FieldRow>
        ) : null}
      </Form>
    </div>
  );
}
