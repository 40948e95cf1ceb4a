import { type Problem, problem } from '../errors-registry.ts';

export interface TimedItem {
  durationMinutes: number | null;
}

export interface ItemTiming {
  startsAt: Date;
  endsAt: Date;
  /** False after an item without duration: the time is then « at the earliest ». */
  isCertain: boolean;
}

export interface AgendaTiming {
  items: ItemTiming[];
  /** Sum of the durations given. */
  totalMinutes: number;
  untimedCount: number;
  /** Minutes left for the items without duration; 0 when the agenda is full. */
  remainingMinutes: number;
  /** Minutes by which the agenda exceeds the meeting; 0 when it fits. */
  overrunMinutes: number;
}

const MINUTE_MS = 60_000;

/** When each item starts, and whether the agenda fits in the meeting. An item without duration takes no time. */
export function agendaTiming(startsAt: Date, durationMinutes: number, items: readonly TimedItem[]): AgendaTiming {
  let elapsed = 0;
  let untimedCount = 0;
  const timings = items.map((item) => {
    const from = new Date(startsAt.getTime() + elapsed * MINUTE_MS);
    const isCertain = untimedCount === 0;
    elapsed += item.durationMinutes ?? 0;
    if (item.durationMinutes === null) untimedCount += 1;
    return { startsAt: from, endsAt: new Date(startsAt.getTime() + elapsed * MINUTE_MS), isCertain };
  });
  const left = durationMinutes - elapsed;
  return {
    items: timings,
    totalMinutes: elapsed,
    untimedCount,
    remainingMinutes: Math.max(0, left),
    overrunMinutes: Math.max(0, -left),
  };
}

/**
 * The agenda with one item moved to `position` (1 = first), the others keeping their order.
 * @returns the new order, or the problem when the position does not exist. An unknown item leaves the order as it is.
 */
export function movedTo<Item extends { id: string }>(
  items: readonly Item[],
  id: string,
  position: number,
): Item[] | Problem<'AGENDA_POSITION_INVALID'> {
  if (!Number.isInteger(position) || position < 1 || position > items.length) {
    return problem('AGENDA_POSITION_INVALID', { max: items.length });
  }
  const moved = items.find((item) => item.id === id);
  if (!moved) return [...items];
  return items.filter((item) => item.id !== id).toSpliced(position - 1, 0, moved);
}
