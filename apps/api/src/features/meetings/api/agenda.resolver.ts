import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Write, type Writing } from '../../../platform/run/doors.ts';
import { bodyPolicy } from '../../governance/index.ts';
import { addAgendaDocument } from '../commands/add-agenda-document.ts';
import { carryOverAgendaItems } from '../commands/carry-over-agenda-items.ts';
import { declineAgendaProposal } from '../commands/decline-agenda-proposal.ts';
import { proposeAgendaItem } from '../commands/propose-agenda-item.ts';
import { removeAgendaDocument } from '../commands/remove-agenda-document.ts';
import { scheduleNextMeeting } from '../commands/schedule-next-meeting.ts';
import { setAgendaTemplate } from '../commands/set-agenda-template.ts';
import { takeAgendaProposal } from '../commands/take-agenda-proposal.ts';
import { updateAgendaDocument } from '../commands/update-agenda-document.ts';
import { withdrawAgendaProposal } from '../commands/withdraw-agenda-proposal.ts';
import { agendaDocumentPolicy, agendaProposalPolicy, meetingPolicy } from '../meetings.policy.ts';
import {
  AddAgendaDocumentInput,
  CarryOverAgendaItemsInput,
  DeclineAgendaProposalInput,
  ProposeAgendaItemInput,
  RemoveAgendaDocumentInput,
  ScheduleNextMeetingInput,
  SetAgendaTemplateInput,
  TakeAgendaProposalInput,
  UpdateAgendaDocumentInput,
  WithdrawAgendaProposalInput,
} from './agenda.inputs.ts';
import {
  AgendaItemPayload,
  AgendaProposalPayload,
  AgendaTemplatePayload,
  CarriedOverPayload,
  MeetingPayload,
  TakenProposalPayload,
} from './payloads.ts';

/** How an agenda is prepared: documents, standing items, backlog, what is carried over. */
@Resolver()
export class AgendaResolver {
  @Mutation(() => AgendaItemPayload)
  @Allow(meetingPolicy.addAgendaDocument)
  addAgendaDocument(@Args('input') input: AddAgendaDocumentInput, @Write() write: Writing) {
    return write.run(addAgendaDocument, input);
  }

  @Mutation(() => AgendaItemPayload)
  @Allow(agendaDocumentPolicy.updateAgendaDocument)
  updateAgendaDocument(@Args('input') input: UpdateAgendaDocumentInput, @Write() write: Writing) {
    return write.run(updateAgendaDocument, input);
  }

  @Mutation(() => AgendaItemPayload)
  @Allow(agendaDocumentPolicy.removeAgendaDocument)
  removeAgendaDocument(@Args('input') input: RemoveAgendaDocumentInput, @Write() write: Writing) {
    return write.run(removeAgendaDocument, input);
  }

  @Mutation(() => AgendaTemplatePayload, { description: 'What comes back at each meeting of a body.' })
  @Allow(bodyPolicy.setAgendaTemplate)
  setAgendaTemplate(@Args('input') input: SetAgendaTemplateInput, @Write() write: Writing) {
    return write.run(setAgendaTemplate, input);
  }

  @Mutation(() => AgendaProposalPayload, { description: 'Into the backlog of a body.' })
  @Allow(bodyPolicy.proposeAgendaItem)
  proposeAgendaItem(@Args('input') input: ProposeAgendaItemInput, @Write() write: Writing) {
    return write.run(proposeAgendaItem, input);
  }

  @Mutation(() => TakenProposalPayload)
  @Allow(agendaProposalPolicy.takeAgendaProposal)
  takeAgendaProposal(@Args('input') input: TakeAgendaProposalInput, @Write() write: Writing) {
    return write.run(takeAgendaProposal, input);
  }

  @Mutation(() => AgendaProposalPayload)
  @Allow(agendaProposalPolicy.declineAgendaProposal)
  declineAgendaProposal(@Args('input') input: DeclineAgendaProposalInput, @Write() write: Writing) {
    return write.run(declineAgendaProposal, input);
  }

  @Mutation(() => AgendaProposalPayload)
  @Allow(agendaProposalPolicy.withdrawAgendaProposal)
  withdrawAgendaProposal(@Args('input') input: WithdrawAgendaProposalInput, @Write() write: Writing) {
    return write.run(withdrawAgendaProposal, input);
  }

  @Mutation(() => CarriedOverPayload, { description: 'To the next meeting of the body, else to its backlog.' })
  @Allow(meetingPolicy.carryOverAgendaItems)
  carryOverAgendaItems(@Args('input') input: CarryOverAgendaItemsInput, @Write() write: Writing) {
    return write.run(carryOverAgendaItems, input);
  }

  @Mutation(() => MeetingPayload, { description: 'Plans the meeting that follows another. Nothing is sent.' })
  @Allow(meetingPolicy.scheduleNextMeeting)
  scheduleNextMeeting(@Args('input') input: ScheduleNextMeetingInput, @Write() write: Writing) {
    return write.run(scheduleNextMeeting, input);
  }
}
