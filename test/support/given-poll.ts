import { bodyPolicy } from '../../apps/api/src/features/governance/index.ts';
import { createDatePoll } from '../../apps/api/src/features/polls/commands/create-date-poll.ts';
import { DateOptionEntity } from '../../apps/api/src/features/polls/model/date-option.entity.ts';
import { DatePollEntity } from '../../apps/api/src/features/polls/model/date-poll.entity.ts';
import { DatePollInvitationEntity } from '../../apps/api/src/features/polls/model/date-poll-invitation.entity.ts';
import type { Viewer } from '../../apps/api/src/platform/access/viewer.ts';
import type { Given } from './given.ts';

/** A poll of a body opened by a viewer: closes on the eve of its first date, both a month after the hour of the tests. */
export async function givenPoll(given: Given, viewer: Viewer, bodyId: string, dates = ['2026-04-14', '2026-04-16']) {
  const { datePoll: id } = await given.run(viewer, bodyPolicy.createDatePoll, createDatePoll, {
    bodyId,
    title: 'Séance de printemps',
    startsAt: dates.map((day) => new Date(`${day}T09:00:00Z`)),
    durationMinutes: 120,
    closesAt: new Date('2026-04-10T16:00:00Z'),
  });
  const options = await given.db.find(DateOptionEntity, { where: { datePollId: id }, order: { startsAt: 'ASC' } });
  const invitationOf = (personId: string) =>
    given.db.findOneByOrFail(DatePollInvitationEntity, { datePollId: id, personId });
  return {
    ...(await given.db.findOneByOrFail(DatePollEntity, { id })),
    optionIds: options.map((option) => option.id),
    invitationOf,
  };
}
