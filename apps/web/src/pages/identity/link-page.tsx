import { Trans, useLingui } from '@lingui/react/macro';
import { PASSWORD_MIN_LENGTH } from '@maillage/domain';
import { Button, PasswordInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { SignInLinkQuery, signInWithLink, useSessionControl } from '../../features/identity/index.ts';
import { ReadingView, type ResultOf, useCommand, useReading } from '../../shared/api/index.ts';
import { ButtonLink, EmptyState, ErrorSummary, PageHead, useFieldIds, useProblems } from '../../shared/ui/index.ts';
import styles from './sign-in.module.css';

const route = getRouteApi('/bare/lien/$token');

type FoundLink = NonNullable<ResultOf<typeof SignInLinkQuery>['signInLink']>;

/** Landing of a link received by mail. Nothing is consumed by opening it: mail scanners open links too. */
export function LinkPage() {
  const { t } = useLingui();
  const { token } = route.useParams();
  const reading = useReading(SignInLinkQuery, { token });
  return (
    <div className={styles.narrow}>
      <ReadingView reading={reading} select={(data) => ({ link: data.signInLink })} rows={4}>
        {({ link }) =>
          link ? (
            <Enter token={token} link={link} />
          ) : (
            <>
              <PageHead title={t`Ce lien ne sert plus`} />
              <EmptyState
                title={t`Un lien fonctionne une seule fois`}
                actions={
                  <ButtonLink to="/connexion">
                    <Trans>Demander un autre lien</Trans>
                  </ButtonLink>
                }
              >
                <Trans>Il a déjà servi, il a expiré, ou il n'est pas complet. Rien n'a changé.</Trans>
              </EmptyState>
            </>
          )
        }
      </ReadingView>
    </div>
  );
}

function Enter({ token, link }: { token: string; link: FoundLink }) {
  const { t } = useLingui();
  const ids = useFieldIds(['newPassword']);
  const [password, setPassword] = useState('');
  const [isMissing, setMissing] = useState(false);
  const enter = useCommand(signInWithLink);
  const session = useSessionControl();
  const navigate = useNavigate();
  const refused = useProblems(enter.failure, ids);
  const problems = isMissing ? [{ fieldId: ids.newPassword, sentence: t`Choisissez un mot de passe.` }] : refused;
  const needsPassword = link.purpose === 'INVITATION';
  const { email } = link;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(needsPassword && password === '');
    if (needsPassword && password === '') return;
    if (!(await enter.run({ token, ...(needsPassword ? { newPassword: password } : {}) }))) return;
    session.renew();
    await navigate({ to: '/' });
  };

  return (
    <>
      <PageHead
        title={needsPassword ? t`Bienvenue` : t`Bonjour`}
        lead={
          needsPassword ? (
            <Trans>Choisissez un mot de passe pour ouvrir votre compte : {email}.</Trans>
          ) : (
            <Trans>Un clic de plus, et votre session s'ouvre sur cet appareil : {email}.</Trans>
          )
        }
      />
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary problems={problems} />
        {needsPassword ? (
          <PasswordInput
            id={ids.newPassword}
            label={t`Mot de passe`}
            description={t`Au moins ${PASSWORD_MIN_LENGTH} caractères : plusieurs mots à la suite conviennent.`}
            autoComplete="new-password"
            value={password}
            error={isMissing}
            visibilityToggleButtonProps={{ 'aria-label': t`Montrer ou cacher le mot de passe`, tabIndex: 0 }}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        ) : null}
        <Button type="submit" loading={enter.isRunning} rightSection={<IconArrowRight size={18} aria-hidden="true" />}>
          {link.purpose === 'INVITATION' ? <Trans>Ouvrir mon compte</Trans> : <Trans>Me connecter</Trans>}
        </Button>
      </form>
    </>
  );
}
