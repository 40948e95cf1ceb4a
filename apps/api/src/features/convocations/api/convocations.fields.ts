import { extendType, first, page } from '../../../platform/read/declare.ts';
import { Meeting } from '../../meetings/index.ts';
import { Convening, Convocation } from './convocations.types.ts';

extendType(Meeting, {
  convocations: page(() => Convocation, {
    on: 'meetingId',
    orderBy: 'position, id',
    where: (scope) => `${scope.column('withdrawnAt')} is null`,
  }),
  convening: first(() => Convening, { on: 'meetingId' }),
});
