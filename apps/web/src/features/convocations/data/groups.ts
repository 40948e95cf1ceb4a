import type { ConvocationChannel, ConvocationReason } from '@maillage/domain';
import type { ConvocationPlan, ConvocationRow } from './convocations.ts';

/** Somebody who would receive the convocation: for a mandate, or invited to this meeting alone. */
export interface Recipient {
  /** Of the mandate, or of the invitation. */
  id: string;
  name: string;
  place: string | null;
  channel: ConvocationChannel;
  /** The invitation that can be withdrawn; null for a mandate, which can be left out. */
  invitation: ConvocationRow | null;
}

export interface RecipientGroup {
  reason: ConvocationReason;
  recipients: Recipient[];
}

const order: readonly ConvocationReason[] = [
  'TITULAR',
  'ALTERNATE_OF_VACANT',
  'ALTERNATE',
  'GUEST',
  'OBSERVER',
  'EXPERT',
];

/** Who would receive it, by why they would. Groups with nobody are absent. */
export function groupsOf({ recipients, invited }: ConvocationPlan): RecipientGroup[] {
  const byMandate = recipients.map(({ id, reason, channel, person, seat, organisation }) => ({
    reason,
    recipient: { id, name: person.displayName, place: organisation?.name ?? seat.label, channel, invitation: null },
  }));
  const byInvitation = invited.map((invitation) => ({
    reason: invitation.reason,
    recipient: {
      id: invitation.id,
      name: invitation.displayName,
      place: invitation.organisation?.name ?? null,
      channel: invitation.channel,
      invitation,
    },
  }));
  const all = [...byMandate, ...byInvitation];
  return order
    .map((reason) => ({
      reason,
      recipients: all.filter((one) => one.reason === reason).map(({ recipient }) => recipient),
    }))
    .filter((group) => group.recipients.length > 0);
}

/** People and messages that would leave, once those left out are taken away. */
export function departureOf(groups: readonly RecipientGroup[], excluded: ReadonlySet<string>) {
  const going = groups.flatMap(({ recipients }) => recipients).filter(({ id }) => !excluded.has(id));
  const mails = going.filter(({ channel }) => channel === 'MAIL').length;
  return { total: going.length, mails, letters: going.length - mails };
}
