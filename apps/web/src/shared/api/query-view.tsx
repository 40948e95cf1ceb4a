import type { ReactNode } from 'react';
import { type AnyVariables, type TypedDocumentNode, type UseQueryArgs, useQuery } from 'urql';
import { FailureState, LoadingRows, NotFoundState } from '../ui/states.tsx';
import { failureOf } from './failure.ts';

export interface Reading<Data> {
  data: Data | undefined;
  failure: ReturnType<typeof failureOf> | null;
  isLoading: boolean;
  reload(): void;
}

/** A query of the API. Data already read stays shown while it is read again. */
export function useReading<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { pause?: boolean } = {},
): Reading<Data> {
  const [result, execute] = useQuery({ query, variables, pause: options.pause ?? false } as UseQueryArgs<
    Variables,
    Data
  >);
  return {
    data: result.data,
    failure: result.error ? failureOf(result.error) : null,
    isLoading: result.fetching,
    reload: () => execute({ requestPolicy: 'network-only' }),
  };
}

interface ReadingViewProps<Data, Value> {
  reading: Reading<Data>;
  /** Takes the wanted row out of the answer; null or undefined means that it does not exist or may not be read. */
  select(data: Data): Value | null | undefined;
  /** Rows of the placeholder: about as many as will come, so that nothing moves. */
  rows?: number;
  children(value: Value): ReactNode;
}

/** The four states of a reading: placeholder, refusal with « Réessayer », absent, and the thing itself. */
export function ReadingView<Data, Value>({ reading, select, rows = 6, children }: ReadingViewProps<Data, Value>) {
  if (reading.data === undefined) {
    return reading.failure && !reading.isLoading ? (
      <FailureState failure={reading.failure} onRetry={reading.reload} />
    ) : (
      <LoadingRows rows={rows} />
    );
  }
  const value = select(reading.data);
  if (value === null || value === undefined) return reading.isLoading ? <LoadingRows rows={rows} /> : <NotFoundState />;
  return <>{children(value)}</>;
}
