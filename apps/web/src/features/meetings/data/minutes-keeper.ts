import type { Failure, Json } from '../../../shared/api/index.ts';

export type SaveState = 'saved' | 'saving' | 'waiting' | 'offline' | 'conflict' | 'refused';

/** A text sent and not yet acknowledged. The same id and text are sent again until an answer comes. */
interface Sending {
  clientMutationId: string;
  minutes: Json;
  expectedVersion: number;
}

/** What stays on the device until the API has it. */
export interface Draft {
  minutes: Json;
  baseVersion: number;
  sending: Sending | null;
}

export interface Theirs {
  minutes: Json;
  version: number;
}

export interface KeeperView {
  state: SaveState;
  minutes: Json;
  version: number;
  /** The text saved by someone else, in a conflict. */
  theirs: Theirs | null;
  failure: Failure | null;
}

export type SaveAnswer = { version: number } | { failure: Failure };

export interface KeeperTransport {
  save(sending: Sending): Promise<SaveAnswer>;
  /** The text and version that the API holds now; null when it cannot be read. */
  read(): Promise<Theirs | null>;
  load(): Draft | null;
  /** Keeps the draft on the device; null forgets it. */
  store(draft: Draft | null): void;
  newId(): string;
  delay(callback: () => void, delayMs: number): () => void;
}

const REST_MS = 900;
const RETRY_MS = [2_000, 5_000, 10_000, 30_000] as const;

const same = (a: Json, b: Json) => JSON.stringify(a) === JSON.stringify(b);

export interface MinutesKeeper {
  view(): KeeperView;
  subscribe(listener: () => void): () => void;
  /** The writer changed the text. It is on the device before this returns. */
  write(minutes: Json): void;
  /** Tries now: the connection is back, or the page is being left. */
  flush(): void;
  /** The API's text, read again elsewhere in the page. Taken only when nothing is pending here. */
  refresh(theirs: Theirs): void;
  /** Ends a conflict with the text to keep. */
  resolve(minutes: Json): void;
}

/**
 * Keeps the minutes of one agenda item: each change goes to the device at once and to the API after a rest. A text is
 * never dropped: a cut line tries again with the same id, a version taken by someone else keeps both texts.
 */
export function createMinutesKeeper(initial: Theirs, transport: KeeperTransport): MinutesKeeper {
  const kept = transport.load();
  const listeners = new Set<() => void>();
  let draft: Draft | null = kept && !same(kept.minutes, initial.minutes) ? kept : null;
  let version = draft?.baseVersion ?? initial.version;
  let saved: Json = initial.minutes;
  let isSending = false;
  let attempts = 0;
  let cancelTimer: (() => void) | null = null;
  let current: KeeperView = {
    state: 'saved',
    minutes: draft?.minutes ?? initial.minutes,
    version,
    theirs: null,
    failure: null,
  };

  const show = (change: Partial<KeeperView>) => {
    current = { ...current, ...change, version };
    for (const listener of listeners) listener();
  };

  const later = (delayMs: number) => {
    cancelTimer?.();
    cancelTimer = transport.delay(() => void send(), delayMs);
  };

  const accepted = (sent: Sending, newVersion: number) => {
    version = newVersion;
    saved = sent.minutes;
    attempts = 0;
    if (!draft || same(draft.minutes, sent.minutes)) {
      draft = null;
      transport.store(null);
      show({ state: 'saved', failure: null });
      return;
    }
    draft = { minutes: draft.minutes, baseVersion: version, sending: null };
    transport.store(draft);
    show({ state: 'waiting', failure: null });
    later(REST_MS);
  };

  const clash = async (failure: Failure) => {
    const theirs = await transport.read();
    if (theirs && draft && same(theirs.minutes, draft.minutes)) {
      accepted({ clientMutationId: '', minutes: theirs.minutes, expectedVersion: theirs.version }, theirs.version);
      return;
    }
    if (draft) {
      draft = { ...draft, sending: null };
      transport.store(draft);
    }
    show({ state: 'conflict', theirs, failure });
  };

  const send = async (): Promise<void> => {
    if (isSending || !draft || current.state === 'conflict') return;
    cancelTimer?.();
    const sending = draft.sending ?? {
      clientMutationId: transport.newId(),
      minutes: draft.minutes,
      expectedVersion: draft.baseVersion,
    };
    draft = { ...draft, sending };
    transport.store(draft);
    isSending = true;
    show({ state: 'saving' });
    const answer = await transport.save(sending);
    isSending = false;
    if ('version' in answer) {
      accepted(sending, answer.version);
      return;
    }
    const { failure } = answer;
    if (failure.kind === 'OFFLINE') {
      show({ state: 'offline', failure });
      later(RETRY_MS[Math.min(attempts, RETRY_MS.length - 1)] ?? 30_000);
      attempts += 1;
    } else if (failure.code === 'MINUTES_CONFLICT') {
      await clash(failure);
    } else {
      draft = { ...draft, sending: null };
      transport.store(draft);
      show({ state: 'refused', failure });
    }
  };

  if (draft) {
    current = { ...current, state: 'waiting' };
    later(0);
  } else if (kept) {
    transport.store(null);
  }

  return {
    view: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    write: (minutes) => {
      if (same(minutes, current.minutes)) return;
      draft = { minutes, baseVersion: draft?.baseVersion ?? version, sending: draft?.sending ?? null };
      transport.store(draft);
      const isHeld = current.state === 'conflict' || current.state === 'offline';
      show({ minutes, state: isHeld || isSending ? current.state : 'waiting' });
      if (!isHeld && !isSending) later(REST_MS);
    },
    flush: () => {
      attempts = 0;
      void send();
    },
    refresh: (theirs) => {
      if (draft || isSending || theirs.version <= version) return;
      version = theirs.version;
      saved = theirs.minutes;
      show({ minutes: theirs.minutes });
    },
    resolve: (minutes) => {
      const base = current.theirs?.version ?? version;
      version = base;
      saved = current.theirs?.minutes ?? saved;
      draft = same(minutes, saved) ? null : { minutes, baseVersion: base, sending: null };
      transport.store(draft);
      show({ minutes, theirs: null, failure: null, state: draft ? 'waiting' : 'saved' });
      if (draft) later(0);
    },
  };
}
