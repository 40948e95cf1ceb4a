import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconArrowRight, IconMailForward, IconShieldCheck, IconWorld } from '@tabler/icons-react';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { InstanceQuery, requestSignInLink, signIn, useSessionControl } from '../../features/identity/index.ts';
import { NetworksQuery } from '../../features/networks/index.ts';
import { useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  ErrorSummary,
  Highlight,
  Ink,
  type InkTone,
  Notice,
  PageHead,
  Sheet,
  SheetLine,
  useFieldIds,
  useProblems,
} from '../../shared/ui/index.ts';
import styles from './sign-in.module.css';

const route = getRouteApi('/bare/connexion');

/** One address field serves both ways in: password, or a link by mail, which is also the remedy for a forgotten one. */
export function SignInPage() {
  const { t } = useLingui();
  const { data } = useReading(InstanceQuery, {});
  return (
    <div className={styles.columns}>
      <div>
        <PageHead
          title={t`Se connecter`}
          lead={<Trans>L'espace de travail des réseaux de coopération éducative.</Trans>}
        />
        <SignInForm />
      </div>
      {data?.instance.demonstration ? <Demonstration accounts={data.instance.demonstrationAccounts} /> : null}
    </div>
  );
}

/** Read as the browser reads it: `/\\elsewhere` and `/<tab>/elsewhere` lead away as surely as `//elsewhere`. */
function ownAddress(given: string | undefined): string {
  const { origin } = window.location;
  if (!given?.startsWith('/') || !URL.canParse(given, origin)) return '/';
  const url = new URL(given, origin);
  return url.origin === origin ? url.pathname + url.search + url.hash : '/';
}

/** Where to go once signed in: only an address of this site, never one that a link could have slipped in. */
function useGoBack(): () => Promise<void> {
  const { retour } = route.useSearch();
  const session = useSessionControl();
  const router = useRouter();
  return async () => {
    session.renew();
    await router.navigate({ href: ownAddress(retour) });
  };
}

function SignInForm() {
  const { t } = useLingui();
  const ids = useFieldIds(['email', 'password']);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<('email' | 'password')[]>([]);
  const enter = useCommand(signIn);
  const ask = useCommand(requestSignInLink);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const goBack = useGoBack();
  const refused = useProblems(enter.failure ?? ask.failure, ids);
  const sentences = {
    email: t`Écrivez votre adresse de courriel.`,
    password: t`Écrivez votre mot de passe, ou demandez un lien.`,
  };
  const problems =
    missing.length > 0 ? missing.map((field) => ({ fieldId: ids[field], sentence: sentences[field] })) : refused;

  const check = (fields: ('email' | 'password')[]) => {
    const values = { email: email.trim(), password };
    const empty = fields.filter((field) => values[field] === '');
    setMissing(empty);
    enter.clear();
    ask.clear();
    return empty.length === 0;
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!check(['email', 'password'])) return;
    if (await enter.run({ email: email.trim(), password })) await goBack();
  };

  const sendLink = async () => {
    if (!check(['email'])) return;
    if (await ask.run({ email: email.trim() })) setSentTo(email.trim());
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <ErrorSummary problems={problems} />
      {sentTo ? (
        <Notice tone="ok" role="status">
          <Trans>
            Si un compte existe pour {sentTo}, un lien vient de partir. Il fonctionne une fois, pendant 15 minutes.
          </Trans>
        </Notice>
      ) : null}
      <TextInput
        id={ids.email}
        label={t`Adresse de courriel`}
        type="email"
        autoComplete="username"
        value={email}
        error={missing.includes('email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        id={ids.password}
        label={t`Mot de passe`}
        autoComplete="current-password"
        value={password}
        error={missing.includes('password')}
        visibilityToggleButtonProps={{ 'aria-label': t`Montrer ou cacher le mot de passe`, tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button
        type="submit"
        loading={enter.isRunning}
        rightSection={<IconArrowRight size={18} aria-hidden="true" />}
        fullWidth
      >
        <Trans>Se connecter</Trans>
      </Button>
      <p className={styles.or}>
        <span>
          <Trans>ou, sans mot de passe</Trans>
        </span>
      </p>
      <Button
        variant="default"
        fullWidth
        loading={ask.isRunning}
        leftSection={<IconMailForward size={19} aria-hidden="true" />}
        onClick={() => void sendLink()}
      >
        <Trans>Recevoir un lien par courriel</Trans>
      </Button>
      <p className={styles.hint}>
        <Trans>
          Le lien fonctionne une fois, pendant 15 minutes, sur l'appareil de votre choix. Mot de passe oublié ? Le lien
          le remplace.
        </Trans>
      </p>
    </form>
  );
}

interface DemonstrationAccount {
  email: string;
  label: string;
  password: string;
}

const INKS: readonly InkTone[] = ['red', 'blue', 'green', 'black'];

function Demonstration({ accounts }: { accounts: readonly DemonstrationAccount[] }) {
  const format = useFormat();
  const enter = useCommand(signIn);
  const problems = useProblems(enter.failure);
  const goBack = useGoBack();
  const visitable = useReading(NetworksQuery, {}).data?.networks.items.find((network) => network.isPublic);
  return (
    <Sheet>
      <SheetLine>
        <h2>
          <Highlight>
            <Trans>Démonstration</Trans>
          </Highlight>
        </h2>
        <p className={styles.hint}>
          <Trans>
            Rien n'est réel ici : les organisations existent, les personnes sont inventées. Entrez par un rôle.
          </Trans>
        </p>
        <ErrorSummary problems={problems} />
      </SheetLine>
      {accounts.map((account, index) => (
        <SheetLine key={account.email} margin={<Ink tone={INKS[index % INKS.length] ?? 'black'} />}>
          <button
            type="button"
            className={styles.role}
            disabled={enter.isRunning}
            onClick={() =>
              void enter
                .run({ email: account.email, password: account.password })
                .then((entered) => (entered ? goBack() : undefined))
            }
          >
            <span>
              <b>{format.text(account.label)}</b>
              <span className={styles.hint}>{account.email}</span>
            </span>
            <IconArrowRight size={20} aria-hidden="true" />
          </button>
        </SheetLine>
      ))}
      {visitable ? (
        <SheetLine margin={<IconWorld size={20} aria-hidden="true" />}>
          <Link to="/n/$slug" params={{ slug: visitable.slug }} className={styles.role}>
            <span>
              <b>
                <Trans>Regarder sans compte</Trans>
              </b>
              <span className={styles.hint}>
                <Trans>La page publique de {format.text(visitable.name)}</Trans>
              </span>
            </span>
            <IconArrowRight size={20} aria-hidden="true" />
          </Link>
        </SheetLine>
      ) : null}
      <SheetLine margin={<IconShieldCheck size={20} aria-hidden="true" />}>
        <p className={styles.hint}>
          <Trans>Ce panneau n'existe que sur une démonstration : mot de passe commun, aucun courriel envoyé.</Trans>
        </p>
      </SheetLine>
    </Sheet>
  );
}
