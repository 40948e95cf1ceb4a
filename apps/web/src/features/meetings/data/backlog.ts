import { graphql, type ResultOf } from '../../../shared/api/index.ts';

/** What comes back at each meeting of a body, and what its members propose. */
export const BacklogQuery = graphql(`
  query Backlog($bodyId: ID!) {
    body(id: $bodyId) {
      id
      name
      kind
      role
      power
      dissolvedOn
      viewerCan
      standingItems {
        id position title kind durationMinutes standing section framework presenterLabel presenter { id displayName }
      }
      agendaProposals(page: { limit: 100 }) {
        totalCount
        items {
          id title kind durationMinutes framework note state proposedAt declineReason viewerCan presenterLabel
          presenter { id displayName }
          proposedBy { id displayName }
          origin { id meeting { id startsAt timeZone } }
          meeting { id title startsAt timeZone }
          agendaItem { id meeting { id title startsAt timeZone } }
        }
      }
      upcomingMeetings(page: { limit: 6 }) { items { id title state startsAt timeZone agendaCallUntil } }
    }
  }
`);

/** What the agenda of a meeting to be scheduled already holds. */
export const StandingItemsQuery = graphql(`
  query StandingItems($bodyId: ID!) {
    body(id: $bodyId) { id viewerCan standingItems { id title } }
  }
`);

export type BacklogBody = NonNullable<ResultOf<typeof BacklogQuery>['body']>;
export type Proposal = BacklogBody['agendaProposals']['items'][number];

/** What the meeting before ended on, and the actions of the body that wait. */
export const ReviewQuery = graphql(`
  query Review($bodyId: ID!, $before: DateTime) {
    body(id: $bodyId) {
      id
      past: meetings(filter: { to: $before }, page: { limit: 6 }) {
        items {
          id state startsAt timeZone
          outcomes { id kind number text dueOn doneAt owner { id displayName } }
        }
      }
      open: outcomes(filter: { kind: ACTION, isOpen: true }, page: { limit: 30 }) {
        totalCount
        items { id kind number text dueOn doneAt owner { id displayName } meeting { id startsAt timeZone } }
      }
    }
  }
`);

export const setAgendaTemplate = graphql(`
  mutation SetAgendaTemplate($input: SetAgendaTemplateInput!) {
    setAgendaTemplate(input: $input) {
      body {
        id
        standingItems {
          id position title kind durationMinutes standing section framework presenterLabel presenter { id displayName }
        }
      }
    }
  }
`);

export const proposeAgendaItem = graphql(`
  mutation ProposeAgendaItem($input: ProposeAgendaItemInput!) {
    proposeAgendaItem(input: $input) { agendaProposal { id } }
  }
`);

export const takeAgendaProposal = graphql(`
  mutation TakeAgendaProposal($input: TakeAgendaProposalInput!) {
    takeAgendaProposal(input: $input) {
      agendaProposal { id state agendaItem { id meeting { id title startsAt timeZone } } }
      meeting { id agendaItems { id position title kind durationMinutes section } }
    }
  }
`);

export const declineAgendaProposal = graphql(`
  mutation DeclineAgendaProposal($input: DeclineAgendaProposalInput!) {
    declineAgendaProposal(input: $input) { agendaProposal { id state declineReason } }
  }
`);

export const withdrawAgendaProposal = graphql(`
  mutation WithdrawAgendaProposal($input: WithdrawAgendaProposalInput!) {
    withdrawAgendaProposal(input: $input) { agendaProposal { id state } }
  }
`);
