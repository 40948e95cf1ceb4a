import type { AgendaItemKind, FrameworkCode } from '@maillage/domain';

/** An item that every meeting of a series begins with, when it is not the standing items of the body. */
export interface StandingItem {
  title: string;
  kind: AgendaItemKind;
  durationMinutes: number | null;
  /** Who presents, when it is told in words: people change, a series lasts. */
  presenterLabel: string | null;
  section: string | null;
  framework: FrameworkCode | null;
}

/** What is kept of an item typed for the first meetings. */
export const standing = (item: Pick<StandingItem, 'title' | 'kind'> & Partial<StandingItem>): StandingItem => ({
  title: item.title.trim(),
  kind: item.kind,
  durationMinutes: item.durationMinutes ?? null,
  presenterLabel: item.presenterLabel?.trim() || null,
  section: item.section?.trim() || null,
  framework: item.framework ?? null,
});

/** The agenda of another meeting of a series: that of its first ones, or the standing items of the body. */
export const agendaOf = ({ standingItems }: { standingItems: StandingItem[] }): StandingItem[] | null =>
  standingItems.length > 0 ? standingItems : null;
