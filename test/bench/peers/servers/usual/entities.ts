import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';

const uuids = { type: 'uuid', array: true } as const;

@Entity('networks_network')
export class NetworkEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') slug: string;
  @Column('text') name: string;
  @Column('text', { name: 'short_name' }) shortName: string;
  @Column('text') status: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('boolean', { name: 'is_public' }) isPublic: boolean;
  @OneToMany(
    () => BodyEntity,
    (body) => body.network,
  )
  bodies: BodyEntity[];
}

@Entity('governance_body')
export class BodyEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @ManyToOne(
    () => NetworkEntity,
    (network) => network.bodies,
  )
  @JoinColumn({ name: 'network_id' })
  network: NetworkEntity;
  @Column('text') name: string;
  @Column('text') kind: string;
  @Column('text') role: string;
  @Column('int') position: number;
  @Column('text') visibility: string;
  @Column({ ...uuids, name: 'named_person_ids' }) namedPersonIds: string[];
}

@Entity('governance_seat')
export class SeatEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  @Column('date', { name: 'opened_on' }) openedOn: string;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn: string | null;
}

@Entity('meetings_meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @ManyToOne(() => BodyEntity)
  @JoinColumn({ name: 'body_id' })
  body: BodyEntity;
  @Column('text') title: string;
  @Column('text') state: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date;
  @Column('int', { name: 'duration_minutes' }) durationMinutes: number;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') visibility: string;
  @Column({ ...uuids, name: 'named_person_ids' }) namedPersonIds: string[];
}

@Entity('meetings_agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('int') position: number;
  @Column('text') title: string;
  @Column('text') kind: string;
  @Column('int', { name: 'duration_minutes', nullable: true }) durationMinutes: number | null;
}

@Entity('meetings_attendance')
export class AttendanceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId: string | null;
  @Column('text') role: string;
  @Column('text') state: string;
  @Column('int') position: number;
  @Column('timestamptz', { name: 'recorded_at', nullable: true }) recordedAt: Date | null;
}

@Entity('meetings_outcome')
export class OutcomeEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'meeting_id' }) meetingId: string;
  @Column('uuid', { name: 'agenda_item_id' }) agendaItemId: string;
  @Column('uuid', { name: 'body_id' }) bodyId: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) number: string | null;
  @Column('text') text: string;
  @Column('uuid', { name: 'owner_person_id', nullable: true }) ownerPersonId: string | null;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
  @Column('int') position: number;
  @Column('timestamptz', { name: 'published_at', nullable: true }) publishedAt: Date | null;
}

@Entity('actors_person')
export class PersonEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'display_name' }) displayName: string;
}

@Entity('actors_contact')
export class ContactEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
}

@Entity('actors_organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') type: string;
}

@Entity('actors_organisation_entry')
export class OrganisationEntryEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'network_id' }) networkId: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
}

export const entities = [
  NetworkEntity,
  BodyEntity,
  SeatEntity,
  MeetingEntity,
  AgendaItemEntity,
  AttendanceEntity,
  OutcomeEntity,
  PersonEntity,
  ContactEntity,
  OrganisationEntity,
  OrganisationEntryEntity,
];
