import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowRight, IconBellRinging, IconKey, IconLock, IconPencil, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNetwork } from '../../features/networks/index.ts';
import {
  advisedOption,
  answerDatePoll,
  ChangePollDialog,
  chooseDateOption,
  closeDatePoll,
  DatePollBoard,
  type DatePollDetail,
  DatePollQuery,
  isHindered,
  type OptionDetail,
  remindDatePoll,
  useAdviceWords,
  useDateNotes,
} from '../../features/polls/index.ts';
import { ReadingView, useCommand, useReading } from '../../shared/api/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import {
  ActionBar,
  Breadcrumbs,
  ButtonLink,
  Dialog,
  Fact,
  Facts,
  Form,
  inkOf,
  LoadingRows,
  Notice,
  PageHead,
  showToast,
  useFailureSentence,
} from '../../shared/ui/index.ts';

const route = getRouteApi('/n/$slug/sondages/$datePollId');

/** Which date suits the seats, and the choice. */
export function DatePollPage() {
  const { datePollId } = route.useParams();
  const reading = useReading(DatePollQuery, { id: datePollId });
  const personId = reading.data?.viewer?.person.id;
  return (
    <ReadingView reading={reading} select={(data) => data.datePoll} rows={12}>
      {(poll) => <DatePollView poll={poll} personId={personId} />}
    </ReadingView>
  );
}

function DatePollView({ poll, personId }: { poll: DatePollDetail; personId: string | undefined }) {
  const { t } = useLingui();
  const format = useFormat();
  const sentence = useFailureSentence();
  const { slug } = useNetwork();
  const notes = useDateNotes(poll);
  const answer = useCommand(answerDatePoll);
  const remind = useCommand(remindDatePoll);
  const close = useCommand(closeDatePoll);
  const [selectedId, select] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'change' | 'choose' | null>(null);
  const isChosen = poll.state === 'CHOSEN';
  const advised = isChosen || !notes ? null : advisedOption(poll, notes);
  const mayChoose = poll.viewerCan.includes('chooseDateOption') && !isChosen;
  const selected = mayChoose ? (poll.options.find(({ id }) => id === selectedId) ?? advised) : null;
  const failure = answer.failure ?? remind.failure ?? close.failure;
  const silent = poll.seatCount - poll.answeredSeatCount;
  const sendReminder = async () => {
    if (await remind.run({ datePollId: poll.id })) showToast(t`Relance envoyée.`);
  };
  const endNow = async () => {
    if (await close.run({ datePollId: poll.id })) showToast(t`Sondage clos, les réponses restent.`);
  };
  const isOpen = poll.state === 'OPEN';
  return (
    <>
      <Breadcrumbs label={t`Fil d'Ariane`}>
        <Link to="/n/$slug/instances" params={{ slug }}>
          <Trans>Instances</Trans>
        </Link>
        <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: poll.body.id }}>
          {format.text(poll.body.name)}
        </Link>
        <Trans>Sondage de date</Trans>
      </Breadcrumbs>
      <PageHead
        title={t`${poll.title} : quelle date ?`}
        ink={inkOf(poll.body)}
        actions={
          <>
            {isOpen && silent > 0 && poll.viewerCan.includes('remindDatePoll') ? (
              <Button
                variant="default"
                leftSection={<IconBellRinging size={18} aria-hidden="true" />}
                loading={remind.isRunning}
                onClick={() => void sendReminder()}
              >
                {t`${plural(silent, { one: 'Relancer # siège', other: 'Relancer # sièges' })}`}
              </Button>
            ) : null}
            {!isChosen && poll.viewerCan.includes('updateDatePoll') ? (
              <Button
                variant="default"
                leftSection={<IconPencil size={18} aria-hidden="true" />}
                onClick={() => setDialog('change')}
              >
                <Trans>Modifier</Trans>
              </Button>
            ) : null}
            {isOpen && poll.viewerCan.includes('closeDatePoll') ? (
              <Button
                variant="default"
                leftSection={<IconLock size={18} aria-hidden="true" />}
                loading={close.isRunning}
                onClick={() => void endNow()}
              >
                <Trans>Clore</Trans>
              </Button>
            ) : null}
          </>
        }
      >
        <PollFacts poll={poll} />
      </PageHead>
      {failure ? (
        <Notice tone="late" role="alert">
          {sentence(failure)}
        </Notice>
      ) : null}
      {poll.message ? <p>{format.text(poll.message)}</p> : null}
      {notes && notes.size < poll.options.length ? (
        <Notice tone="late" role="alert">
          <Trans>
            Ce qui gêne certaines dates (autres réunions, vacances, jours fériés) n'a pas pu être lu. Les réponses sont
            là, rien n'est perdu. Rechargez la page avant de retenir une date.
          </Trans>
        </Notice>
      ) : null}
      {notes ? (
        <DatePollBoard
          poll={poll}
          notes={notes}
          personId={personId}
          advised={advised}
          selected={selected}
          onSelect={mayChoose ? (option) => select(option.id) : undefined}
          onAnswer={
            isOpen
              ? (seat, option, availability) =>
                  void answer.run({
                    datePollId: poll.id,
                    seatId: seat.id,
                    answers: [{ dateOptionId: option.id, availability }],
                  })
              : undefined
          }
        />
      ) : (
        <LoadingRows rows={10} />
      )}
      {poll.meeting ? (
        <ActionBar
          buttons={
            <ButtonLink
              to="/n/$slug/seances/$meetingId"
              params={{ slug, meetingId: poll.meeting.id }}
              rightSection={<IconArrowRight size={18} aria-hidden="true" />}
            >
              <Trans>Ouvrir la séance</Trans>
            </ButtonLink>
          }
        >
          <Trans>Une date est retenue : la séance est planifiée.</Trans>
        </ActionBar>
      ) : mayChoose ? (
        <ChoiceBar
          poll={poll}
          selected={selected}
          isHindered={selected && notes?.has(selected.id) ? isHindered(notes.get(selected.id)) : null}
          onChoose={() => setDialog('choose')}
        />
      ) : null}
      {dialog === 'change' ? <ChangePollDialog poll={poll} onClose={() => setDialog(null)} /> : null}
      {dialog === 'choose' && selected ? (
        <ChooseDialog poll={poll} option={selected} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

function PollFacts({ poll }: { poll: DatePollDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { answeredSeatCount: answered, seatCount: seats, requiredSeatCount: required, keySeatCount: keys } = poll;
  const end = format.date(poll.closedAt ?? poll.closesAt, 'weekday', poll.timeZone);
  return (
    <Facts>
      <Fact>
        <Trans>
          <b>
            {answered} sièges sur {seats}
          </b>{' '}
          ont répondu
        </Trans>
      </Fact>
      <Fact>{poll.state === 'OPEN' ? t`clôture ${end}` : t`clos depuis ${end}`}</Fact>
      {required === null ? null : (
        <Fact icon={<IconUsersGroup size={19} aria-hidden="true" />}>
          {t`quorum : ${required} sièges sur ${seats}`}
        </Fact>
      )}
      {keys > 0 ? (
        <Fact icon={<IconKey size={19} aria-hidden="true" />}>
          {t`${plural(keys, { one: '# siège clé', other: '# sièges clés' })}`}
        </Fact>
      ) : null}
    </Facts>
  );
}

interface ChoiceBarProps {
  poll: DatePollDetail;
  selected: OptionDetail | null;
  /** Null when it could not be read. */
  isHindered: boolean | null;
  onChoose(): void;
}

function ChoiceBar({ poll, selected, isHindered: hindered, onChoose }: ChoiceBarProps) {
  const format = useFormat();
  const { slug } = useNetwork();
  const words = useAdviceWords(poll);
  return (
    <ActionBar
      buttons={
        <>
          <ButtonLink variant="default" to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: poll.body.id }}>
            <Trans>Laisser ouvert</Trans>
          </ButtonLink>
          <Button disabled={!selected} onClick={onChoose}>
            <Trans>Retenir cette date</Trans>
          </Button>
        </>
      }
    >
      {selected ? (
        <Trans>
          <b>{format.moment(selected.startsAt, poll.timeZone)}</b> : {words(selected, hindered)}.
        </Trans>
      ) : (
        <Trans>Choisissez une date en tête de colonne, ou attendez les réponses.</Trans>
      )}
    </ActionBar>
  );
}

function ChooseDialog({ poll, option, onClose }: { poll: DatePollDetail; option: OptionDetail; onClose(): void }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  const navigate = useNavigate();
  const choose = useCommand(chooseDateOption);
  const submit = async () => {
    const done = await choose.run({ dateOptionId: option.id });
    if (!done) return;
    showToast(t`Date retenue, la séance est planifiée.`);
    await navigate({
      to: '/n/$slug/seances/$meetingId',
      params: { slug, meetingId: done.chooseDateOption.meeting.id },
    });
  };
  return (
    <Dialog title={t`Retenir cette date`} onClose={onClose}>
      <Form
        failure={choose.failure}
        isRunning={choose.isRunning}
        onSubmit={() => void submit()}
        onCancel={onClose}
        submitLabel={<Trans>Planifier la séance</Trans>}
      >
        <p>
          <b>{format.moment(option.startsAt, poll.timeZone, 'full')}</b>
        </p>
        <p>
          <Trans>La séance s'inscrit au calendrier et le sondage se clôt. Aucune convocation ne part.</Trans>
        </p>
        {option.noCount > 0 ? (
          <p>
            {t`${plural(option.noCount, {
              one: 'Le siège qui avait dit non en est prévenu par un message.',
              other: 'Les # sièges qui avaient dit non en sont prévenus par un message.',
            })}`}
          </p>
        ) : null}
      </Form>
    </Dialog>
  );
}
