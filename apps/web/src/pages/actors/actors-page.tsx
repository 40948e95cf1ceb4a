import { Trans, useLingui } from '@lingui/react/macro';
import { organisationGroups, organisationTypes } from '@maillage/domain';
import { Button, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconLink, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { DirectoryCountsQuery } from '../../features/actors/index.ts';
import { useAdministers, useNetwork } from '../../features/networks/index.ts';
import { useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  AddChip,
  ButtonLink,
  ChipRow,
  CodeSelect,
  FieldRow,
  FilterChip,
  PageHead,
  Segments,
  showToast,
  useDelayed,
} from '../../shared/ui/index.ts';
import styles from './actors.module.css';
import { OrganisationList } from './organisation-list.tsx';
import { PeopleList } from './people-list.tsx';

const route = getRouteApi('/n/$slug/acteurs');

export type ActorsSearch = ReturnType<typeof route.useSearch>;

/** Two views of one list. Search and filters live in the address: the link of a view can be sent. */
export function ActorsPage() {
  const { t } = useLingui();
  const { slug, shortName } = useNetwork();
  const format = useFormat();
  const administers = useAdministers();
  const search = route.useSearch();
  const view = search.vue === 'personnes' ? 'personnes' : 'organisations';
  const counts = useReading(DirectoryCountsQuery, { slug }).data?.network;
  const navigate = useNavigate();
  const change = (next: Partial<ActorsSearch>) =>
    void navigate({
      to: '/n/$slug/acteurs',
      params: { slug },
      search: { ...search, page: undefined, ...next } as ActorsSearch,
      replace: true,
      resetScroll: false,
    });
  const organisationCount = counts?.organisations.totalCount;
  const peopleCount = counts?.people.totalCount;
  const network = format.text(shortName);
  return (
    <>
      <PageHead
        title={t`Acteurs`}
        lead={
          counts ? (
            <Trans>
              {organisationCount} organisations et {peopleCount} personnes dans {network}
            </Trans>
          ) : (
            ' '
          )
        }
        actions={administers ? <AddButtons view={view} /> : null}
      />
      <div className={styles.tools}>
        <Segments
          label={t`Vue`}
          value={view}
          segments={[
            { value: 'organisations', label: t`Organisations`, count: organisationCount },
            { value: 'personnes', label: t`Personnes`, count: peopleCount },
          ]}
          onChange={(vue) =>
            change({
              vue: vue === 'personnes' ? vue : undefined,
              type: undefined,
              groupe: undefined,
              territoire: undefined,
              organisation: undefined,
            } as Partial<ActorsSearch>)
          }
        />
        <SearchField
          key={view}
          view={view}
          text={search.texte ?? ''}
          onChange={(texte) => change({ texte } as Partial<ActorsSearch>)}
        />
      </div>
      {view === 'organisations' ? <OrganisationFilters search={search} onChange={change} /> : <CopyLink />}
      {view === 'organisations' ? (
        <OrganisationList search={search} onChange={change} />
      ) : (
        <PeopleList search={search} onChange={change} />
      )}
    </>
  );
}

function AddButtons({ view }: { view: 'organisations' | 'personnes' }) {
  const { slug } = useNetwork();
  return (
    <>
      <ButtonLink
        to="/n/$slug/acteurs/importer"
        params={{ slug }}
        variant="default"
        visibleFrom="sm"
        leftSection={<IconUpload size={18} aria-hidden="true" />}
      >
        <Trans>Importer</Trans>
      </ButtonLink>
      {view === 'organisations' ? (
        <ButtonLink
          to="/n/$slug/acteurs/organisations/nouvelle"
          params={{ slug }}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
        >
          <Trans>Ajouter une organisation</Trans>
        </ButtonLink>
      ) : (
        <ButtonLink
          to="/n/$slug/acteurs/personnes/nouvelle"
          params={{ slug }}
          leftSection={<IconPlus size={18} aria-hidden="true" />}
        >
          <Trans>Ajouter une personne</Trans>
        </ButtonLink>
      )}
    </>
  );
}

/** « / » goes to the field, unless one is already writing somewhere. */
function useSlash(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable="true"]');
      if (event.key !== '/' || isWriting) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [focus]);
}

function SearchField({
  view,
  text,
  onChange,
}: {
  view: 'organisations' | 'personnes';
  text: string;
  onChange(text: string): void;
}) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const rested = useDelayed(typed, 250);
  const [focus] = useState(() => () => field.current?.focus());
  useSlash(focus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed moves the address
  useEffect(() => {
    if (rested !== text) onChange(rested);
  }, [rested]);
  const label = view === 'organisations' ? t`Nom, sigle ou commune` : t`Nom, fonction ou organisation`;
  return (
    <TextInput
      ref={field}
      type="search"
      className={styles.search}
      aria-label={label}
      placeholder={label}
      value={typed}
      leftSection={<IconSearch size={19} aria-hidden="true" />}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function CopyLink() {
  const { t } = useLingui();
  return (
    <div className={styles.copyRow}>
      <button
        type="button"
        className={styles.copy}
        onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => showToast(t`Lien copié.`))}
      >
        <IconLink size={17} aria-hidden="true" /> <Trans>Copier le lien de cette vue</Trans>
      </button>
    </div>
  );
}

interface FiltersProps {
  search: ActorsSearch;
  onChange(next: Partial<ActorsSearch>): void;
}

function OrganisationFilters({ search, onChange }: FiltersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const group = organisationGroups.has(search.groupe) ? search.groupe : null;
  const type = organisationTypes.has(search.type) ? search.type : null;
  const set = (next: Record<string, string | undefined>) => onChange(next as Partial<ActorsSearch>);
  return (
    <>
      <ChipRow>
        {group ? (
          <FilterChip
            name={t`Groupe`}
            value={format.label(organisationGroups, group)}
            onRemove={() => set({ groupe: undefined })}
          />
        ) : null}
        {type ? (
          <FilterChip
            name={t`Type`}
            value={format.label(organisationTypes, type)}
            onRemove={() => set({ type: undefined })}
          />
        ) : null}
        <AddChip isOpen={isOpen} controls={panelId} onClick={() => setOpen(!isOpen)}>
          <IconAdjustmentsHorizontal size={18} aria-hidden="true" />
          <Trans>Filtrer</Trans>
        </AddChip>
        <CopyLink />
      </ChipRow>
      <div id={panelId} hidden={!isOpen} className={styles.panel}>
        <FieldRow>
          <CodeSelect
            label={t`Groupe`}
            list={organisationGroups}
            value={group}
            empty={t`Tous`}
            onChange={(code) => set({ groupe: code ?? undefined })}
          />
          <CodeSelect
            label={t`Type`}
            list={organisationTypes}
            value={type}
            empty={t`Tous`}
            onChange={(code) => set({ type: code ?? undefined })}
          />
        </FieldRow>
        <Button variant="default" mt={12} onClick={() => setOpen(false)}>
          <Trans>Fermer les filtres</Trans>
        </Button>
      </div>
    </>
  );
}
