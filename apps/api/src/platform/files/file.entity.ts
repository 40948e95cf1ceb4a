import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Id, Instant, Ref, Text } from '../database/columns.ts';

/** A file that someone uploaded into a network. Features refer to it by `(network_id, file_id)`. */
@Entity('platform_file')
@Unique(['networkId', 'id'])
@Index(['sha256'])
@Index(['uploadedAt'])
@Check('ck_platform_file_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('size_bytes >= 0')
export class FileEntity {
  @Id() id!: string;
  @Ref() networkId!: string;
  @Text() sha256!: string;
  @Column('integer') sizeBytes!: number;
  @Text() filename!: string;
  @Text() contentType!: string;
  @Ref({ nullable: true }) uploadedByPersonId!: string | null;
  @Instant() uploadedAt!: Date;
}
