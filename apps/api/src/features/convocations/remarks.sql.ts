import { type Label, typo } from '@maillage/domain';
import { quote, type Scope } from '../../platform/access/rule.ts';
import { addressOf, dayOf, isVacantOn, mayBeConvened, runsOn } from './expected.sql.ts';

/** A sentence with the place of one value, for `format`. */
const sentence = (fr: string, en: string): Label => ({ fr: typo(fr), en: typo(en, 'en') });

const noSeat = sentence(
  "Cette instance n'a aucun siège ouvert le jour de la réunion : personne n'est convoqué au titre d'un siège.",
  'This body has no seat open on the day of the meeting: nobody is convened for a seat.',
);
const vacant = sentence(
  "Le siège « %s » n'a pas de titulaire le jour de la réunion : sa convocation va à sa suppléance, s'il y en a une.",
  'The seat “%s” has no titular on the day of the meeting: its convocation goes to the alternate, if there is one.',
);
const crowded = sentence(
  'Le siège « %s » a plusieurs suppléances : chacune reçoit le message, une seule voix compte.',
  'The seat “%s” has several alternates: each receives the message, only one voice counts.',
);
const noAddress = sentence(
  "Aucune adresse n'est connue pour %s : la lettre sera à imprimer.",
  'No address is known for %s: the letter will have to be printed.',
);

/** What is worth knowing before a convocation leaves, as an array of sentences in the reader's language. */
export function remarks(scope: Scope): string {
  const locale = scope.bindViewer('locale', 'text', (viewer) => viewer.locale);
  const said = ({ fr, en }: Label) => `case ${locale} when 'en' then ${quote(en)} else ${quote(fr)} end`;
  const day = dayOf('m', 'b');
  const ofBody = `v.network_id = m.network_id and v.body_id = m.body_id and ${runsOn('v', day)}`;
  return `(
    select coalesce(array_agg(said.remark order by said.rank, said.place, said.remark), '{}') from meetings_meeting m
    join governance_body b on b.network_id = m.network_id and b.id = m.body_id
    cross join lateral (
      select 1 as rank, 0 as place, ${said(noSeat)} as remark
      where not exists (select from governance_seat s where s.network_id = m.network_id and s.body_id = m.body_id
        and s.opened_on <= ${day} and coalesce(s.closed_on, 'infinity') >= ${day})
      union all
      select 2, s.position, format(${said(vacant)}, s.label) from governance_seat s
      where s.network_id = m.network_id and s.body_id = m.body_id and ${isVacantOn('s', day)}
      union all
      select 3, s.position, format(${said(crowded)}, s.label) from governance_seat s
      where s.network_id = m.network_id and s.body_id = m.body_id
        and (select count(*) from governance_mandate v where ${ofBody} and v.seat_id = s.id and v.role = 'ALTERNATE') > 1
      union all
      select distinct 4, 0, format(${said(noAddress)}, p.display_name) from actors_person p
      join governance_mandate v on v.person_id = p.id
      where ${ofBody} and ${mayBeConvened('v', 'm', 'b')} and ${addressOf('m.network_id', 'p.id')} is null
    ) said
    where m.id = ${scope.column('id')})`;
}
