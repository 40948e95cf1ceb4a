import type { AgendaItemKind } from '@maillage/domain';

/** An item that every meeting of a series begins with. */
export interface StandingItem {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number | null;
  /** Who presents, when it is told in words: people change, a series lasts. */
  presenterLabel: string | null;
}

/** What is kept of an item typed for the first meetings. */
export const standing = (item: {
  title: string;
  kind: AgendaItemKind;
  durationMinutes?: number | null;
  presenterLabel?: string | null;
}): StandingItem => ({
  title: item.title.trim(),
  kind: item.kind,
  durationMinutes: item.durationMinutes ?? null,
  presenterLabel: item.presenterLabel?.trim() || null,
});
