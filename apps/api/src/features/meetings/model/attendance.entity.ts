import { type AttendanceState, attendanceStates, type MandateRole, mandateRoles } from '@maillage/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, KeyTo, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/**
 * One line of the attendance list: a mandate that ran on the day of the meeting, or a guest added by hand. It belongs to
 * the mandate, so that presence can be told by seat, by organisation and by type. Source: field reference M17, M18.
 */
@Entity('meetings_attendance')
@OfNetwork()
@KeyTo('MeetingEntity', 'meetingId')
@KeyTo('MandateEntity', 'mandateId')
@KeyTo('SeatEntity', 'seatId')
@GlobalKeyTo('PersonEntity', 'personId')
@GlobalKeyTo('PersonEntity', 'representedByPersonId')
@GlobalKeyTo('OrganisationEntity', 'organisationId')
@Unique(['networkId', 'meetingId', 'mandateId'])
@Index('uq_meetings_attendance_guest', ['networkId', 'meetingId', 'personId'], {
  unique: true,
  where: 'mandate_id is null',
})
@Index(['networkId', 'mandateId'])
@Index(['networkId', 'seatId'])
@Index(['personId'])
@Index(['organisationId'])
@Check(
  'ck_meetings_attendance_who',
  'case when mandate_id is null then seat_id is null and (person_id is null) <> (guest_name is null) else seat_id is not null and person_id is not null and guest_name is null end',
)
@Check('ck_meetings_attendance_represented', "(state = 'REPRESENTED') = (represented_by_person_id is not null)")
export class AttendanceEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() meetingId: string;
  /** Null for a guest. */
  @Ref({ nullable: true }) mandateId: string | null;
  @Ref({ nullable: true }) seatId: string | null;
  @Ref({ nullable: true }) personId: string | null;
  /** A guest who is in no directory. */
  @Text({ nullable: true }) guestName: string | null;
  /** For whom the person came: the seat's organisation, else the one the person worked in on that day. */
  @Ref({ nullable: true }) organisationId: string | null;
  @Code(mandateRoles) role: MandateRole;
  @Code(attendanceStates, { default: 'EXPECTED' }) state: AttendanceState;
  @Ref({ nullable: true }) representedByPersonId: string | null;
  /** Order of the list: by seat, titulars first, guests last. */
  @Column('integer') position: number;
  @Instant({ nullable: true }) recordedAt: Date | null;
}
