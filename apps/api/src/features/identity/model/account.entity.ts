import { Column, Entity, Unique } from 'typeorm';
import { Code, GlobalKeyTo, Id, Instant, Ref, Text } from '../../../platform/database/columns.ts';

/** The means by which a person signs in. At most one per person; the address is unique on the instance. */
@Entity('identity_account')
@GlobalKeyTo('PersonEntity', 'personId')
@Unique(['personId'])
@Unique(['email'])
export class AccountEntity {
  @Id() id: string;
  @Ref() personId: string;
  /** Normalised by libs/domain: lower case, trimmed. */
  @Text() email: string;
  /** argon2id, or null for who only signs in by link. */
  @Text({ nullable: true }) passwordHash: string | null;
  @Code(['fr', 'en'], { default: 'fr' }) locale: 'fr' | 'en';
  /** IANA, where the person is: nothing but convocations leaves there at night. Null: that of the body that writes. */
  @Text({ nullable: true }) timeZone: string | null;
  /** May open new networks on this instance. */
  @Column('boolean', { default: false }) isOperator: boolean;
  /** A demonstration account, refused outside demonstration mode. */
  @Column('boolean', { default: false }) isDemonstration: boolean;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) lastSignInAt: Date | null;
}
