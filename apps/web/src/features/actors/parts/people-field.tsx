import { Trans, useLingui } from '@lingui/react/macro';
import { ChipRow, FilterChip, Muted } from '../../../shared/ui/index.ts';
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
        <ChipRow>
          {people.map((person) => (
            <FilterChip
              key={person.id}
              name={t`Accès`}
              value={person.name}
              onRemove={() => onChange(people.filter((other) => other.id !== person.id))}
            />
          ))}
        </ChipRow>
      )}
    </div>
  );
}
