import { Trans, useLingui } from '@lingui/react/macro';
import { datePollStates, lineageKinds, mandateOffices, meetingStates } from '@maillage/domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type BodyDetail, useRuleWords } from '../../features/governance/index.ts';
import { useAdministers, useNetwork } from '../../features/networks/index.ts';
import { BodySeries } from '../../features/series/index.ts';
import { useFormat } from '../../shared/format/index.ts';
import { Actions, ButtonLink, Muted, PersonLine, Row, Rows, Section } from '../../shared/ui/index.ts';
import type { BodyGesture } from './body-gestures.tsx';

interface BodyAsideProps {
  body: BodyDetail;
  canAct: boolean;
  onGesture(gesture: BodyGesture): void;
}

export function BodyAside({ body, canAct, onGesture }: BodyAsideProps) {
  const { timeZone } = useNetwork();
  return (
    <>
      <Meetings body={body} />
      <BodySeries bodyId={body.id} timeZone={timeZone} />
      <DatePolls body={body} />
      <Decisions body={body} />
      <Documents body={body} />
      <Lineage
        body={body}
        canAdd={canAct && body.viewerCan.includes('addBodyLineage')}
        onAdd={() => onGesture('lineage')}
      />
      <Administration body={body} canAct={canAct} onGesture={onGesture} />
    </>
  );
}

function Meetings({ body }: { body: BodyDetail }) {
  const format = useFormat();
  const { slug } = useNetwork();
  const now = new Date().toISOString();
  const inOrder = [...body.meetings.items].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  // A series fills a year ahead: the next ones are what one looks for, then the last ones.
  const ahead = inOrder.filter(({ startsAt }) => startsAt > now).slice(0, 3);
  const past = inOrder.filter(({ startsAt }) => startsAt <= now).reverse();
  const recent = [...ahead, ...past].slice(0, 8);
  return (
    <Section id="seances" title={<Trans>Séances</Trans>} count={body.meetings.totalCount}>
      {recent.length === 0 ? (
        <Muted>
          <Trans>Aucune séance tenue ni prévue.</Trans>
        </Muted>
      ) : (
        <Rows>
          {recent.map((meeting) => (
            <Row key={meeting.id} trailing={<Muted>{format.label(meetingStates, meeting.state)}</Muted>}>
              <Link to="/n/$slug/seances/$meetingId" params={{ slug, meetingId: meeting.id }}>
                {format.date(meeting.startsAt, 'long', meeting.timeZone)}
              </Link>
              <Muted>{format.text(meeting.title)}</Muted>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

/** Dates asked of the seats of the body. Absent for who does not sit in it, and while there were none. */
function DatePolls({ body }: { body: BodyDetail }) {
  const { t } = useLingui();
  const format = useFormat();
  const { slug } = useNetwork();
  if (body.datePolls.items.length === 0) return null;
  return (
    <Section title={<Trans>Sondages de date</Trans>} count={body.datePolls.totalCount}>
      <Rows>
        {body.datePolls.items.map((poll) => (
          <Row key={poll.id} trailing={<Muted>{format.label(datePollStates, poll.state)}</Muted>}>
            <Link to="/n/$slug/sondages/$datePollId" params={{ slug, datePollId: poll.id }}>
              {format.text(poll.title)}
            </Link>
            <Muted>
              {poll.state === 'OPEN'
                ? t`${poll.answeredSeatCount} sièges sur ${poll.seatCount} ont répondu, clôture ${format.date(poll.closesAt, 'weekday', poll.timeZone)}`
                : t`${poll.answeredSeatCount} sièges sur ${poll.seatCount} ont répondu`}
            </Muted>
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

function Decisions({ body }: { body: BodyDetail }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <Section id="decisions" title={<Trans>Décisions</Trans>} count={body.outcomes.totalCount}>
      {body.outcomes.items.length === 0 ? (
        <Muted>
          <Trans>Aucune décision publiée.</Trans>
        </Muted>
      ) : (
        <Rows>
          {body.outcomes.items.map((decision) => (
            <Row key={decision.id}>
              <Link
                to="/n/$slug/seances/$meetingId"
                params={{ slug, meetingId: decision.meeting.id }}
                search={{ vue: 'compte-rendu' }}
              >
                {format.text(decision.text)}
              </Link>
              <Muted>
                {[decision.number, format.date(decision.meeting.startsAt, 'long', decision.meeting.timeZone)]
                  .filter(Boolean)
                  .join(' · ')}
              </Muted>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Documents({ body }: { body: BodyDetail }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <Section
      id="documents"
      title={<Trans>Documents</Trans>}
      count={body.tools.totalCount}
      action={
        <Link to="/n/$slug/outils" params={{ slug }} search={{ instance: body.id }}>
          <Trans>Tous</Trans>
        </Link>
      }
    >
      {body.tools.items.length === 0 ? (
        <Muted>
          <Trans>Aucun document déposé pour cette instance.</Trans>
        </Muted>
      ) : (
        <Rows>
          {body.tools.items.map((tool) => (
            <Row key={tool.id}>
              <Link to="/n/$slug/outils/$toolId" params={{ slug, toolId: tool.id }}>
                {format.text(tool.title)}
              </Link>
              {tool.latestVersion ? <Muted>{format.bytes(tool.latestVersion.sizeBytes)}</Muted> : null}
            </Row>
          ))}
        </Rows>
      )}
      <ButtonLink
        to="/n/$slug/outils/nouveau"
        params={{ slug }}
        search={{ instance: body.id }}
        variant="default"
        mt={12}
      >
        <Trans>Déposer un document</Trans>
      </ButtonLink>
    </Section>
  );
}

function Lineage({ body, canAdd, onAdd }: { body: BodyDetail; canAdd: boolean; onAdd(): void }) {
  const format = useFormat();
  const { slug } = useNetwork();
  return (
    <Section id="filiation" title={<Trans>Filiation</Trans>}>
      {body.lineage.length === 0 ? (
        <Muted>
          <Trans>Aucune instance d'origine connue.</Trans>
        </Muted>
      ) : (
        <Rows>
          {body.lineage.map((link) => (
            <Row key={link.id}>
              <span>
                {format.label(lineageKinds, link.kind)}{' '}
                {link.fromBody ? (
                  <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: link.fromBody.id }}>
                    {format.text(link.fromBody.name)}
                  </Link>
                ) : (
                  <b>{format.text(link.fromLabel ?? '')}</b>
                )}
              </span>
              <Muted>
                {[link.note ? format.text(link.note) : null, link.on ? format.date(link.on) : null]
                  .filter(Boolean)
                  .join(' · ')}
              </Muted>
            </Row>
          ))}
        </Rows>
      )}
      {canAdd ? (
        <Button variant="default" mt={12} onClick={onAdd}>
          <Trans>Ajouter une origine</Trans>
        </Button>
      ) : null}
    </Section>
  );
}

/** The rules that stand, in a line each. */
function useRuleSentences(rules: BodyDetail['rules']): string[] {
  const { t } = useLingui();
  const words = useRuleWords();
  if (!rules) return [];
  const said = (
    ['noticeDays', 'quorumPercent', 'proxiesPerPerson', 'minutesDelayDays', 'decisionMode'] as const
  ).filter((rule) => rules[rule] !== null);
  return said.map((rule) => {
    const name = words.name(rule);
    const value = words.value(rule, rules[rule]);
    return t`${name} : ${value}`;
  });
}

function Administration({ body, canAct, onGesture }: BodyAsideProps) {
  const format = useFormat();
  const { slug, bodies } = useNetwork();
  const administers = useAdministers();
  const sentences = useRuleSentences(body.rules);
  const officers = body.seats.flatMap((seat) => seat.mandates.filter((mandate) => mandate.office !== null));
  const coordination = bodies.items.find((other) => other.role === 'COORDINATION');
  return (
    <Section id="administration" title={<Trans>Qui administre</Trans>}>
      <Rows>
        {officers.map((mandate) => (
          <Row key={mandate.id}>
            <PersonLine
              name={mandate.person.displayName}
              detail={mandate.office ? format.label(mandateOffices, mandate.office) : null}
            />
          </Row>
        ))}
        {sentences.map((sentence) => (
          <Row key={sentence}>{sentence}</Row>
        ))}
        <Row>
          <Link to="/n/$slug/instances/$bodyId/ordres-du-jour" params={{ slug, bodyId: body.id }}>
            <Trans>Propositions et points permanents</Trans>
          </Link>
        </Row>
        <Row>
          <Link to="/n/$slug/instances/$bodyId/regles" params={{ slug, bodyId: body.id }}>
            <Trans>Règles de l'instance</Trans>
          </Link>
        </Row>
        <Row>
          <Muted>
            <Trans>Convoquer, écrire et publier : présidence, secrétariat et animation.</Trans>{' '}
            {coordination ? (
              <>
                <Trans>Sièges et mandats :</Trans>{' '}
                <Link to="/n/$slug/instances/$bodyId" params={{ slug, bodyId: coordination.id }}>
                  {format.text(coordination.name)}
                </Link>
              </>
            ) : null}
          </Muted>
        </Row>
      </Rows>
      {administers && canAct ? (
        <Actions>
          {body.viewerCan.includes('dissolveBody') && body.role === 'ORDINARY' && !body.dissolvedOn ? (
            <Button variant="default" mt={12} onClick={() => onGesture('dissolve')}>
              <Trans>Dissoudre l'instance</Trans>
            </Button>
          ) : null}
        </Actions>
      ) : null}
    </Section>
  );
}
