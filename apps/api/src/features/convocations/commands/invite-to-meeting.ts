import { AppError } from '../../../platform/errors/app-error.ts';
import type { CommandContext } from '../../../platform/run/command-context.ts';
import { checkPeopleListed } from '../../actors/index.ts';
import { affiliationOn, displayNameOf, findMeetingToChange, meetingPolicy } from '../../meetings/index.ts';
import type { InviteToMeetingInput } from '../api/convocations.inputs.ts';
import { personInvited } from '../convocations.facts.ts';
import { channelOf, dayOf, mayBeConvened, runsOn } from '../expected.sql.ts';
import { checkAhead, type MeetingRow } from './find-convocation.ts';
import { expectGuests, invitedPosition } from './invited.ts';
import { queueSendings } from './queue-sendings.ts';

const day = dayOf('m', 'b');

const ofMeeting = `from meetings_meeting m
  join governance_body b on b.network_id = m.network_id and b.id = m.body_id`;

/** Convened already, or who would be: once the convocation left, the frozen list alone says. */
const isConvened = `
  select exists (select from convocations_convocation c
      where c.network_id = $1 and c.meeting_id = $2 and c.person_id = $3 and c.withdrawn_at is null)
    or exists (select ${ofMeeting}
      join governance_mandate v on v.network_id = m.network_id and v.body_id = m.body_id and ${runsOn('v', day)}
      where m.id = $2 and m.convened_at is null and v.person_id = $3 and ${mayBeConvened('v', 'm', 'b')}) as convened`;

const insertInvited = `
  insert into convocations_convocation (network_id, meeting_id, person_id, organisation_id, role, reason, channel,
    position, created_at)
  select m.network_id, m.id, $2, f.organisation_id, $3, $3, ${channelOf('m.network_id', '$2::uuid')}, ${invitedPosition}, $4
  ${ofMeeting} ${affiliationOn('m.network_id', '$2::uuid', day)}
  where m.id = $1
  returning id`;

/**
 * Invites somebody of the directory to one meeting. Before the convocation nothing is sent; afterwards the invitation
 * leaves at once.
 *
 * @throws MEETING_NOT_FOUND, FORBIDDEN, MEETING_LOCKED, MEETING_CANCELLED
 * @throws CONVOCATION_MEETING_OVER
 * @throws PERSON_NOT_FOUND
 * @throws INVITATION_ALREADY_CONVENED
 */
export async function inviteToMeeting(
  ctx: CommandContext,
  { meetingId, personId, role }: InviteToMeetingInput,
): Promise<{ convocation: string; meeting: string }> {
  const meeting = await findMeetingToChange(ctx, meetingId, meetingPolicy.inviteToMeeting);
  checkAhead(ctx, meeting);
  await checkPeopleListed(ctx, meeting.networkId, [personId]);
  await checkNotConvened(ctx, meeting, personId);
  const [{ id }] = (await ctx.db.query(insertInvited, [meeting.id, personId, role, ctx.now])) as [{ id: string }];
  if (meeting.convenedAt) {
    await expectGuests(ctx, meeting, id);
    await queueSendings(ctx, meeting, 'INVITATION', [id]);
  }
  const { networkId, bodyId } = meeting;
  ctx.record(personInvited(networkId, { meetingId: meeting.id, bodyId, convocationId: id }));
  return { convocation: id, meeting: meeting.id };
}

async function checkNotConvened(ctx: CommandContext, { networkId, id }: MeetingRow, personId: string): Promise<void> {
  const [{ convened }] = (await ctx.db.query(isConvened, [networkId, id, personId])) as [{ convened: boolean }];
  if (!convened) return;
  throw new AppError('INVITATION_ALREADY_CONVENED', { personName: await displayNameOf(ctx.db, personId) });
}
