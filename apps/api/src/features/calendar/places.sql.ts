/**
 * The codes of the départements where a network works, in order, as an SQL array: those above its communes, quartiers and
 * EPCI, its own, and those right below an académie or a région: all but Saint-Pierre-et-Miquelon, which the académie of
 * Normandie has and its calendar does not. `networkId` is an SQL expression.
 */
export const departementsOf = (networkId: string): string => `array(
  with recursive place(id) as (
    select own.territory_id from networks_network_territory own where own.network_id = ${networkId}
    union
    select link.parent_id from networks_territory_link link join place on link.territory_id = place.id
  )
  select t.code from networks_territory t
  where t.kind = 'DEPARTEMENT' and t.code is not null and (
    t.id in (select id from place)
    or t.code <> '975' and t.id in (
      select link.territory_id from networks_territory_link link
      join networks_network_territory own on own.territory_id = link.parent_id and own.network_id = ${networkId}
    )
  )
  order by t.code)`;
