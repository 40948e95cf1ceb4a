import { Trans, useLingui } from '@lingui/react/macro';
import { FilterChip, Muted } from '../../../shared/ui/index.ts';
import styles from './people-field.module.css';
import { type Chosen, PersonPicker } from './pickers.tsx';

interface PeopleFieldProps {
  id?: string;
  label: string;
  people: readonly Chosen[];
  onChange(people: Chosen[]): void;
}

/** Several people, one after the other; each chosen one is a chip that takes itself away. */
export function PeopleField({ id, label, people, onChange }: PeopleFieldProps) {
  const { t } = useLingui();
  return (
    <div>
      <PersonPicker
        id={id}
        label={label}
        chosen={null}
        onChoose={(person) => {
          if (person && !people.some((other) => other.id === person.id)) onChange([...people, person]);
        }}
      />
      {people.length === 0 ? (
        <Muted>
          <Trans>Personne encore.</Trans>
        </Muted>
      ) : (
        <div className={styles.people}>
          {people.map((person) => (
            <FilterChip
              key={person.id}
              name={t`Accès`}
              value={person.name}
              removal={<Trans>Retirer cette personne</Trans>}
              onRemove={() => onChange(people.filter((other) => other.id !== person.id))}
            />
          ))}
        </div>
      )}
    </div>
  );
}
