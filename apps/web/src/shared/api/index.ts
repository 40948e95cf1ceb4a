export { type Failure, failureOf, offline } from './failure.ts';
export { graphql, type Json, type ResultOf } from './graphql.ts';
export { type Reading, ReadingView, useReading } from './query-view.tsx';
export { uploadFile } from './upload.ts';
export { useCommand } from './use-command.ts';
export { useRefresh } from './use-refresh.ts';
