import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { NetworkShell } from '../features/networks/index.ts';
import { graphql, useReading } from '../shared/api/index.ts';
import { useFormat } from '../shared/format/index.ts';
import { useDelayed } from '../shared/ui/index.ts';
import styles from './palette.module.css';

const PaletteQuery = graphql(`
  query Palette($slug: String!, $text: String!) {
    network(slug: $slug) {
      id
      people(filter: { text: $text }, page: { limit: 6 }) { items { id displayName } }
      organisations(filter: { text: $text }, page: { limit: 6 }) { items { id name } }
      tools(filter: { text: $text }, page: { limit: 5 }) { items { id title } }
    }
  }
`);

interface Entry {
  key: string;
  kind: string;
  label: string;
  href: string;
}

/** Lower case, without accents, ligatures opened: « oe » finds « œ ». */
function fold(text: string): string {
  return text.toLocaleLowerCase('fr').replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Pages and gestures of the network, known without asking the API. */
function useCommands(network: NetworkShell): Entry[] {
  const { t } = useLingui();
  const format = useFormat();
  return useMemo(() => {
    const root = `/n/${network.slug}`;
    const administers = network.viewerCan.includes('updateNetwork');
    const page = (path: string, label: string): Entry => ({ key: path, kind: t`Page`, label, href: `${root}${path}` });
    const gesture = (path: string, label: string): Entry => ({
      key: path,
      kind: t`Action`,
      label,
      href: `${root}${path}`,
    });
    const canSchedule = network.bodies.items.some((body) => body.viewerCan.includes('scheduleMeeting'));
    return [
      page('', t`Accueil`),
      page('/seances', t`Séances`),
      page('/instances', t`Instances`),
      page('/acteurs', t`Acteurs : organisations`),
      page('/acteurs?vue=personnes', t`Acteurs : personnes`),
      page('/outils', t`Boîte à outils`),
      ...(canSchedule ? [gesture('/seances/nouvelle', t`Planifier une séance`)] : []),
      gesture('/outils/nouveau', t`Déposer un outil`),
      ...(administers ? [gesture('/instances/nouvelle', t`Créer une instance`)] : []),
      ...(administers ? [gesture('/acteurs/personnes/nouvelle', t`Ajouter une personne`)] : []),
      ...(administers ? [gesture('/acteurs/organisations/nouvelle', t`Ajouter une organisation`)] : []),
      ...(administers ? [gesture('/acteurs/importer', t`Importer un tableau`)] : []),
      ...(administers ? [page('/reglages', t`Réglages du réseau`)] : []),
      { key: 'account', kind: t`Page`, label: t`Mon compte`, href: '/compte' },
      ...network.bodies.items.map((body) => ({
        key: body.id,
        kind: t`Instance`,
        label: format.text(body.name),
        href: `${root}/instances/${body.id}`,
      })),
    ];
  }, [network, t, format]);
}

function useEntries(network: NetworkShell, text: string): Entry[] {
  const { t } = useLingui();
  const format = useFormat();
  const commands = useCommands(network);
  const searched = useDelayed(text.trim(), 150);
  const reading = useReading(PaletteQuery, { slug: network.slug, text: searched }, { pause: searched.length < 2 });
  const found = searched.length < 2 ? null : reading.data?.network;
  const root = `/n/${network.slug}`;
  const words = fold(text).split(/\s+/).filter(Boolean);
  const matching = commands.filter((entry) => words.every((word) => fold(entry.label).includes(word)));
  return [
    ...matching.slice(0, words.length === 0 ? 14 : 10),
    ...(found?.people.items ?? []).map((person) => ({
      key: person.id,
      kind: t`Personne`,
      label: person.displayName,
      href: `${root}/acteurs/personnes/${person.id}`,
    })),
    ...(found?.organisations.items ?? []).map((organisation) => ({
      key: organisation.id,
      kind: t`Organisation`,
      label: format.text(organisation.name),
      href: `${root}/acteurs/organisations/${organisation.id}`,
    })),
    ...(found?.tools.items ?? []).map((tool) => ({
      key: tool.id,
      kind: t`Outil`,
      label: format.text(tool.title),
      href: `${root}/outils/${tool.id}`,
    })),
  ];
}

/** Ctrl K: one field that reaches pages, bodies, people, organisations, tools and gestures. */
export function Palette({ network, onClose }: { network: NetworkShell; onClose(): void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const entries = useEntries(network, text);
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const current = Math.min(active, entries.length - 1);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const go = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    void navigate({ to: entry.href });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((current + 1) % entries.length);
    else if (event.key === 'ArrowUp') setActive((current - 1 + entries.length) % entries.length);
    else if (event.key === 'Enter') go(entries[current]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog ref={dialog} className={styles.palette} aria-label={t`Rechercher ou lancer une action`} onClose={onClose}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={t`Rechercher ou lancer une action`}
        aria-expanded={true}
        aria-controls={listId}
        aria-activedescendant={entries[current] ? `${listId}${current}` : undefined}
        autoComplete="off"
        placeholder={t`Une page, une instance, une personne, un outil…`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t`Résultats`} className={styles.list}>
        {entries.map((entry, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus
          <div
            key={entry.key}
            id={`${listId}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.entry}
            onClick={() => go(entry)}
            onPointerMove={() => setActive(index)}
          >
            <span>{entry.label}</span>
            <span className={styles.kind}>{entry.kind}</span>
          </div>
        ))}
      </div>
      <p className={styles.hint} role="status">
        {entries.length === 0 ? <Trans>Rien ne correspond. Essayez un mot plus court.</Trans> : null}
      </p>
    </dialog>
  );
}
