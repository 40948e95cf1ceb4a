import { Trans, useLingui } from '@lingui/react/macro';
import { feedScopes } from '@maillage/domain';
import { Button } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { ReadingView, useCommand, useReading } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Dialog, EmptyState, Form, Muted, Row, Rows, Section, showToast } from '../../../shared/ui/index.ts';
import { type CalendarFeed, CalendarFeedsQuery, revokeCalendarFeed } from '../data/feeds.ts';
import { SubscribeDialog } from './subscribe-dialog.tsx';

const sectionId = 'abonnements';

/** The calendar feeds of one's account: what each follows, whether a program reads it, and the means to end it. */
export function CalendarFeeds() {
  const reading = useReading(CalendarFeedsQuery, {});
  return (
    <ReadingView reading={reading} select={(data) => data.viewer} rows={2}>
      {(viewer) => <FeedSection feeds={viewer.calendarFeeds} />}
    </ReadingView>
  );
}

function FeedSection({ feeds }: { feeds: readonly CalendarFeed[] }) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  const [revoked, setRevoked] = useState<CalendarFeed | null>(null);
  useFocusKept(feeds.length);
  return (
    <Section
      id={sectionId}
      title={<Trans>Abonnements d'agenda</Trans>}
      count={feeds.length || undefined}
      action={
        <Button variant="default" onClick={() => setAdding(true)}>
          <Trans>Créer un abonnement</Trans>
        </Button>
      }
    >
      {feeds.length > 0 ? (
        <Rows>
          {feeds.map((feed) => (
            <FeedRow key={feed.id} feed={feed} onRevoke={() => setRevoked(feed)} />
          ))}
        </Rows>
      ) : (
        <EmptyState title={t`Aucun agenda ne suit vos réunions`}>
          <Trans>
            Un abonnement montre vos réunions dans votre propre agenda, à jour, et rien que ce que vous pouvez voir.
          </Trans>
        </EmptyState>
      )}
      {isAdding ? <SubscribeDialog onClose={() => setAdding(false)} /> : null}
      {revoked ? <RevokeDialog feed={revoked} onClose={() => setRevoked(null)} /> : null}
    </Section>
  );
}

/** The row that had the focus is gone: the keyboard goes on from the section, not from the top of the page. */
function useFocusKept(count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current && document.activeElement === document.body) document.getElementById(sectionId)?.focus();
    before.current = count;
  }, [count]);
}

/** « Mes réunions », or the name of what is followed. */
function useFeedName(): (feed: CalendarFeed) => string {
  const { t } = useLingui();
  const format = useFormat();
  return ({ scope, body, network, territory }) => {
    if (scope === 'PERSON') return format.label(feedScopes, scope);
    const name = body?.name ?? network?.shortName ?? territory?.name;
    return name ? format.text(name) : t`Ce que vous ne voyez plus`;
  };
}

function FeedRow({ feed, onRevoke }: { feed: CalendarFeed; onRevoke(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const name = useFeedName()(feed);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const created = format.date(feed.createdAt, 'long', zone);
  return (
    <Row
      trailing={
        <Button variant="default" aria-label={t`Révoquer l'abonnement ${name}`} onClick={onRevoke}>
          <Trans>Révoquer</Trans>
        </Button>
      }
    >
      <span>
        <IconCalendarShare size={18} aria-hidden="true" /> {name}
      </span>
      <Muted>
        {feed.scope === 'PERSON' ? null : `${format.label(feedScopes, feed.scope)} · `}
        <Trans>Créé le {created}</Trans>
        {' · '}
        {feed.lastReadAt ? (
          <Trans>lu le {format.moment(feed.lastReadAt, zone, 'long')}</Trans>
        ) : (
          <Trans>jamais lu</Trans>
        )}
      </Muted>
    </Row>
  );
}

function RevokeDialog({ feed, onClose }: { feed: CalendarFeed; onClose(): void }) {
  const { t } = useLingui();
  const name = useFeedName()(feed);
  const revoke = useCommand(revokeCalendarFeed);
  const submit = async () => {
    if (!(await revoke.run({ calendarFeedId: feed.id }))) return;
    showToast(t`Abonnement révoqué : ${name}.`);
    onClose();
  };
  return (
    <Dialog title={t`Révoquer l'abonnement « ${name} »`} onClose={onClose}>
      <Form
        failure={revoke.failure}
        isRunning={revoke.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Révoquer l'abonnement</Trans>}
        onCancel={onClose}
        danger
      >
        <p>
          <Trans>L'adresse ne répond plus, aussitôt et pour toujours. Votre agenda cessera de se mettre à jour.</Trans>
        </p>
      </Form>
    </Dialog>
  );
}
