import { AppError } from '../../platform/errors/app-error.ts';
import { before, notBefore, type RelationOptions } from '../../platform/read/declare.ts';
import { CalendarFilter } from './api/calendar.inputs.ts';

/** Ten networks over a year hold some 400 meetings. */
export const calendarRows = 2_000;
/** A year and the weeks around it that a grid shows. */
const longestDays = 400;

/** @throws CALENDAR_PERIOD_INVALID */
export function checkPeriod({ from, to }: Pick<CalendarFilter, 'from' | 'to'>): void {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (!(days > 0 && days <= longestDays)) throw new AppError('CALENDAR_PERIOD_INVALID', { max: longestDays });
}

/** A public meeting of a network that is not the viewer's is read on its page, not here. */
export const calendarOfViewer: Omit<RelationOptions, 'on' | 'through'> = {
  orderBy: 'startsAt, id',
  where: (scope) =>
    `${scope.column('networkId')} = any(${scope.bindViewer('networkIds', 'uuid[]', (viewer) => viewer.networkIds)})`,
  filter: {
    input: () => CalendarFilter,
    by: {
      from: notBefore('startsAt'),
      to: before('startsAt'),
      mine: (scope, bind) =>
        `(not ${bind('', 'boolean')} or ${scope.column('bodyId')} = any(${scope.bindViewer('bodyIds', 'uuid[]', (viewer) => viewer.bodyIds)}))`,
    },
  },
};
