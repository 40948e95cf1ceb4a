import { Trans, useLingui } from '@lingui/react/macro';
import { agendaPresetOf } from '@maillage/domain';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Form, Muted, Notice, Row, Rows, showToast, Tag } from '../../../shared/ui/index.ts';
import { type BacklogBody, setAgendaTemplate } from '../data/backlog.ts';
import { AgendaDraft, type DraftItem, newDraftItem } from './agenda-draft.tsx';
import { itemInput } from './agenda-item-fields.tsx';

/** What comes back at each meeting of a body: read by its members, set by who runs it. */
export function AgendaTemplate({ body }: { body: BacklogBody }) {
  const { t } = useLingui();
  const format = useFormat();
  const set = useCommand(setAgendaTemplate);
  const isUnset = body.standingItems.length === 0;
  const [items, setItems] = useState<DraftItem[]>(() => (isUnset ? proposed(body, format.locale) : saved(body)));
  if (!body.viewerCan.includes('setAgendaTemplate')) return <StandingList body={body} />;
  const submit = async () => {
    const written = items.filter((item) => item.title.trim() !== '');
    const input = written.map((item) => ({ ...itemInput(item), standing: item.standing ?? 'REGULAR' }));
    if (await set.run({ bodyId: body.id, items: input })) showToast(t`Points permanents enregistrés.`);
  };
  return (
    <Form
      wide
      failure={set.failure}
      isRunning={set.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Enregistrer les points permanents</Trans>}
    >
      {isUnset ? (
        <Notice>
          <Trans>Valeur proposée, à adapter : rien n'est enregistré tant que vous ne l'avez pas fait.</Trans>
        </Notice>
      ) : null}
      <Muted>
        <Trans>Dans un intitulé, « … » devient la date de la séance précédente.</Trans>
      </Muted>
      <AgendaDraft items={items} onChange={setItems} />
    </Form>
  );
}

function StandingList({ body }: { body: BacklogBody }) {
  const format = useFormat();
  if (body.standingItems.length === 0) {
    return (
      <Muted>
        <Trans>Aucun point permanent.</Trans>
      </Muted>
    );
  }
  return (
    <Rows>
      {body.standingItems.map((item) => (
        <Row key={item.id} trailing={item.durationMinutes === null ? null : format.duration(item.durationMinutes)}>
          {format.text(item.title)} {item.section ? <Tag>{format.text(item.section)}</Tag> : null}
        </Row>
      ))}
    </Rows>
  );
}

const proposed = (body: BacklogBody, locale: 'fr' | 'en'): DraftItem[] =>
  agendaPresetOf(body.kind).map(({ title, ...preset }) => ({ ...newDraftItem(), ...preset, title: title[locale] }));

const saved = (body: BacklogBody): DraftItem[] =>
  body.standingItems.map((item) => ({
    key: item.id,
    title: item.title,
    kind: item.kind,
    durationMinutes: item.durationMinutes,
    presenter: item.presenter ? { id: item.presenter.id, name: item.presenter.displayName } : null,
    presenterLabel: item.presenterLabel ?? '',
    section: item.section ?? '',
    framework: item.framework,
    standing: item.standing,
  }));
