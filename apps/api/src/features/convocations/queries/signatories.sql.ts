import { dayOf, runsOn } from '../expected.sql.ts';

/** Of the meeting: aliases `m` and `b` stand for it and its body in everything below. */
export const day = dayOf('m', 'b');

const organisationName = (seat: string) =>
  `(select o.name from actors_organisation o where o.id = ${seat}.organisation_id)`;

/** A person as a letter names one: the function where the seat says that the person works, else the latest. */
export const personOf = (person: string, seat: string) => `
  jsonb_build_object('displayName', ${person}.display_name, 'form', ${person}.function_form)
  || coalesce((select jsonb_build_object('functionCode', x.function_code, 'functionTitle', x.function_title,
      'organisationName', coalesce(${organisationName(seat)}, o.name))
    from actors_affiliation x join actors_organisation o on o.id = x.organisation_id
    where x.network_id = m.network_id and x.person_id = ${person}.id
      and coalesce(x.from_on, '-infinity') <= ${day} and coalesce(x.until_on, 'infinity') >= ${day}
    order by x.organisation_id is not distinct from ${seat}.organisation_id desc, x.from_on desc nulls last,
      x.created_at desc, x.id limit 1),
    jsonb_build_object('functionCode', null, 'functionTitle', null, 'organisationName', ${organisationName(seat)}))`;

/** The bodies for which the three pilots sign together. Source: field reference §4, « co-signature des trois pilotes ». */
const signedByTroika = `b.kind in ('COPIL', 'TROIKA')`;

/**
 * Who signs, three at most: the co-chairs of the body; else, for a steering committee, the pilots of the network's troïka;
 * else the chair; else whoever sends (`sender`, a column or a bound value).
 */
export const signatories = (sender: string) => `
  with presiding as (
    select v.person_id, v.seat_id, case v.office when 'CHAIR' then 1 else 2 end as rank from governance_mandate v
    where v.network_id = m.network_id and v.body_id = m.body_id and v.office in ('CHAIR', 'COCHAIR') and ${runsOn('v', day)}
  ), pilots as (
    select v.person_id, v.seat_id, 1 as rank from governance_mandate v
    join governance_body t on t.network_id = v.network_id and t.id = v.body_id
    where v.network_id = m.network_id and t.kind = 'TROIKA' and t.visibility <> 'RESTRICTED' and t.dissolved_on is null
      and v.role = 'TITULAR' and ${runsOn('v', day)} and ${signedByTroika}
  ), who as (
    select * from presiding where (select count(*) from presiding) > 1 or (select count(*) from pilots) < 2
    union all
    select * from pilots where (select count(*) from presiding) < 2 and (select count(*) from pilots) > 1
    union all
    select ${sender}, null, 3
    where not exists (select from presiding) and (select count(*) from pilots) < 2
  )
  select coalesce(jsonb_agg(signs.person order by signs.place), '[]') from (
    select ${personOf('p', 's')} as person, row_number() over (order by who.rank, s.position, p.family_name) as place
    from who
    join actors_person p on p.id = who.person_id
    left join governance_seat s on s.network_id = m.network_id and s.id = who.seat_id
    order by place limit 3
  ) signs`;
