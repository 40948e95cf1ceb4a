import type { StandingRole } from './meeting-states.ts';

/** What decides where an item stands among the others. */
export interface PlacedItem {
  section: string | null;
  standing: StandingRole | null;
}

/**
 * The place (1 = first) of an item that is added: the end of its section where the agenda has it, else the end, but
 * before the closing items (« Questions diverses »).
 */
export function placeOfNew(items: readonly PlacedItem[], section: string | null): number {
  const lastOfSection = section === null ? -1 : items.findLastIndex((item) => item.section === section);
  if (lastOfSection >= 0) return lastOfSection + 2;
  const lastOpen = items.findLastIndex((item) => item.standing !== 'CLOSING');
  return lastOpen + 2;
}

/** The place of what comes from an earlier meeting: after the review of that meeting, before what is new. */
export function placeOfCarried(items: readonly (PlacedItem & { isCarried: boolean })[]): number {
  const firstNew = items.findIndex((item) => item.standing !== 'REVIEW' && !item.isCarried);
  return firstNew === -1 ? items.length + 1 : firstNew + 1;
}

/**
 * The section of an item that was moved among `items` (their new order): it keeps its own while it touches it, else it
 * takes that of the item before it, or, at the head, of the one after. Sections thus stay in one piece.
 */
export function sectionAt(items: readonly (PlacedItem & { id: string })[], id: string): string | null {
  const index = items.findIndex((item) => item.id === id);
  const [item, before, after] = [items[index], items[index - 1], items[index + 1]];
  if (!item) return null;
  if (before?.section === item.section || after?.section === item.section) return item.section;
  if (item.section !== null && !items.some((other) => other.id !== id && other.section === item.section)) {
    const isSplit = before !== undefined && after !== undefined && before.section === after.section && before.section;
    if (!isSplit) return item.section;
  }
  return (before ?? after)?.section ?? null;
}

/** The same items with each section in one piece: whoever comes back to a section joins its end. */
export function groupedBySection<Item extends PlacedItem>(items: readonly Item[]): Item[] {
  const grouped: Item[] = [];
  for (const item of items) {
    const last = item.section === null ? -1 : grouped.findLastIndex((other) => other.section === item.section);
    grouped.splice(last === -1 ? grouped.length : last + 1, 0, item);
  }
  return grouped;
}
