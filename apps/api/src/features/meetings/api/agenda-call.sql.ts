import { DEFAULT_AGENDA_CALL_DAYS } from '@maillage/domain';
import type { Scope } from '../../../platform/access/rule.ts';

/** As `agendaCallOf` of libs/domain, in the zone of the body: the last day to propose an item for a meeting still ahead. */
export const agendaCallUntil = (scope: Scope) => `(
  select (${scope.column('startsAt')} at time zone b.time_zone)::date - coalesce(r.agenda_call_days, ${DEFAULT_AGENDA_CALL_DAYS})
  from governance_body b
  left join governance_body_rules r on r.network_id = b.network_id and r.body_id = b.id
  where b.network_id = ${scope.column('networkId')} and b.id = ${scope.column('bodyId')}
    and ${scope.column('state')} = 'SCHEDULED')`;
