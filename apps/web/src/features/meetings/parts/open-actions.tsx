import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat, zoneToday } from '../../../shared/format/index.ts';
import { EmptyState, Ink, inkOf, Muted, Notice, showToast, useFailureSentence } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import { completeAction } from '../data/commands.ts';
import type { OpenAction } from '../data/meetings.ts';
import styles from './open-actions.module.css';

/** Actions in my name. Ticking one is done at once, with « Annuler » in the message. */
export function OpenActions({ actions }: { actions: readonly OpenAction[] }) {
  const { t } = useLingui();
  const sentence = useFailureSentence();
  const complete = useCommand(completeAction);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());

  const set = (id: string, isDone: boolean) =>
    setDone((before) => {
      const next = new Set(before);
      if (isDone) next.add(id);
      else next.delete(id);
      return next;
    });

  const tick = async (action: OpenAction, isDone: boolean) => {
    set(action.id, isDone);
    if (!(await complete.run({ outcomeId: action.id, done: isDone }))) {
      set(action.id, !isDone);
      return;
    }
    if (isDone) showToast(t`Action terminée.`, () => void tick(action, false));
  };

  if (actions.length === 0) {
    return (
      <EmptyState title={t`Rien à faire`}>
        <Trans>Les actions décidées en séance et confiées à vous s'afficheront ici, avec leur échéance.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {complete.failure ? (
        <Notice tone="late" role="alert">
          {sentence(complete.failure)}
        </Notice>
      ) : null}
      <ul className={styles.list}>
        {actions.map((action) => (
          <ActionRow
            key={action.id}
            action={action}
            isDone={done.has(action.id)}
            onTick={(isDone) => void tick(action, isDone)}
          />
        ))}
      </ul>
    </>
  );
}

function ActionRow({ action, isDone, onTick }: { action: OpenAction; isDone: boolean; onTick(isDone: boolean): void }) {
  const format = useFormat();
  const { slug, timeZone } = useNetwork();
  const isLate = action.dueOn !== null && action.dueOn < zoneToday(timeZone);
  const text = format.text(action.text);
  return (
    <li className={styles.row}>
      <Checkbox
        checked={isDone}
        label={<span data-done={isDone || undefined}>{text}</span>}
        classNames={{ body: styles.check }}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <span className={styles.end}>
        {action.dueOn ? (
          <span className={styles.due} data-late={isLate || undefined}>
            {isLate ? (
              <span className="vh">
                <Trans>en retard</Trans>{' '}
              </span>
            ) : null}
            {format.date(action.dueOn, 'short')}
          </span>
        ) : (
          <Muted>
            <Trans>sans échéance</Trans>
          </Muted>
        )}
        <Ink tone={inkOf(action.body)} />
        <Link
          to="/n/$slug/seances/$meetingId"
          params={{ slug, meetingId: action.meeting.id }}
          search={{ vue: 'compte-rendu' }}
        >
          {format.text(action.body.name)}
        </Link>
      </span>
    </li>
  );
}
