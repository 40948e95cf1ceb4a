export { type Failure, failureOf, offline } from './failure.ts';
export { graphql, type Json, type ResultOf, type VariablesOf } from './graphql.ts';
export { type Reading, ReadingView, useReading } from './query-view.tsx';
export { type UploadedFile, type UploadResult, uploadFile } from './upload.ts';
export { type Command, useCommand } from './use-command.ts';
