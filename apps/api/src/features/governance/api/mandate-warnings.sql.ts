import { functionCodes, levelOfFunction } from '@maillage/domain';
import { quote, type Scope } from '../../../platform/access/rule.ts';

/** The level at which a function usually speaks, said in SQL out of the vocabulary. */
const levelSql = (functionColumn: string): string => {
  const cases = functionCodes.flatMap((code) => {
    const level = levelOfFunction(code);
    return level ? [`when ${quote(code)} then ${quote(level)}`] : [];
  });
  return `case ${functionColumn} ${cases.join(' ')} end`;
};

/** What the network knows of the person's work during the mandate, with the seat and its body. */
const workDuring = (mandate: Scope) => `actors_affiliation a where a.network_id = ${mandate.column('networkId')}
  and a.person_id = ${mandate.column('personId')}
  and coalesce(a.from_on, '-infinity') <= coalesce(${mandate.column('until')}, 'infinity')
  and coalesce(a.until_on, 'infinity') >= ${mandate.column('from')}`;

const seatOf = (mandate: Scope) =>
  `governance_seat s where s.network_id = ${mandate.column('networkId')} and s.id = ${mandate.column('seatId')}`;

/**
 * A titular or an alternate of an organisation's seat who does not work there, as far as the network knows.
 * Source: need A11 (an alternate comes from the same organisation).
 */
export const isOtherOrganisation = (mandate: Scope): string =>
  `(${mandate.column('role')} in ('TITULAR', 'ALTERNATE') and exists (select 1 from ${seatOf(mandate)} and s.organisation_id is not null
     and not exists (select 1 from ${workDuring(mandate)} and a.organisation_id = s.organisation_id)))`;

/**
 * Somebody whose function speaks at another level than the body: levels that mix say less to each other.
 * Source: need G08; field reference §0.3.
 */
export const isOtherLevel = (mandate: Scope): string =>
  `exists (select 1 from ${seatOf(mandate)} and exists (
     select 1 from governance_body b where b.network_id = s.network_id and b.id = s.body_id and exists (
       select 1 from ${workDuring(mandate)} and (s.organisation_id is null or a.organisation_id = s.organisation_id)
         and ${levelSql('a.function_code')} <> b.level)))`;
