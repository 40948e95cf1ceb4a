import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { Json } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, Notice, Sheet, useFailureSentence } from '../../../shared/ui/index.ts';
import type { AgendaItemDetail, MeetingDetail } from '../data/meetings.ts';
import type { KeeperView, SaveState } from '../data/minutes-keeper.ts';
import { useMinutes } from '../data/use-minutes.ts';
import styles from './minutes.module.css';
import { Outcomes } from './outcomes.tsx';
import { isBlank, RichText } from './rich-text.tsx';

const MinutesEditor = lazy(() => import('./minutes-editor.tsx').then((module) => ({ default: module.MinutesEditor })));
const MinutesToolbar = lazy(() =>
  import('./minutes-toolbar.tsx').then((module) => ({ default: module.MinutesToolbar })),
);

interface MinutesProps {
  meeting: MeetingDetail;
  writer: string;
  canWrite: boolean;
}

/** The minutes of a meeting: a text an item, with its outcomes written in the margin. */
export function Minutes({ meeting, writer, canWrite }: MinutesProps) {
  const [editor, setEditor] = useState<Editor | null>(null);
  const [states, setStates] = useState<Readonly<Record<string, SaveState>>>({});
  const note = (itemId: string, state: SaveState) => setStates((before) => ({ ...before, [itemId]: state }));
  if (meeting.agendaItems.length === 0) {
    return (
      <Notice>
        {canWrite ? (
          <Trans>Le compte rendu suit l'ordre du jour. Ajoutez-y d'abord un point.</Trans>
        ) : meeting.viewerCan.includes('open') ? (
          <Trans>Cette séance n'avait pas d'ordre du jour : rien n'y a été écrit.</Trans>
        ) : (
          <Trans>Ce compte rendu est réservé aux membres de l'instance.</Trans>
        )}
      </Notice>
    );
  }
  return (
    <Sheet>
      {canWrite ? (
        <div className={styles.head}>
          <Suspense fallback={<div className={styles.toolbar} />}>
            <MinutesToolbar editor={editor} />
          </Suspense>
          <SaveStatus states={Object.values(states)} />
        </div>
      ) : null}
      {meeting.agendaItems.map((item, index) =>
        canWrite ? (
          <WrittenItem
            key={item.id}
            meeting={meeting}
            item={item}
            number={index + 1}
            writer={writer}
            onFocus={setEditor}
            onState={(state) => note(item.id, state)}
          />
        ) : (
          <ReadItem key={item.id} meetingId={meeting.id} item={item} number={index + 1} />
        ),
      )}
    </Sheet>
  );
}

const WORST_FIRST: readonly SaveState[] = ['conflict', 'refused', 'offline', 'saving', 'waiting', 'saved'];

/** One line for all the items: the worst state is the one to know. */
function SaveStatus({ states }: { states: readonly SaveState[] }) {
  const state = WORST_FIRST.find((candidate) => states.includes(candidate)) ?? 'saved';
  const shown: Record<SaveState, [ReactNode, ReactNode]> = {
    saved: [<IconCloudCheck key="i" aria-hidden="true" />, <Trans key="t">Enregistré</Trans>],
    waiting: [<IconCloudUp key="i" aria-hidden="true" />, <Trans key="t">Enregistrement…</Trans>],
    saving: [<IconCloudUp key="i" aria-hidden="true" />, <Trans key="t">Enregistrement…</Trans>],
    offline: [<IconCloudOff key="i" aria-hidden="true" />, <Trans key="t">Hors ligne : gardé sur cet appareil</Trans>],
    refused: [
      <IconAlertTriangle key="i" aria-hidden="true" />,
      <Trans key="t">Non enregistré : gardé sur cet appareil</Trans>,
    ],
    conflict: [<IconAlertTriangle key="i" aria-hidden="true" />, <Trans key="t">Deux versions à accorder</Trans>],
  };
  const [icon, words] = shown[state];
  return (
    <p className={styles.status} role="status" data-state={state}>
      {icon} <span>{words}</span>
    </p>
  );
}

interface WrittenItemProps {
  meeting: MeetingDetail;
  item: AgendaItemDetail;
  number: number;
  writer: string;
  onFocus(editor: Editor): void;
  onState(state: SaveState): void;
}

function WrittenItem({ meeting, item, number, writer, onFocus, onState }: WrittenItemProps) {
  const { t } = useLingui();
  const format = useFormat();
  const owner = { writer, meetingId: meeting.id, agendaItemId: item.id };
  const { keeper, view } = useMinutes(owner, item.minutes, item.minutesVersion);
  const title = format.text(item.title);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once a change, whatever the function of the day
  useEffect(() => onState(view.state), [view.state]);
  return (
    <section className={styles.item} aria-label={title}>
      <h3 className={styles.title}>
        {number}. {title}
      </h3>
      <div className={styles.text}>
        <Suspense
          fallback={
            <div className={styles.editor}>{view.minutes === null ? null : <RichText value={view.minutes} />}</div>
          }
        >
          <MinutesEditor
            label={t`Compte rendu : ${title}`}
            minutes={view.minutes}
            onChange={keeper.write}
            onFocus={onFocus}
          />
        </Suspense>
        <Trouble view={view} onResolve={keeper.resolve} onRetry={keeper.flush} />
      </div>
      <Outcomes item={item} meetingId={meeting.id} canWrite />
    </section>
  );
}

interface TroubleProps {
  view: KeeperView;
  onResolve(minutes: Json): void;
  onRetry(): void;
}

const contentOf = (minutes: Json): Json[] => {
  const content = minutes && typeof minutes === 'object' && !Array.isArray(minutes) ? minutes.content : [];
  return Array.isArray(content) ? content : [];
};

/** Why the text did not reach the API, and what to do. In a conflict both texts stay until a choice. */
function Trouble({ view, onResolve, onRetry }: TroubleProps) {
  const sentence = useFailureSentence();
  if (view.state === 'refused' && view.failure) {
    return (
      <Notice tone="late" role="alert">
        <p>{sentence(view.failure)}</p>
        <Button variant="default" mt={8} onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      </Notice>
    );
  }
  if (view.state !== 'conflict') return null;
  const { theirs, minutes } = view;
  const both: Json = { type: 'doc', content: [...contentOf(theirs?.minutes ?? null), ...contentOf(minutes)] };
  return (
    <Notice tone="warn" role="alert">
      <p>
        <Trans>
          Une autre personne a enregistré ce point pendant que vous écriviez. Les deux textes sont gardés : choisissez.
        </Trans>
      </p>
      {theirs ? (
        <div className={styles.theirs}>
          <b>
            <Trans>Son texte</Trans>
          </b>
          {isBlank(theirs.minutes) ? <Trans>(vide)</Trans> : <RichText value={theirs.minutes} />}
        </div>
      ) : null}
      <div className={styles.choices}>
        <Button onClick={() => onResolve(both)}>
          <Trans>Garder les deux, à la suite</Trans>
        </Button>
        <Button variant="default" onClick={() => onResolve(minutes)}>
          <Trans>Garder le mien</Trans>
        </Button>
        {theirs ? (
          <Button variant="default" onClick={() => onResolve(theirs.minutes)}>
            <Trans>Garder le sien</Trans>
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}

function ReadItem({ meetingId, item, number }: { meetingId: string; item: AgendaItemDetail; number: number }) {
  const format = useFormat();
  return (
    <section className={styles.item}>
      <h3 className={styles.title}>
        {number}. {format.text(item.title)}
      </h3>
      <div className={styles.text}>
        <div className={styles.read}>
          {isBlank(item.minutes) ? (
            item.outcomes.length === 0 ? (
              <Muted>
                <Trans>Rien n'est écrit pour ce point.</Trans>
              </Muted>
            ) : null
          ) : (
            <RichText value={item.minutes} />
          )}
        </div>
      </div>
      <Outcomes item={item} meetingId={meetingId} canWrite={false} />
    </section>
  );
}
