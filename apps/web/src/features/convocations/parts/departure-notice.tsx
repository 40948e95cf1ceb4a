import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '../../../shared/ui/index.ts';
import type { ConvocationPlan } from '../data/convocations.ts';

const useDays = () => {
  const { t } = useLingui();
  return (count: number) => t`${plural(count, { one: '# jour', other: '# jours' })}`;
};

/** Says that the convocation would leave later than the body rules. It never blocks: who sends it decides. */
export function ShortNotice({ notice }: { notice: ConvocationPlan['notice'] }) {
  const days = useDays();
  if (!notice.isShort || notice.requiredDays === null) return null;
  const missing = days(notice.requiredDays - notice.daysLeft);
  const left = days(notice.daysLeft);
  const required = notice.requiredDays;
  return (
    <Notice tone={notice.isRegulated ? 'late' : 'warn'}>
      <p>
        <b>
          <Trans>
            Il manque {missing} : {left} avant la séance, la règle en prévoit {required}.
          </Trans>
        </b>
      </p>
      <p>
        {notice.isRegulated ? (
          <Trans>
            Un texte fixe ce délai pour une telle commission : ce qu'elle déciderait pourrait être annulé. L'envoi reste
            possible en cas d'urgence.
          </Trans>
        ) : (
          <Trans>L'envoi reste possible : la règle est celle de l'instance, pas un délai légal.</Trans>
        )}
      </p>
    </Notice>
  );
}

/** What the button will do, in one sentence. */
export function DepartureSentence({ mails, letters, plan }: { mails: number; letters: number; plan: ConvocationPlan }) {
  const { t } = useLingui();
  const days = useDays();
  const { notice, vacantSeats } = plan;
  const vacant = vacantSeats.length;
  const parts = [
    t`${plural(mails, { 0: 'Aucun courriel ne partira', one: '# courriel partira tout de suite', other: '# courriels partiront tout de suite' })}`,
    ...(letters > 0
      ? [t`${plural(letters, { one: '# lettre est à imprimer', other: '# lettres sont à imprimer' })}`]
      : []),
    ...(vacant > 0 ? [t`${plural(vacant, { one: '# siège est vacant', other: '# sièges sont vacants' })}`] : []),
  ];
  const sentence = parts.join(', ');
  const required = notice.requiredDays === null || notice.isShort ? null : days(notice.requiredDays);
  return (
    <p>
      <b>{sentence}.</b> {required ? <Trans>Le délai de {required} est respecté.</Trans> : null}
    </p>
  );
}
