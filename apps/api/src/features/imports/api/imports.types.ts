import {
  type ErrorCode,
  type ImportKind,
  type ImportLineState,
  type ImportState,
  importKinds,
  importLineStates,
  importStates,
} from '@maillage/domain';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { quote, type Scope } from '../../../platform/access/rule.ts';
import { graphqlEnum } from '../../../platform/http/enum.ts';
import { DateTime, Json } from '../../../platform/http/scalars.ts';
import { count, equals, one, page, Reads, ReadsFrom, sql, viewerCan } from '../../../platform/read/declare.ts';
import { Person } from '../../actors/index.ts';
import { Network } from '../../networks/index.ts';
import { importBatchPolicy, importLinePolicy } from '../imports.policy.ts';
import { type BatchColumn, ImportBatchEntity } from '../model/import-batch.entity.ts';
import { ImportLineEntity } from '../model/import-line.entity.ts';

export const ImportKindEnum = graphqlEnum('ImportKind', importKinds);
export const ImportStateEnum = graphqlEnum('ImportState', importStates);
export const ImportLineStateEnum = graphqlEnum('ImportLineState', importLineStates);

@InputType()
export class ImportLineFilter {
  @Field(() => ImportLineStateEnum, { nullable: true }) @IsOptional() state?: ImportLineState | null;
}

const counted = (state: ImportLineState) =>
  count(() => ImportLine, { on: 'importBatchId', where: (scope) => `${scope.column('state')} = ${quote(state)}` });

const ofFile = (column: string) => (batch: Scope) =>
  `(select f.${column} from platform_file f where f.network_id = ${batch.column('networkId')} and f.id = ${batch.column('fileId')})`;

@ReadsFrom(
  () => ImportLineEntity,
  () => importLinePolicy.read,
)
@ObjectType({ description: 'A line of a file, and what the check says of it.' })
export class ImportLine {
  @Field(() => ID) id: string;
  @Field(() => Int, { description: 'As a spreadsheet numbers it.' }) number: number;
  @Field(() => ImportLineStateEnum) state: ImportLineState;
  @Field(() => Json, { description: 'Cells by the keys of their columns; empty ones are left out.' }) values: unknown;
  @Field(() => String, { nullable: true, description: 'A code of the error registry.' }) code: ErrorCode | null;
  @Field(() => String, { nullable: true, description: 'Key of the column at fault.' }) column: string | null;
  @Field(() => Json, { nullable: true, description: 'The values of the sentence of the code.' }) params: unknown;
  @Reads(viewerCan()) viewerCan: string[];
}

@ReadsFrom(
  () => ImportBatchEntity,
  () => importBatchPolicy.read,
)
@ObjectType({ description: 'A file on its way into the network: checked first, then written whole or not at all.' })
export class ImportBatch {
  @Field(() => ID) id: string;
  @Reads(one(() => Network, 'networkId')) network: Network;
  @Field(() => ImportKindEnum) kind: ImportKind;
  @Reads(sql(() => String, ofFile('filename'))) filename: string;
  @Field(() => ImportStateEnum) state: ImportState;
  @Field(() => Int, { description: 'Of the work under way: the check, then the writing.' }) progressPercent: number;
  @Field(() => Json, { description: '[{ key, heading }]: columns recognised, in the order of the file.' })
  columns: BatchColumn[];
  @Field(() => [String], { description: 'Headings that nothing was made of.' }) ignoredHeadings: string[];
  @Field(() => String, { nullable: true, description: 'Why the file was refused: a code of the error registry.' })
  refusalCode: ErrorCode | null;
  @Field(() => Json, { nullable: true }) refusalParams: unknown;
  @Reads(count(() => ImportLine, { on: 'importBatchId' })) lineCount: number;
  @Reads(counted('NEW')) newCount: number;
  @Reads(counted('MATCHED')) matchedCount: number;
  @Reads(counted('TO_CORRECT')) toCorrectCount: number;
  @Reads(counted('REFUSED')) refusedCount: number;
  @Reads(counted('SKIPPED')) skippedCount: number;
  @Reads(counted('IMPORTED')) importedCount: number;
  @Reads(
    page(() => ImportLine, {
      on: 'importBatchId',
      // What asks for a gesture comes first.
      orderBy: 'urgency, number',
      filter: { input: () => ImportLineFilter, by: { state: equals('state') } },
    }),
  )
  lines: unknown;
  @Reads(
    sql(
      () => String,
      (scope) => `'/files/imports.report/' || ${scope.column('id')}`,
      { description: 'The report, line by line, as CSV.' },
    ),
  )
  reportUrl: string;
  @Reads(one(() => Person, 'startedByPersonId', { nullable: true })) startedBy: Person | null;
  @Field(() => DateTime) startedAt: Date;
  @Field(() => DateTime, { nullable: true }) writtenAt: Date | null;
  @Reads(viewerCan()) viewerCan: string[];
}
