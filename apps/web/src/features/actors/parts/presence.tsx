import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../../shared/format/index.ts';
import { BodyName, type InkedBody, Muted } from '../../../shared/ui/index.ts';
import styles from './presence.module.css';

interface PresenceRow {
  id: string;
  state: string;
  meeting: { id: string; body: InkedBody & { id: string } };
}

const COLUMNS = ['present', 'remote', 'represented', 'excused', 'absent'] as const;
type Column = (typeof COLUMNS)[number];

const columnOf: Readonly<Record<string, Column>> = {
  PRESENT: 'present',
  LATE: 'present',
  LEFT_EARLY: 'present',
  REMOTE: 'remote',
  REPRESENTED: 'represented',
  EXCUSED: 'excused',
  ABSENT: 'absent',
};

interface BodyPresence {
  body: PresenceRow['meeting']['body'];
  counts: Record<Column, number>;
  total: number;
}

function byBody(rows: readonly PresenceRow[]): BodyPresence[] {
  const found = new Map<string, BodyPresence>();
  for (const row of rows) {
    const column = columnOf[row.state];
    if (!column) continue;
    const { body } = row.meeting;
    const line = found.get(body.id) ?? {
      body,
      counts: { present: 0, remote: 0, represented: 0, excused: 0, absent: 0 },
      total: 0,
    };
    line.counts[column] += 1;
    line.total += 1;
    found.set(body.id, line);
  }
  return [...found.values()].sort((a, b) => a.body.name.localeCompare(b.body.name, 'fr'));
}

/** Presence by body: a bar inside its own row of figures, so that the drawing and the table cannot disagree. */
export function Presence({ rows }: { rows: readonly PresenceRow[] }) {
  const { t } = useLingui();
  const lines = byBody(rows);
  const format = useFormat();
  const labels: Record<Column, string> = {
    present: t`Présence`,
    remote: t`À distance`,
    represented: t`Représentation`,
    excused: t`Excuse`,
    absent: t`Absence`,
  };
  if (lines.length === 0) {
    return (
      <Muted>
        <Trans>Aucune séance tenue.</Trans>
      </Muted>
    );
  }
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Instance</Trans>
            </th>
            <td aria-hidden="true" className={styles.barCell} />
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                <span className={styles.mark} data-mark={column} aria-hidden="true" /> {labels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.body.id}>
              <th scope="row">
                <BodyName body={line.body} />
              </th>
              <td aria-hidden="true" className={styles.barCell}>
                <span className={styles.bar}>
                  {COLUMNS.filter((column) => line.counts[column] > 0).map((column) => (
                    <span key={column} data-mark={column} style={{ flexGrow: line.counts[column] }}>
                      {format.number(line.counts[column])}
                    </span>
                  ))}
                </span>
              </td>
              {COLUMNS.map((column) => (
                <td key={column} data-label={labels[column]} data-zero={line.counts[column] === 0 || undefined}>
                  {format.number(line.counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
