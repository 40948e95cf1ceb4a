import {
  type BodyFormality,
  type BodyKind,
  type BodyLevel,
  type BodyPower,
  type BodyRole,
  type BodyScale,
  bodyFormalities,
  bodyKinds,
  bodyLevels,
  bodyPowers,
  bodyRoles,
  bodyScales,
  type FrameworkCode,
  frameworks,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { Column, Entity, Index } from 'typeorm';
import { Code, Codes, Day, Id, Instant, OfNetwork, Ref, Text } from '../../../platform/database/columns.ts';

/** A body (instance): where institutions hold seats. It belongs to one network and may serve several frameworks. */
@Entity('governance_body')
@OfNetwork()
@Index(['networkId', 'name'])
@Index('uq_governance_body_role', ['networkId', 'role'], { unique: true, where: "role <> 'ORDINARY'" })
export class BodyEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Code(bodyRoles, { default: 'ORDINARY' }) role: BodyRole;
  @Text() name: string;
  @Text({ nullable: true }) longName: string | null;
  @Code(bodyKinds) kind: BodyKind;
  @Code(bodyLevels, { nullable: true }) level: BodyLevel | null;
  @Code(bodyFormalities, { nullable: true }) formality: BodyFormality | null;
  @Code(bodyPowers) power: BodyPower;
  @Code(bodyScales, { nullable: true }) scale: BodyScale | null;
  @Text({ nullable: true }) purpose: string | null;
  @Codes(frameworks) frameworks: FrameworkCode[];
  /** Order in the network's list; the bodies of birth come last. */
  @Column('integer', { default: 0 }) position: number;
  /** Who sees that it exists and who sits in it. */
  @Code(visibilities, { default: 'NETWORK' }) visibility: Visibility;
  /** IANA; meetings of the body are written in it. */
  @Text() timeZone: string;
  @Day({ nullable: true }) startedOn: string | null;
  @Day({ nullable: true }) dissolvedOn: string | null;
  @Instant() createdAt: Date;
  @Column('uuid', { array: true, default: () => "'{}'" }) namedPersonIds: string[];
}
