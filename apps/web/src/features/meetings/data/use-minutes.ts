import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { failureOf, type Json, offline } from '../../../shared/api/index.ts';
import { MinutesQuery, saveMinutes } from './commands.ts';
import { createMinutesKeeper, type Draft, type KeeperView, type MinutesKeeper, type Theirs } from './minutes-keeper.ts';

interface MinutesOwner {
  /** Two people may share a device: a draft belongs to who wrote it. */
  writer: string;
  meetingId: string;
  agendaItemId: string;
}

const keeperKey = ({ writer, agendaItemId }: MinutesOwner) => `maillage.minutes.${writer}.${agendaItemId}`;

function loadDraft(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

function storeDraft(key: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(key, JSON.stringify(draft));
    else localStorage.removeItem(key);
  } catch {
    // The device refuses to keep it (full, private browsing): the API still receives it, and the state still says when not.
  }
}

/** One keeper an item for as long as the page lives: a save goes on when its section is left. */
const keepers = new Map<string, MinutesKeeper>();

function makeKeeper(client: Client, owner: MinutesOwner, initial: Theirs): MinutesKeeper {
  const key = keeperKey(owner);
  const { meetingId, agendaItemId } = owner;
  return createMinutesKeeper(initial, {
    save: async ({ clientMutationId, minutes, expectedVersion }) => {
      const input = { agendaItemId, minutes, expectedVersion, clientMutationId };
      const result = await client.mutation(saveMinutes, { input }).toPromise();
      if (result.error) return { failure: failureOf(result.error) };
      const item = result.data?.saveMinutes.agendaItem;
      return item ? { version: item.minutesVersion } : { failure: offline };
    },
    read: async () => {
      const result = await client.query(MinutesQuery, { meetingId }, { requestPolicy: 'network-only' }).toPromise();
      const item = result.data?.meeting?.agendaItems.find((candidate) => candidate.id === agendaItemId);
      return item ? { minutes: item.minutes, version: item.minutesVersion } : null;
    },
    load: () => loadDraft(key),
    store: (draft) => storeDraft(key, draft),
    newId: () => crypto.randomUUID(),
    delay: (callback, delayMs) => {
      const timer = setTimeout(callback, delayMs);
      return () => clearTimeout(timer);
    },
  });
}

/** The minutes of one item, kept on the device and sent to the API as one types. */
export function useMinutes(
  owner: MinutesOwner,
  minutes: Json,
  version: number,
): { keeper: MinutesKeeper; view: KeeperView } {
  const client = useClient();
  const key = keeperKey(owner);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds the owner; the first text is only a start
  const keeper = useMemo(() => {
    const found = keepers.get(key) ?? makeKeeper(client, owner, { minutes, version });
    keepers.set(key, found);
    return found;
  }, [client, key]);
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);

  useEffect(() => keeper.refresh({ minutes, version }), [keeper, minutes, version]);

  useEffect(() => {
    const flush = () => keeper.flush();
    const onHide = () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    };
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [keeper]);

  return { keeper, view };
}
