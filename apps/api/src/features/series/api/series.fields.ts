import { extendType, first, page } from '../../../platform/read/declare.ts';
import { Body } from '../../governance/index.ts';
import { Meeting } from '../../meetings/index.ts';
import { Occurrence, Series } from './series.types.ts';

extendType(Body, {
  /** Those that still run, or are to begin: what ended is found from its meetings. */
  series: page(() => Series, {
    on: 'bodyId',
    orderBy: 'startsAt, id',
    where: (scope) =>
      `(${scope.column('untilOn')} is null or ${scope.column('untilOn')} >= (now() at time zone ${scope.column('timeZone')})::date)`,
  }),
});
extendType(Meeting, { occurrence: first(() => Occurrence, { on: 'meetingId' }) });
