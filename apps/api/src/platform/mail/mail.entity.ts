import type { Locale } from '@maillage/domain';
import { Column, Entity, Index } from 'typeorm';
import { Code, Id, Instant, Ref, Text } from '../database/columns.ts';
import type { FactPayload } from '../facts/fact.ts';

export const mailStates = ['QUEUED', 'SENDING', 'SENT', 'FAILED'] as const;
export type MailState = (typeof mailStates)[number];

/**
 * A mail to one person, kept as the ids from which it is written when it leaves: no wording and no secret rest here. Its
 * identifier is its Message-ID, so that a mail sent twice is recognised by the one who receives it.
 */
@Entity('platform_mail')
@Index('uq_platform_mail_fact_template_recipient', { synchronize: false })
@Index('ix_platform_mail_waiting', ['nextAttemptAt'], { where: "state IN ('QUEUED', 'SENDING')" })
export class MailEntity {
  @Id() id!: string;
  @Ref({ nullable: true }) networkId!: string | null;
  @Ref({ nullable: true }) factId!: string | null;
  @Text() template!: string;
  @Ref({ nullable: true }) recipientPersonId!: string | null;
  @Text() recipientAddress!: string;
  @Code(['fr', 'en']) locale!: Locale;
  @Column('jsonb') params!: FactPayload;
  @Code(mailStates, { default: 'QUEUED' }) state!: MailState;
  @Column('integer', { default: 0 }) attempts!: number;
  @Instant() queuedAt!: Date;
  /** While SENDING: when to take the sender for dead and send again, under the same Message-ID. */
  @Instant() nextAttemptAt!: Date;
  @Instant({ nullable: true }) sentAt!: Date | null;
  @Text({ nullable: true }) errorCode!: string | null;
}
