import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../platform/access/allow.decorator.ts';
import { Read, type Reading, Write, type Writing } from '../../../platform/run/doors.ts';
import { networkPolicy } from '../../networks/index.ts';
import { correctImportLine } from '../commands/correct-import-line.ts';
import { discardImport } from '../commands/discard-import.ts';
import { recheckImport } from '../commands/recheck-import.ts';
import { runImport } from '../commands/run-import.ts';
import { skipImportLine } from '../commands/skip-import-line.ts';
import { startImport } from '../commands/start-import.ts';
import { importBatchPolicy, importLinePolicy } from '../imports.policy.ts';
import {
  CorrectImportLineInput,
  DiscardImportInput,
  RecheckImportInput,
  RunImportInput,
  SkipImportLineInput,
  StartImportInput,
} from './imports.inputs.ts';
import { ImportBatch, ImportLine } from './imports.types.ts';

@ObjectType()
export class ImportBatchPayload {
  @Field(() => ImportBatch) importBatch: ImportBatch;
}

@ObjectType()
export class ImportLinePayload extends ImportBatchPayload {
  @Field(() => ImportLine) importLine: ImportLine;
}

@Resolver()
export class ImportsResolver {
  @Query(() => ImportBatch, { nullable: true })
  @Allow(importBatchPolicy.read)
  importBatch(@Args('id', { type: () => ID }) id: string, @Read() read: Reading) {
    return read.one({ id });
  }

  @Mutation(() => ImportBatchPayload, {
    description: 'Takes an uploaded file in hand: it is checked, nothing is written.',
  })
  @Allow(networkPolicy.startImport)
  startImport(@Args('input') input: StartImportInput, @Write() write: Writing) {
    return write.run(startImport, input);
  }

  @Mutation(() => ImportBatchPayload, { description: 'Checks the lines again, against the network as it has become.' })
  @Allow(importBatchPolicy.recheckImport)
  recheckImport(@Args('input') input: RecheckImportInput, @Write() write: Writing) {
    return write.run(recheckImport, input);
  }

  @Mutation(() => ImportLinePayload, { description: 'Changes cells of a line and checks the file again.' })
  @Allow(importLinePolicy.correctImportLine)
  correctImportLine(@Args('input') input: CorrectImportLineInput, @Write() write: Writing) {
    return write.run(correctImportLine, input);
  }

  @Mutation(() => ImportLinePayload, { description: 'Sets a line aside, or takes it back.' })
  @Allow(importLinePolicy.skipImportLine)
  skipImportLine(@Args('input') input: SkipImportLineInput, @Write() write: Writing) {
    return write.run(skipImportLine, input);
  }

  @Mutation(() => ImportBatchPayload, { description: 'Has the lines that passed written, all or none.' })
  @Allow(importBatchPolicy.runImport)
  runImport(@Args('input') input: RunImportInput, @Write() write: Writing) {
    return write.run(runImport, input);
  }

  @Mutation(() => ImportBatchPayload, { description: 'Gives an import up; its lines are forgotten.' })
  @Allow(importBatchPolicy.discardImport)
  discardImport(@Args('input') input: DiscardImportInput, @Write() write: Writing) {
    return write.run(discardImport, input);
  }
}
