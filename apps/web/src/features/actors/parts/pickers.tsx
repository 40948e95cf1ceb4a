import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { useDelayed } from '../../../shared/ui/index.ts';
import { useNetwork } from '../../networks/index.ts';
import { FindOrganisationsQuery, FindPeopleQuery } from '../data/directory.ts';

/** Someone or something already chosen: its name is shown before any search. */
export interface Chosen {
  id: string;
  name: string;
}

interface PickerProps {
  id?: string | undefined;
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  chosen: Chosen | null;
  onChoose(chosen: Chosen | null): void;
}

interface Option {
  value: string;
  label: string;
}

/** A field that searches as one types. The chosen one always stays in the list, so that its name shows. */
function Picker({
  options,
  onSearch,
  chosen,
  onChoose,
  ...field
}: PickerProps & { options: Option[]; onSearch(text: string): void }) {
  const { t } = useLingui();
  const isListed = chosen === null || options.some((option) => option.value === chosen.id);
  const data = isListed ? options : [{ value: chosen.id, label: chosen.name }, ...options];
  return (
    <Select
      {...field}
      searchable
      clearable
      data={data}
      value={chosen?.id ?? null}
      placeholder={t`Écrivez un nom`}
      nothingFoundMessage={t`Rien ne correspond`}
      filter={({ options: found }) => found}
      onSearchChange={onSearch}
      onChange={(value, option) => onChoose(value === null ? null : { id: value, name: option?.label ?? '' })}
      clearButtonProps={{ 'aria-label': t`Vider le champ` }}
    />
  );
}

function useSearchText(chosen: Chosen | null): [string | null, (text: string) => void] {
  const [text, setText] = useState('');
  // The name of the chosen one fills the field: searching it would hide the others.
  const wanted = useDelayed(text === chosen?.name ? '' : text.trim(), 200);
  return [wanted === '' ? null : wanted, setText];
}

/** One person of the network. */
export function PersonPicker(props: PickerProps) {
  const { slug } = useNetwork();
  const format = useFormat();
  const [text, setText] = useSearchText(props.chosen);
  const people = useReading(FindPeopleQuery, { slug, text }).data?.network?.people.items ?? [];
  const options = people.map((person) => {
    const organisation = person.affiliations.find((affiliation) => affiliation.until === null)?.organisation;
    return {
      value: person.id,
      label: organisation ? `${person.displayName} (${format.text(organisation.name)})` : person.displayName,
    };
  });
  return <Picker {...props} options={options} onSearch={setText} />;
}

/** One organisation of the network. */
export function OrganisationPicker(props: PickerProps) {
  const { slug } = useNetwork();
  const format = useFormat();
  const [text, setText] = useSearchText(props.chosen);
  const organisations = useReading(FindOrganisationsQuery, { slug, text }).data?.network?.organisations.items ?? [];
  const options = organisations.map((organisation) => ({
    value: organisation.id,
    label: format.text(organisation.name),
  }));
  return <Picker {...props} options={options} onSearch={setText} />;
}
