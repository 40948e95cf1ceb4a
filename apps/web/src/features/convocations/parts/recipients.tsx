import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ConvocationReason, convocationChannels } from '@maillage/domain';
import { Button, Checkbox } from '@mantine/core';
import { IconMail, IconMailbox } from '@tabler/icons-react';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, StateBadge } from '../../../shared/ui/index.ts';
import type { ConvocationRow } from '../data/convocations.ts';
import type { Recipient, RecipientGroup } from '../data/groups.ts';
import styles from './recipients.module.css';

interface RecipientsProps {
  groups: readonly RecipientGroup[];
  excluded: ReadonlySet<string>;
  onExclude(ids: readonly string[], isExcluded: boolean): void;
  onWithdraw(invitation: ConvocationRow): void;
}

/** Who receives the convocation and why, each with the channel. A mandate can be left out, an invitation withdrawn. */
export function Recipients({ groups, ...choice }: RecipientsProps) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.reason} group={group} {...choice} />
      ))}
    </>
  );
}

function Group({
  group,
  excluded,
  onExclude,
  onWithdraw,
}: Omit<RecipientsProps, 'groups'> & { group: RecipientGroup }) {
  const words = useGroupWords(group.reason);
  const { t } = useLingui();
  const byMandate = group.recipients.filter(({ invitation }) => invitation === null).map(({ id }) => id);
  const going = byMandate.filter((id) => !excluded.has(id)).length;
  const { title, note } = words;
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        {byMandate.length > 1 ? (
          <Checkbox
            aria-label={t`Tout le groupe : ${title}`}
            checked={going === byMandate.length}
            indeterminate={going > 0 && going < byMandate.length}
            onChange={(event) => onExclude(byMandate, !event.currentTarget.checked)}
          />
        ) : null}
        <h3>
          {title} <Muted>{group.recipients.length}</Muted>
        </h3>
        <Muted>{note}</Muted>
      </div>
      <ul className={styles.list}>
        {group.recipients.map((recipient) => (
          <RecipientRow
            key={recipient.id}
            recipient={recipient}
            isExcluded={excluded.has(recipient.id)}
            onExclude={onExclude}
            onWithdraw={onWithdraw}
          />
        ))}
      </ul>
    </section>
  );
}

interface RecipientRowProps extends Pick<RecipientsProps, 'onExclude' | 'onWithdraw'> {
  recipient: Recipient;
  isExcluded: boolean;
}

function RecipientRow({ recipient, isExcluded, onExclude, onWithdraw }: RecipientRowProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { id, name, place, channel, invitation } = recipient;
  return (
    <li className={styles.row} data-out={isExcluded || undefined}>
      {invitation ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <Checkbox
          className={styles.name}
          label={name}
          checked={!isExcluded}
          onChange={(event) => onExclude([id], !event.currentTarget.checked)}
        />
      )}
      <span className={styles.place}>{place ? format.text(place) : null}</span>
      <span className={styles.channel}>
        {isExcluded ? (
          <Trans>ne reçoit rien</Trans>
        ) : channel === 'MAIL' ? (
          <>
            <IconMail size={18} aria-hidden="true" />{' '}
            {format.label(convocationChannels, channel).toLocaleLowerCase(format.locale)}
          </>
        ) : (
          <StateBadge tone="warn" icon={<IconMailbox aria-hidden="true" />}>
            {format.label(convocationChannels, channel).toLocaleLowerCase(format.locale)}
          </StateBadge>
        )}
        {invitation?.viewerCan.includes('withdrawInvitation') ? (
          <Button
            size="compact-md"
            variant="subtle"
            aria-label={t`Retirer l'invitation de ${name}`}
            onClick={() => onWithdraw(invitation)}
          >
            <Trans>Retirer</Trans>
          </Button>
        ) : null}
      </span>
    </li>
  );
}

function useGroupWords(reason: ConvocationReason): { title: string; note: string } {
  const { t } = useLingui();
  const asked = t`convocation, avec lien de réponse`;
  switch (reason) {
    case 'TITULAR':
      return { title: t`Titulaires`, note: asked };
    case 'ALTERNATE_OF_VACANT':
      return { title: t`Suppléances de sièges vacants`, note: asked };
    case 'ALTERNATE':
      return { title: t`Suppléances`, note: t`copie pour information` };
    case 'GUEST':
      return { title: t`Personnes invitées`, note: asked };
    case 'OBSERVER':
      return { title: t`En observation`, note: asked };
    case 'EXPERT':
      return { title: t`Expertise`, note: asked };
  }
}

/** « 19 personnes » */
export function usePeopleCount(): (count: number) => string {
  const { t } = useLingui();
  return (count) => t`${plural(count, { one: '# personne', other: '# personnes' })}`;
}
