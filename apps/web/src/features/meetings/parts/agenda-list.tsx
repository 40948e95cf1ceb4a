import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted } from '../../../shared/ui/index.ts';
import { timeItems } from '../data/agenda.ts';
import styles from './agenda-list.module.css';

interface ListedItem {
  id: string;
  title: string;
  durationMinutes: number | null;
  presenterLabel: string | null;
  presenter: { displayName: string } | null;
}

interface AgendaListProps {
  startsAt: string;
  timeZone: string;
  items: readonly ListedItem[];
}

/** The agenda beside the red margin: the hour, then the item. */
export function AgendaList({ startsAt, timeZone, items }: AgendaListProps) {
  const format = useFormat();
  if (items.length === 0) {
    return (
      <Muted>
        <Trans>L'ordre du jour n'est pas encore écrit.</Trans>
      </Muted>
    );
  }
  return (
    <ol className={styles.list}>
      {timeItems(startsAt, items).map(({ item, startsAt: start }) => {
        const presenter =
          item.presenter?.displayName ?? (item.presenterLabel ? format.text(item.presenterLabel) : null);
        return (
          <li key={item.id}>
            <span className={styles.time}>{start ? format.time(start, timeZone) : ''}</span>
            <span className={styles.words}>
              <span>{format.text(item.title)}</span>
              {presenter ? <Muted>{presenter}</Muted> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
