import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { functionForms, type Locale, PASSWORD_MIN_LENGTH, timeZones } from '@maillage/domain';
import { Button, NativeSelect, PasswordInput } from '@mantine/core';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { updatePerson } from '../../features/actors/index.ts';
import { CalendarFeeds } from '../../features/calendar/index.ts';
import {
  AccountQuery,
  ApiTokens,
  changePassword,
  revokeSession,
  signOut,
  updateAccount,
  useSessionControl,
} from '../../features/identity/index.ts';
import { ReadingView, type ResultOf, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { chooseLocale } from '../../shared/i18n/i18n.ts';
import {
  Form,
  Muted,
  PageHead,
  Row,
  Rows,
  Section,
  StateBadge,
  showToast,
  useFailureSentence,
  useFieldIds,
} from '../../shared/ui/index.ts';

/** Said in the language just chosen, so translated after the switch. */
const saved = msg`Préférences enregistrées.`;

type Account = NonNullable<ResultOf<typeof AccountQuery>['viewer']>;

export function AccountPage() {
  const reading = useReading(AccountQuery, {});
  return (
    <ReadingView reading={reading} select={(data) => ({ viewer: data.viewer })} rows={8}>
      {({ viewer }) =>
        viewer ? <AccountSections viewer={viewer} /> : <Navigate to="/connexion" search={{ retour: '/compte' }} />
      }
    </ReadingView>
  );
}

function AccountSections({ viewer }: { viewer: Account }) {
  const { t } = useLingui();
  const leave = useCommand(signOut);
  const session = useSessionControl();
  const navigate = useNavigate();
  const quit = async () => {
    if (!(await leave.run({}))) return;
    session.renew();
    await navigate({ to: '/connexion' });
  };
  return (
    <>
      <PageHead
        title={t`Mon compte`}
        lead={`${viewer.person.displayName} · ${viewer.email}`}
        actions={
          <Button variant="default" onClick={() => void quit()}>
            <Trans>Se déconnecter</Trans>
          </Button>
        }
      />
      <Preferences viewer={viewer} />
      <PasswordSection hasPassword={viewer.hasPassword} />
      <Devices viewer={viewer} />
      <CalendarFeeds />
      <ApiTokens apiTokens={viewer.apiTokens} />
    </>
  );
}

function Preferences({ viewer }: { viewer: Account }) {
  const { t } = useLingui();
  const format = useFormat();
  const save = useCommand(updateAccount);
  const savePerson = useCommand(updatePerson);
  const { i18n } = useLingui();
  const [locale, setLocale] = useState<Locale>(viewer.locale === 'EN' ? 'en' : 'fr');
  const [form, setForm] = useState(viewer.person.functionForm);
  const [timeZone, setTimeZone] = useState(viewer.timeZone ?? '');
  const submit = async () => {
    if (!(await save.run({ locale: locale === 'en' ? 'EN' : 'FR', timeZone: timeZone || null }))) return;
    const { person } = viewer;
    if (form !== person.functionForm) {
      if (!(await savePerson.run({ personId: person.id, functionForm: form }))) return;
    }
    await chooseLocale(locale);
    showToast(i18n._(saved));
  };
  return (
    <Section title={<Trans>Langue, heure et nom de fonction</Trans>}>
      <Form
        failure={save.failure ?? savePerson.failure}
        isRunning={save.isRunning || savePerson.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Enregistrer</Trans>}
      >
        <NativeSelect
          label={t`Langue de l'interface et des courriels`}
          value={locale}
          onChange={(event) => setLocale(event.currentTarget.value === 'en' ? 'en' : 'fr')}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
        />
        <NativeSelect
          label={t`Mon fuseau horaire`}
          description={t`Aucun rappel ne part entre 20 h et 8 h à cette heure.`}
          value={timeZone}
          onChange={(event) => setTimeZone(event.currentTarget.value)}
          data={[
            { value: '', label: t`Celui de chaque instance` },
            ...timeZones.codes.map((code) => ({ value: code as string, label: format.label(timeZones, code) })),
            ...(timeZone && !timeZones.has(timeZone) ? [{ value: timeZone, label: timeZone }] : []),
          ]}
        />
        <NativeSelect
          label={t`Forme de ma fonction`}
          description={t`Comment votre fonction s'écrit dans les listes et les lettres.`}
          value={form}
          onChange={(event) => {
            const value = event.currentTarget.value;
            if (functionForms.has(value)) setForm(value);
          }}
          data={functionForms.codes.map((code) => ({ value: code, label: format.label(functionForms, code) }))}
        />
      </Form>
    </Section>
  );
}

function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useLingui();
  const ids = useFieldIds(['currentPassword', 'newPassword']);
  const change = useCommand(changePassword);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [wasTried, setTried] = useState(false);
  const problems =
    wasTried && next === '' ? [{ fieldId: ids.newPassword, sentence: t`Écrivez le nouveau mot de passe.` }] : [];
  const submit = async () => {
    setTried(true);
    if (next === '') return;
    if (!(await change.run({ ...(current ? { currentPassword: current } : {}), newPassword: next }))) return;
    setCurrent('');
    setNext('');
    setTried(false);
    showToast(t`Mot de passe changé.`);
  };
  return (
    <Section title={<Trans>Mot de passe</Trans>}>
      <Form
        failure={change.failure}
        fieldIds={ids}
        problems={problems}
        isRunning={change.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Changer le mot de passe</Trans>}
      >
        {hasPassword ? (
          <PasswordInput
            id={ids.currentPassword}
            label={t`Mot de passe actuel`}
            autoComplete="current-password"
            value={current}
            visibilityToggleButtonProps={{ 'aria-label': t`Montrer ou cacher le mot de passe actuel`, tabIndex: 0 }}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        ) : null}
        <PasswordInput
          id={ids.newPassword}
          label={t`Nouveau mot de passe`}
          description={t`Au moins ${PASSWORD_MIN_LENGTH} caractères : plusieurs mots à la suite conviennent.`}
          autoComplete="new-password"
          value={next}
          visibilityToggleButtonProps={{ 'aria-label': t`Montrer ou cacher le nouveau mot de passe`, tabIndex: 0 }}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
      </Form>
    </Section>
  );
}

function Devices({ viewer }: { viewer: Account }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const revoke = useCommand(revokeSession);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const close = async (sessionId: string) => {
    if (await revoke.run({ sessionId })) showToast(t`Session fermée sur cet appareil.`);
  };
  return (
    <Section title={<Trans>Appareils connectés</Trans>} count={viewer.sessions.length}>
      {revoke.failure ? <p role="alert">{sentence(revoke.failure)}</p> : null}
      <Rows>
        {viewer.sessions.map((session) => {
          const device = session.device;
          return (
            <Row
              key={session.id}
              trailing={
                session.isCurrent ? (
                  <StateBadge tone="ok">
                    <Trans>cet appareil</Trans>
                  </StateBadge>
                ) : (
                  <Button
                    variant="default"
                    aria-label={t`Fermer la session sur ${device}`}
                    onClick={() => void close(session.id)}
                  >
                    <Trans>Fermer la session</Trans>
                  </Button>
                )
              }
            >
              <span>
                <IconDeviceLaptop size={18} aria-hidden="true" /> {device}
              </span>
              <Muted>
                <Trans>
                  ouverte le {format.date(session.createdAt, 'long', zone)}, vue le{' '}
                  {format.moment(session.lastSeenAt, zone, 'long')}
                </Trans>
              </Muted>
            </Row>
          );
        })}
      </Rows>
    </Section>
  );
}
