/**
 * A lateral join `f` that gives the organisation where a person worked on a day, as the network knows it: the latest
 * affiliation that ran on it. The arguments are SQL expressions.
 */
export const affiliationOn = (networkId: string, personId: string, day: string) => `
  left join lateral (
    select x.organisation_id from actors_affiliation x
    where x.network_id = ${networkId} and x.person_id = ${personId}
      and coalesce(x.from_on, '-infinity') <= ${day} and coalesce(x.until_on, 'infinity') >= ${day}
    order by x.from_on desc nulls last, x.created_at desc, x.id
    limit 1
  ) f on true`;
