import { Trans, useLingui } from '@lingui/react/macro';
import { type FeedScope, feedScopes } from '@maillage/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand, useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Actions, CodeSelect, Dialog, Form, Notice, showToast } from '../../../shared/ui/index.ts';
import { CalendarFeedsQuery, createCalendarFeed, FeedTargetsQuery } from '../data/feeds.ts';

interface Target {
  value: string;
  label: string;
}

/** Everything there is to follow, by scope; one's own meetings need no choice. */
function useTargets(): Record<FeedScope, Target[]> {
  const format = useFormat();
  const networks = (useReading(FeedTargetsQuery, {}).data?.networks.items ?? []).filter(({ isMember }) => isMember);
  const own = useReading(CalendarFeedsQuery, {}).data?.viewer?.person.id;
  const named = (id: string, name: string, network: string) => ({
    value: id,
    label: `${format.text(name)} · ${format.text(network)}`,
  });
  const territories = new Map(
    networks.flatMap((network) =>
      network.territories.map(({ territory }) => [territory.id, format.text(territory.name)]),
    ),
  );
  return {
    PERSON: own ? [{ value: own, label: format.label(feedScopes, 'PERSON') }] : [],
    BODY: networks.flatMap(({ shortName, bodies }) =>
      bodies.items.filter(({ dissolvedOn }) => dissolvedOn === null).map(({ id, name }) => named(id, name, shortName)),
    ),
    NETWORK: networks.map(({ id, shortName }) => ({ value: id, label: format.text(shortName) })),
    TERRITORY: [...territories].map(([value, label]) => ({ value, label })),
  };
}

/** Asks what to follow, then shows the address, this once. */
export function SubscribeDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const targets = useTargets();
  const create = useCommand(createCalendarFeed);
  const [scope, setScope] = useState<FeedScope>('PERSON');
  const [chosen, setChosen] = useState('');
  const [made, setMade] = useState<{ url: string | null } | null>(null);
  const among = targets[scope];
  const id = among.find(({ value }) => value === chosen)?.value ?? among[0]?.value;
  const submit = async () => {
    if (!id) return;
    const done = await create.run({ scope, id });
    if (done) setMade({ url: done.createCalendarFeed.url });
  };
  return (
    <Dialog title={made ? t`Votre adresse d'abonnement` : t`S'abonner depuis un agenda`} onClose={onClose}>
      {made ? (
        <ShownAddress url={made.url} onClose={onClose} />
      ) : (
        <Form
          failure={create.failure}
          isRunning={create.isRunning}
          onSubmit={() => void submit()}
          submitLabel={<Trans>Créer l'adresse</Trans>}
          onCancel={onClose}
        >
          <CodeSelect
            label={t`Ce que l'agenda suivra`}
            list={feedScopes}
            value={scope}
            onChange={(code) => setScope(code ?? 'PERSON')}
          />
          {scope === 'PERSON' ? null : among.length > 0 ? (
            <NativeSelect
              label={feedScopeQuestion(scope, {
                body: t`Quelle instance`,
                network: t`Quel réseau`,
                territory: t`Quel territoire`,
              })}
              data={among}
              value={id ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          ) : (
            <p>
              <Trans>Rien à suivre ici pour l'instant.</Trans>
            </p>
          )}
          <p>
            <Trans>
              L'agenda montrera ce que vos mandats vous laissent voir, au moment où il le lit. L'adresse se révoque dans
              « Mon compte ».
            </Trans>
          </p>
        </Form>
      )}
    </Dialog>
  );
}

const feedScopeQuestion = (scope: FeedScope, words: { body: string; network: string; territory: string }): string =>
  scope === 'BODY' ? words.body : scope === 'NETWORK' ? words.network : words.territory;

/** The address, selected and ready to be copied. It is in this page and nowhere else. */
function ShownAddress({ url, onClose }: { url: string | null; onClose(): void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(url ?? '');
      setCopied(true);
    } catch {
      // Browsers close the clipboard to pages without https: the text is selected, the person has the keys.
      showToast(t`L'adresse est sélectionnée : copiez-la avec Ctrl C.`);
    }
  };
  if (url === null) {
    return (
      <Notice tone="warn">
        <Trans>
          L'adresse est créée, mais la ligne a été coupée avant qu'elle ne s'affiche, et elle n'est gardée nulle part.
          Révoquez-la dans « Mon compte », puis créez-en une autre.
        </Trans>
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warn">
        <Trans>
          Copiez-la maintenant : elle ne sera plus jamais montrée. Qui la connaît lit ce que vous voyez : gardez-la pour
          vous.
        </Trans>
      </Notice>
      <TextInput
        ref={field}
        label={t`Adresse`}
        description={t`Dans votre agenda : « Ajouter un agenda », puis « à partir d'une adresse (URL) ».`}
        value={url}
        readOnly
        spellCheck={false}
        autoComplete="off"
        my={16}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Actions>
        <Button
          leftSection={
            isCopied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />
          }
          onClick={() => void copy()}
        >
          <span aria-live="polite">{isCopied ? <Trans>Copié</Trans> : <Trans>Copier l'adresse</Trans>}</span>
        </Button>
        <Button variant="default" onClick={onClose}>
          <Trans>J'ai copié l'adresse</Trans>
        </Button>
      </Actions>
    </>
  );
}
