import type { Visibility } from '@maillage/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Scope } from '../../../platform/access/rule.ts';
import { DateTime } from '../../../platform/http/scalars.ts';
import { among, one, ReadableIf, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { Person } from '../../actors/index.ts';
import { VisibilityEnum } from '../../networks/index.ts';
import { agendaDocumentPolicy } from '../meetings.policy.ts';
import { AgendaDocumentEntity } from '../model/agenda-document.entity.ts';

const ofFile = (column: string) => (document: Scope) =>
  `(select f.${column} from platform_file f where f.network_id = ${document.column('networkId')} and f.id = ${document.column('fileId')})`;

@ReadsFrom(
  () => AgendaDocumentEntity,
  () => agendaDocumentPolicy.read,
)
@ObjectType({ description: 'A document to read before the meeting, for its own readers.' })
export class AgendaDocument {
  @Field(() => ID) id: string;
  @Field() title: string;
  @Field(() => VisibilityEnum) visibility: Visibility;
  @ReadableIf(() => agendaDocumentPolicy.updateAgendaDocument)
  @Reads(
    among(() => Person, 'namedPersonIds', {
      orderBy: 'familyName fr',
      nullable: true,
      description: 'The readers of a RESTRICTED document, for who may change them.',
    }),
  )
  namedPeople: unknown[] | null;
  @Reads(sql(() => String, ofFile('filename'))) filename: string;
  @Reads(sql(() => String, ofFile('content_type'))) contentType: string;
  @Reads(sql(() => Int, ofFile('size_bytes'))) sizeBytes: number;
  @Reads(
    sql(
      () => String,
      (document) => `'/files/meetings.document/' || ${document.column('id')}`,
    ),
  )
  url: string;
  @Reads(one(() => Person, 'addedByPersonId', { nullable: true })) addedBy: Person | null;
  @Field(() => DateTime) addedAt: string;
  @Reads(viewerCan()) viewerCan: string[];
}
