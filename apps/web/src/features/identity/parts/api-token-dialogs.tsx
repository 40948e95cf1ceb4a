import { Trans, useLingui } from '@lingui/react/macro';
import {
  API_TOKEN_ZONE,
  type ApiTokenScope,
  apiTokenScopes,
  defaultLastDay,
  latestLastDay,
  plainDateIn,
} from '@maillage/domain';
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import {
  Actions,
  CodeSelect,
  DayField,
  Dialog,
  FieldRow,
  Form,
  Notice,
  showToast,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { type ApiToken, createApiToken, revokeApiToken } from '../data/api-tokens.ts';
import styles from './api-tokens.module.css';

/** Asks what the token is for, then shows it, this once. */
export function CreateApiTokenDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui();
  const [made, setMade] = useState<{ name: string; token: string | null } | null>(null);
  const name = made?.name ?? '';
  return (
    <Dialog title={made ? t`Votre jeton « ${name} »` : t`Créer un jeton d'accès`} onClose={onClose}>
      {made ? (
        <ShownToken token={made.token} onClose={onClose} />
      ) : (
        <CreateForm onClose={onClose} onMade={(token, named) => setMade({ name: named, token })} />
      )}
    </Dialog>
  );
}

interface CreateFormProps {
  onClose(): void;
  onMade(token: string | null, name: string): void;
}

function CreateForm({ onClose, onMade }: CreateFormProps) {
  const { t } = useLingui();
  const today = plainDateIn(new Date(), API_TOKEN_ZONE);
  const ids = useFieldIds(['name', 'expiresOn']);
  const create = useCommand(createApiToken);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ApiTokenScope>('READ');
  const [expiresOn, setExpiresOn] = useState(defaultLastDay(today));
  const [wasTried, setTried] = useState(false);
  const isNameless = wasTried && name.trim() === '';
  const problems = isNameless ? [{ fieldId: ids.name, sentence: t`Donnez un nom au jeton.` }] : [];
  const submit = async () => {
    setTried(true);
    if (name.trim() === '') return;
    const done = await create.run({ name, scope, ...(expiresOn ? { expiresOn } : {}) });
    if (done) onMade(done.createApiToken.token ?? null, done.createApiToken.apiToken.name);
  };
  return (
    <Form
      failure={create.failure}
      fieldIds={ids}
      problems={problems}
      isRunning={create.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Créer le jeton</Trans>}
      onCancel={onClose}
    >
      <TextInput
        id={ids.name}
        label={t`Nom du jeton`}
        description={t`Ce qui s'en servira : « Tableau de bord », « Agenda partagé ».`}
        maxLength={100}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FieldRow>
        <CodeSelect
          label={t`Ce qu'il permet`}
          list={apiTokenScopes}
          value={scope}
          onChange={(chosen) => setScope(chosen ?? 'READ')}
        />
        <DayField
          id={ids.expiresOn}
          label={t`Dernier jour`}
          value={expiresOn}
          min={today}
          max={latestLastDay(today)}
          onChange={setExpiresOn}
        />
      </FieldRow>
      <p>
        {scope === 'READ' ? (
          <Trans>Il lira ce que vos mandats vous laissent lire, et ne changera rien.</Trans>
        ) : (
          <Trans>Il lira et changera tout ce que vos mandats vous permettent, en votre nom.</Trans>
        )}
      </p>
    </Form>
  );
}

/** The token, selected and ready to be copied. It is in this page and nowhere else. */
function ShownToken({ token, onClose }: { token: string | null; onClose(): void }) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(token ?? '');
      setCopied(true);
    } catch {
      // Browsers close the clipboard to pages without https: the text is selected, the person has the keys.
      showToast(t`Le jeton est sélectionné : copiez-le avec Ctrl C.`);
    }
  };
  if (token === null)
    return (
      <>
        <Notice tone="warn">
          <Trans>
            Le jeton est créé, mais la ligne a été coupée avant qu'il ne s'affiche, et il n'est gardé nulle part.
            Révoquez-le, puis créez-en un autre.
          </Trans>
        </Notice>
        <Button onClick={onClose}>
          <Trans>Fermer</Trans>
        </Button>
      </>
    );
  return (
    <>
      <Notice tone="warn">
        <Trans>Copiez-le maintenant : il ne sera plus jamais montré. Gardez-le comme un mot de passe.</Trans>
      </Notice>
      <TextInput
        ref={field}
        label={t`Jeton`}
        value={token}
        readOnly
        spellCheck={false}
        autoComplete="off"
        classNames={{ root: styles.shown ?? '', input: styles.token ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Actions>
        <Button
          leftSection={
            isCopied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />
          }
          onClick={() => void copy()}
        >
          <span aria-live="polite">{isCopied ? <Trans>Copié</Trans> : <Trans>Copier le jeton</Trans>}</span>
        </Button>
        <Button variant="default" onClick={onClose}>
          <Trans>J'ai copié le jeton</Trans>
        </Button>
      </Actions>
    </>
  );
}

export function RevokeApiTokenDialog({ apiToken, onClose }: { apiToken: ApiToken; onClose(): void }) {
  const { t } = useLingui();
  const { name } = apiToken;
  const revoke = useCommand(revokeApiToken);
  const submit = async () => {
    if (!(await revoke.run({ apiTokenId: apiToken.id }))) return;
    showToast(t`Jeton révoqué : ${name}.`);
    onClose();
  };
  return (
    <Dialog title={t`Révoquer le jeton « ${name} »`} onClose={onClose}>
      <Form
        failure={revoke.failure}
        isRunning={revoke.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Révoquer le jeton</Trans>}
        onCancel={onClose}
        danger
      >
        <p>
          <Trans>Les programmes qui s'en servent sont refusés aussitôt, et pour toujours.</Trans>
        </p>
      </Form>
    </Dialog>
  );
}
