import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text } from '../database/columns.ts';

export interface DevMailAttachment {
  filename: string;
  contentType: string;
  /** The text itself, or base64 when it is not a text. */
  content: string;
}

/** The development mailbox: what would have left through SMTP. Filled in demonstration mode only. */
@Entity('platform_dev_mail')
@Index(['sentAt'])
export class DevMailEntity {
  @PrimaryColumn('uuid') id!: string;
  @Text() recipientAddress!: string;
  @Text() subject!: string;
  @Text() textBody!: string;
  @Text() htmlBody!: string;
  @Column('jsonb') attachments!: DevMailAttachment[];
  @Instant() sentAt!: Date;
}
