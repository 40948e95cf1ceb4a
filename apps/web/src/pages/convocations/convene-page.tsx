import { Trans, useLingui } from '@lingui/react/macro';
import { plainDateIn } from '@maillage/domain';
import { Button, Textarea } from '@mantine/core';
import { IconSend, IconUserPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ConvocationPlan,
  ConvocationPlanQuery,
  type ConvocationRow,
  DepartureSentence,
  departureOf,
  groupsOf,
  InviteDialog,
  LetterPreview,
  type MeetingToConvene,
  Recipients,
  ShortNotice,
  sendConvocation,
  usePeopleCount,
  withdrawInvitation,
} from '../../features/convocations/index.ts';
import { useNetwork } from '../../features/networks/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { instantOf, useFormat, zoneToday } from '../../shared/format/index.ts';
import {
  ActionBar,
  Breadcrumbs,
  ButtonLink,
  DayField,
  EmptyState,
  ErrorSummary,
  FieldRow,
  inkOf,
  Muted,
  Notice,
  PageHead,
  Row,
  Rows,
  Section,
  showToast,
  useFieldIds,
  useProblems,
} from '../../shared/ui/index.ts';
import styles from './convene-page.module.css';

const route = getRouteApi('/n/$slug/seances/$meetingId/convocation');

/** « Envoyer la convocation »: the recipients and why, the letter, what will happen, one button. */
export function ConvenePage() {
  const { meetingId } = route.useParams();
  const reading = useReading(ConvocationPlanQuery, { meetingId });
  return (
    <ReadingView
      reading={reading}
      select={({ meeting, convocationPlan: plan }) => (meeting && plan ? { meeting, plan } : null)}
      rows={14}
    >
      {({ meeting, plan }) => <ConveneView meeting={meeting} plan={plan} onChanged={reading.reload} />}
    </ReadingView>
  );
}

interface ConveneViewProps {
  meeting: MeetingToConvene;
  plan: ConvocationPlan;
  onChanged(): void;
}

function ConveneView({ meeting, plan, onChanged }: ConveneViewProps) {
  const { t } = useLingui();
  const format = useFormat();
  const people = usePeopleCount();
  const { slug } = useNetwork();
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [replyOn, setReplyOn] = useState(() => plainDateIn(plan.replyBy, meeting.timeZone));
  const [message, setMessage] = useState('');
  const replyBy = replyOn ? endOfDay(replyOn, meeting) : null;
  const groups = groupsOf(plan);
  const { total, mails, letters } = departureOf(groups, excluded);
  const who = people(total);
  const name = format.text(meeting.body.name);
  const moment = format.moment(meeting.startsAt, meeting.timeZone, 'full');
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: meeting.body.id }}>
          {name}
        </Link>
        <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: meeting.id }}>
          {format.date(meeting.startsAt, 'long', meeting.timeZone)}
        </Link>
        <Trans>Envoyer</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`Envoyer la convocation`}
        ink={inkOf(meeting.body)}
        lead={
          <Trans>
            {name}, {moment}, à {who} et à nulle autre.
          </Trans>
        }
      />
      {meeting.convening ? (
        <AlreadySent meeting={meeting} sentAt={meeting.convening.sentAt} />
      ) : (
        <>
          <div className={styles.columns}>
            <div>
              <ShortNotice notice={plan.notice} />
              <RecipientsSection
                meeting={meeting}
                plan={plan}
                excluded={excluded}
                onExclude={setExcluded}
                onChanged={onChanged}
              />
              <WordsSection
                meeting={meeting}
                replyOn={replyOn}
                onReplyOn={setReplyOn}
                message={message}
                onMessage={setMessage}
              />
            </div>
            <LetterPreview meeting={meeting} plan={plan} replyOn={replyOn} replyBy={replyBy} message={message} />
          </div>
          <SendBar
            meeting={meeting}
            departure={<DepartureSentence mails={mails} letters={letters} plan={plan} />}
            total={total}
            input={{ replyBy, message, excludedMandateIds: [...excluded] }}
          />
        </>
      )}
    </>
  );
}

function AlreadySent({ meeting, sentAt }: { meeting: MeetingToConvene; sentAt: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const sentOn = format.date(sentAt, 'long', meeting.timeZone);
  return (
    <EmptyState
      title={t`La convocation est déjà partie`}
      actions={
        <ButtonLink
          to="/n/$slug/seances/$meetingId"
          params={{ slug, meetingId: meeting.id }}
          search={{ vue: 'convocation' }}
        >
          <Trans>Voir les réponses</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        Envoyée le {sentOn}. Les réponses, les rappels et les nouveaux envois sont sur la page de la séance.
      </Trans>
    </EmptyState>
  );
}

interface RecipientsSectionProps extends ConveneViewProps {
  excluded: ReadonlySet<string>;
  onExclude(excluded: ReadonlySet<string>): void;
}

function RecipientsSection({ meeting, plan, excluded, onExclude, onChanged }: RecipientsSectionProps) {
  const { t } = useLingui();
  const format = useFormat();
  const people = usePeopleCount();
  const { slug } = useNetwork();
  const [isInviting, setInviting] = useState(false);
  const withdraw = useCommand(withdrawInvitation);
  const groups = groupsOf(plan);
  const total = groups.reduce((sum, group) => sum + group.recipients.length, 0);
  const choose = (ids: readonly string[], isExcluded: boolean) => {
    const next = new Set(excluded);
    for (const id of ids) {
      if (isExcluded) next.add(id);
      else next.delete(id);
    }
    onExclude(next);
  };
  const takeBack = async (invitation: ConvocationRow) => {
    if (!(await withdraw.run({ convocationId: invitation.id }))) return;
    showToast(t`Invitation retirée.`);
    onChanged();
  };
  return (
    <Section
      title={<Trans>Qui reçoit, et pourquoi</Trans>}
      note={people(total)}
      action={
        <Button
          variant="default"
          leftSection={<IconUserPlus size={18} aria-hidden="true" />}
          onClick={() => setInviting(true)}
        >
          <Trans>Inviter quelqu'un</Trans>
        </Button>
      }
    >
      {plan.remarks.length > 0 ? (
        <Notice>
          {plan.remarks.map((remark) => (
            <p key={remark}>{format.text(remark)}</p>
          ))}
        </Notice>
      ) : null}
      <ErrorSummary problems={useProblems(withdraw.failure)} />
      {total === 0 ? (
        <EmptyState
          title={t`Personne à convoquer`}
          actions={
            <ButtonLink to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: meeting.body.id }}>
              <Trans>Ouvrir l'instance</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Aucun siège n'est pourvu le jour de la séance. Nommez quelqu'un sur un siège, ou invitez une personne.
          </Trans>
        </EmptyState>
      ) : (
        <Recipients groups={groups} excluded={excluded} onExclude={choose} onWithdraw={(row) => void takeBack(row)} />
      )}
      <VacantSeats meeting={meeting} plan={plan} />
      {isInviting ? (
        <InviteDialog meetingId={meeting.id} isConvened={false} onDone={onChanged} onClose={() => setInviting(false)} />
      ) : null}
    </Section>
  );
}

/** Who does not receive it, and why. */
function VacantSeats({ meeting, plan }: Omit<ConveneViewProps, 'onChanged'>) {
  const format = useFormat();
  const { slug } = useNetwork();
  if (plan.vacantSeats.length === 0) return null;
  return (
    <Section level={3} title={<Trans>Sièges vacants</Trans>} count={plan.vacantSeats.length}>
      <Rows>
        {plan.vacantSeats.map((seat) => (
          <Row
            key={seat.id}
            tone="vacant"
            trailing={
              <Link
                to="/n/$slug/instances/$bodyId"
                params={{ slug, bodyId: meeting.body.id }}
                hash="composition"
                aria-label={format.text(`${seat.label}, composition`)}
              >
                <Trans>Pourvoir ce siège</Trans>
              </Link>
            }
          >
            <b>{format.text(seat.label)}</b>
            <Muted>
              <Trans>sans titulaire le jour de la séance</Trans>
            </Muted>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

interface WordsSectionProps {
  meeting: MeetingToConvene;
  replyOn: string;
  onReplyOn(day: string): void;
  message: string;
  onMessage(message: string): void;
}

function WordsSection({ meeting, replyOn, onReplyOn, message, onMessage }: WordsSectionProps) {
  const { t } = useLingui();
  return (
    <Section title={<Trans>Réponse et quelques mots</Trans>}>
      <FieldRow>
        <DayField
          label={t`Réponse attendue avant le`}
          min={zoneToday(meeting.timeZone)}
          max={plainDateIn(meeting.startsAt, meeting.timeZone)}
          value={replyOn}
          onChange={onReplyOn}
        />
      </FieldRow>
      <Textarea
        mt={16}
        label={t`Quelques mots`}
        description={t`Facultatifs, dans le courriel et dans la lettre.`}
        autosize
        minRows={2}
        maxLength={2000}
        value={message}
        onChange={(event) => onMessage(event.currentTarget.value)}
      />
    </Section>
  );
}

interface SendBarProps {
  meeting: MeetingToConvene;
  departure: React.ReactNode;
  total: number;
  input: { replyBy: string | null; message: string; excludedMandateIds: string[] };
}

function SendBar({ meeting, departure, total, input }: SendBarProps) {
  const { t } = useLingui();
  const people = usePeopleCount();
  const { slug } = useNetwork();
  const navigate = useNavigate();
  const ids = useFieldIds(['meetingId']);
  const send = useCommand(sendConvocation);
  const who = people(total);
  const problems = useProblems(send.failure, ids);
  const submit = async () => {
    const { replyBy, message, excludedMandateIds } = input;
    const done = await send.run({
      meetingId: meeting.id,
      replyBy,
      message: message.trim() || null,
      excludedMandateIds,
    });
    if (!done) return;
    showToast(t`Convocation envoyée à ${who}.`);
    await navigate({
      to: '/n/$slug/seances/$meetingId',
      params: { slug, meetingId: meeting.id },
      search: { vue: 'convocation' },
    });
  };
  return (
    <ActionBar
      buttons={
        <Button
          loading={send.isRunning}
          disabled={total === 0}
          leftSection={<IconSend size={18} aria-hidden="true" />}
          onClick={() => void submit()}
        >
          <Trans>Envoyer à {who}</Trans>
        </Button>
      }
    >
      <ErrorSummary problems={problems} />
      {departure}
    </ActionBar>
  );
}

/** One answers until the evening of that day, or until the meeting begins. */
function endOfDay(day: string, { timeZone, startsAt }: MeetingToConvene): string {
  const evening = instantOf(day, '23:59', timeZone);
  return Date.parse(evening) < Date.parse(startsAt) ? evening : startsAt;
}
