import { useLingui } from '@lingui/react/macro';
import { territoryKinds } from '@maillage/domain';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { graphql, useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { useDelayed } from '../../../shared/ui/index.ts';

const TerritoriesQuery = graphql(`
  query Territories($filter: TerritoryFilter) {
    territories(filter: $filter, page: { limit: 20 }) { items { id kind code name } }
  }
`);

export interface ChosenTerritory {
  id: string;
  name: string;
}

interface TerritoryPickerProps {
  id?: string | undefined;
  label: string;
  chosen: ChosenTerritory | null;
  onChoose(territory: ChosenTerritory | null): void;
}

/** One territory of the official code: 35 000 communes are searched by the API, never listed. */
export function TerritoryPicker({ id, label, chosen, onChoose }: TerritoryPickerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [text, setText] = useState('');
  const wanted = useDelayed(text.trim(), 200);
  const reading = useReading(
    TerritoriesQuery,
    { filter: { text: wanted } },
    { pause: wanted.length < 2 || wanted === chosen?.name },
  );
  const found = (reading.data?.territories.items ?? []).map((territory) => {
    const kind = format.label(territoryKinds, territory.kind).toLocaleLowerCase(format.locale);
    return { value: territory.id, label: `${territory.name} (${kind}${territory.code ? `, ${territory.code}` : ''})` };
  });
  const isListed = chosen === null || found.some((option) => option.value === chosen.id);
  return (
    <Select
      id={id}
      label={label}
      searchable
      clearable
      placeholder={t`Commune, intercommunalité, département…`}
      data={isListed ? found : [{ value: chosen.id, label: chosen.name }, ...found]}
      value={chosen?.id ?? null}
      filter={({ options }) => options}
      nothingFoundMessage={wanted.length < 2 ? t`Écrivez au moins deux lettres` : t`Rien ne correspond`}
      onSearchChange={setText}
      onChange={(value, option) => onChoose(value === null ? null : { id: value, name: option?.label ?? '' })}
      clearButtonProps={{ 'aria-label': t`Vider le champ` }}
    />
  );
}
