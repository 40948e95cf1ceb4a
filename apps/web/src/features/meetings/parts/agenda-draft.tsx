import { Trans, useLingui } from '@lingui/react/macro';
import { standingRoles } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { CodeSelect, FieldGroup, Muted } from '../../../shared/ui/index.ts';
import { plannedMinutes } from '../data/agenda.ts';
import styles from './agenda.module.css';
import { AgendaItemFields, emptyItem, type ItemFields } from './agenda-item-fields.tsx';

/** An item not yet sent: its key is only for the list on the screen. */
export interface DraftItem extends ItemFields {
  key: string;
}

export const newDraftItem = (): DraftItem => ({ ...emptyItem, key: crypto.randomUUID() });

/** The agenda while a meeting is being scheduled. */
export function AgendaDraft({
  items,
  total,
  onChange,
}: {
  items: DraftItem[];
  /** Minutes of the meeting; none for the standing items of a body, each of which has its place instead. */
  total?: number;
  onChange(items: DraftItem[]): void;
}) {
  const { t } = useLingui();
  const planned = plannedMinutes(items.filter((item) => item.title.trim() !== ''));
  const swap = (index: number, other: number) => {
    const moved = [...items];
    const [a, b] = [items[index], items[other]];
    if (!a || !b) return;
    moved[index] = b;
    moved[other] = a;
    onChange(moved);
  };
  return (
    <FieldGroup legend={<Trans>Ordre du jour</Trans>}>
      <div className={styles.lines}>
        {items.map((item, index) => {
          const number = index + 1;
          return (
            <div key={item.key} className={styles.line}>
              <span className={styles.number}>{number}</span>
              <div className={styles.lineFields}>
                <AgendaItemFields
                  fields={item}
                  onChange={(fields) =>
                    onChange(items.map((other) => (other.key === item.key ? { ...fields, key: item.key } : other)))
                  }
                />
                {total === undefined ? (
                  <CodeSelect
                    label={t`Place`}
                    list={standingRoles}
                    value={item.standing ?? 'REGULAR'}
                    onChange={(standing) =>
                      onChange(items.map((other) => (other.key === item.key ? { ...other, standing } : other)))
                    }
                  />
                ) : null}
                <div className={styles.buttons}>
                  <button
                    type="button"
                    disabled={index === 0}
                    aria-label={t`Monter le point ${number}`}
                    onClick={() => swap(index, index - 1)}
                  >
                    <IconArrowUp aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    disabled={index === items.length - 1}
                    aria-label={t`Descendre le point ${number}`}
                    onClick={() => swap(index, index + 1)}
                  >
                    <IconArrowDown aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    aria-label={t`Retirer le point ${number}`}
                    onClick={() => onChange(items.filter((other) => other.key !== item.key))}
                  >
                    <IconTrash aria-hidden="true" />
                  </button>
                </div>
              </div>
            </div>
          );
        })}
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => onChange([...items, newDraftItem()])}
        >
          <Trans>Ajouter un point</Trans>
        </Button>
      </div>
      {total === undefined ? null : (
        <p role="status">
          {planned > total ? (
            <b>
              <Trans>
                {planned} min de points pour {total} min de séance.
              </Trans>
            </b>
          ) : (
            <Muted>
              <Trans>
                {planned} min de points pour {total} min de séance.
              </Trans>
            </Muted>
          )}
        </p>
      )}
    </FieldGroup>
  );
}
