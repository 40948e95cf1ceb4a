/** An agenda item with the moment when it starts, if every item before it has a duration. */
export interface TimedItem<Item> {
  item: Item;
  startsAt: string | null;
}

/** The hour of each item, from the start of the meeting and the durations before it. Unknown after an item without duration. */
export function timeItems<Item extends { durationMinutes: number | null }>(
  startsAt: string,
  items: readonly Item[],
): TimedItem<Item>[] {
  let elapsed: number | null = 0;
  return items.map((item) => {
    const start: string | null =
      elapsed === null ? null : new Date(Date.parse(startsAt) + elapsed * 60_000).toISOString();
    elapsed = elapsed === null || item.durationMinutes === null ? null : elapsed + item.durationMinutes;
    return { item, startsAt: start };
  });
}

/** Sum of the durations that are written, in minutes. */
export function plannedMinutes(items: readonly { durationMinutes: number | null }[]): number {
  return items.reduce((sum, item) => sum + (item.durationMinutes ?? 0), 0);
}
