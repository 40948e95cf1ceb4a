import { Trans, useLingui } from '@lingui/react/macro';
import { themes, visibilities } from '@maillage/domain';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconDownload, IconFile, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useNetwork } from '../../features/networks/index.ts';
import { type ListedTool, ToolsQuery } from '../../features/tools/index.ts';
import { ReadingView, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  BodyName,
  ButtonLink,
  CodeSelect,
  EmptyState,
  Muted,
  PageHead,
  Row,
  Rows,
  Tag,
  useDelayed,
} from '../../shared/ui/index.ts';
import { NotebookDrawing } from './notebook-drawing.tsx';
import styles from './tools.module.css';

const route = getRouteApi('/n/$slug/outils');

type Search = ReturnType<typeof route.useSearch>;

export function ToolListPage() {
  const { t } = useLingui();
  const { slug } = useNetwork();
  const search = route.useSearch();
  const navigate = useNavigate();
  const filter = {
    ...(search.texte ? { text: search.texte } : {}),
    ...(themes.has(search.theme) ? { theme: search.theme } : {}),
    ...(visibilities.has(search.acces) ? { visibility: search.acces } : {}),
    ...(search.instance ? { bodyId: search.instance } : {}),
  };
  const isFiltered = Object.keys(filter).length > 0;
  const reading = useReading(ToolsQuery, { slug, filter });
  const change = (next: Partial<Search>) =>
    void navigate({
      to: '/n/$slug/outils',
      params: { slug },
      search: { ...search, ...next },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHead
        title={t`Boîte à outils`}
        lead={<Trans>Fiches, modèles et dossiers du réseau, avec leurs versions.</Trans>}
        actions={
          <ButtonLink
            to="/n/$slug/outils/nouveau"
            params={{ slug }}
            leftSection={<IconPlus size={18} aria-hidden="true" />}
          >
            <Trans>Déposer un outil</Trans>
          </ButtonLink>
        }
      />
      <ReadingView reading={reading} select={(data) => data.network?.tools} rows={8}>
        {(found) =>
          found.totalCount === 0 && !isFiltered ? (
            <NoTool />
          ) : (
            <>
              <Filters search={search} onChange={change} />
              <p className={styles.count} role="status">
                <Trans>
                  <b>Outils trouvés : {found.totalCount}</b>
                </Trans>
              </p>
              {found.items.length === 0 ? (
                <EmptyState
                  title={t`Rien ne correspond`}
                  actions={
                    <button
                      type="button"
                      className={styles.link}
                      onClick={() => change({ texte: '', theme: '', acces: '', instance: '' })}
                    >
                      <Trans>Retirer tous les filtres</Trans>
                    </button>
                  }
                >
                  <Trans>Un filtre est peut-être de trop.</Trans>
                </EmptyState>
              ) : (
                <Rows>
                  {found.items.map((tool) => (
                    <ToolRow key={tool.id} tool={tool} />
                  ))}
                </Rows>
              )}
            </>
          )
        }
      </ReadingView>
    </>
  );
}

function NoTool() {
  const { slug } = useNetwork();
  return (
    <div className={styles.none}>
      <NotebookDrawing />
      <div className={styles.noneText}>
        <h2>
          <Trans>Rien ici pour l'instant</Trans>
        </h2>
        <p>
          <Trans>
            Chaque membre peut déposer un outil. Il garde ses versions : un formulaire essayé un mois, corrigé, puis
            diffusé reste le même outil.
          </Trans>
        </p>
        <ButtonLink
          to="/n/$slug/outils/nouveau"
          params={{ slug }}
          leftSection={<IconUpload size={18} aria-hidden="true" />}
        >
          <Trans>Déposer un fichier</Trans>
        </ButtonLink>
      </div>
    </div>
  );
}

function Filters({ search, onChange }: { search: Search; onChange(next: Partial<Search>): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { bodies } = useNetwork();
  const [typed, setTyped] = useState(search.texte ?? '');
  const rested = useDelayed(typed, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed moves the address
  useEffect(() => {
    if (rested !== (search.texte ?? '')) onChange({ texte: rested });
  }, [rested]);
  return (
    <div className={styles.filters}>
      <TextInput
        type="search"
        label={t`Rechercher`}
        leftSection={<IconSearch size={19} aria-hidden="true" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <CodeSelect
        label={t`Thème`}
        list={themes}
        value={themes.has(search.theme) ? search.theme : null}
        empty={t`Tous`}
        onChange={(theme) => onChange({ theme: theme ?? '' })}
      />
      <NativeSelect
        label={t`Instance`}
        value={search.instance ?? ''}
        data={[
          { value: '', label: t`Toutes` },
          ...bodies.items.map((body) => ({ value: body.id, label: format.text(body.name) })),
        ]}
        onChange={(event) => onChange({ instance: event.currentTarget.value })}
      />
      <CodeSelect
        label={t`Accès`}
        list={visibilities}
        value={visibilities.has(search.acces) ? search.acces : null}
        empty={t`Tous`}
        onChange={(acces) => onChange({ acces: acces ?? '' })}
      />
    </div>
  );
}

function ToolRow({ tool }: { tool: ListedTool }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug, timeZone } = useNetwork();
  const version = tool.latestVersion;
  const title = format.text(tool.title);
  return (
    <Row
      trailing={
        version ? (
          <a href={version.downloadUrl} download className={styles.download}>
            <span className="vh">{t`Télécharger « ${title} »`} </span>
            <IconDownload size={19} aria-hidden="true" /> {format.bytes(version.sizeBytes)}
          </a>
        ) : null
      }
    >
      <span className={styles.title}>
        <IconFile size={19} aria-hidden="true" />
        <Link to="/n/$slug/outils/$toolId" params={{ slug, toolId: tool.id }}>
          {title}
        </Link>
      </span>
      {tool.description ? <span>{format.text(tool.description)}</span> : null}
      <span className={styles.meta}>
        {tool.body ? <BodyName body={tool.body} /> : null}
        <Tag>{format.label(visibilities, tool.visibility)}</Tag>
        {tool.themes.map((theme) => (
          <Muted key={theme}>{format.label(themes, theme)}</Muted>
        ))}
        <Muted>
          {[tool.addedBy?.displayName, format.date(tool.addedAt, 'long', timeZone)].filter(Boolean).join(', ')}
        </Muted>
      </span>
    </Row>
  );
}
