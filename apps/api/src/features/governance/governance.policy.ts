import { definePolicy } from '../../platform/access/policy.ts';
import {
  administers,
  allOf,
  anyOf,
  hasOffice,
  inBody,
  inNetwork,
  isNamed,
  isSelf,
  levelIs,
  linkedBy,
  via,
} from '../../platform/access/rule.ts';
import { showOrganisations } from '../actors/index.ts';
import { networkIsPublic } from '../networks/index.ts';
import { BodyEntity } from './model/body.entity.ts';
import { BodyLineageEntity } from './model/body-lineage.entity.ts';
import { BodyRulesEntity, BodyRulesVersionEntity } from './model/body-rules.entity.ts';
import { MandateEntity } from './model/mandate.entity.ts';
import { SeatEntity } from './model/seat.entity.ts';

const readBody = anyOf(
  allOf(levelIs('PUBLIC'), networkIsPublic()),
  allOf(levelIs('PUBLIC', 'NETWORK'), inNetwork()),
  allOf(levelIs('PUBLIC', 'NETWORK', 'BODY'), anyOf(inBody('id'), administers())),
  // A right needs a mandate of today, a name on a list does not replace it.
  allOf(inNetwork(), isNamed()),
);

/** The public page tells which organisations hold the seats of a public body. */
const onPublicSeat = allOf(levelIs('PUBLIC'), networkIsPublic());
showOrganisations(
  linkedBy(
    () => SeatEntity,
    'organisationId',
    via(() => BodyEntity, 'bodyId', onPublicSeat),
  ),
);

/** Who prepares meetings of the body: dates, calendar, standing items. */
const schedules = anyOf(hasOffice('id', 'CHAIR', 'COCHAIR', 'SECRETARY', 'FACILITATOR'), administers());

export const bodyPolicy = definePolicy('governance', () => BodyEntity, {
  read: readBody,
  updateBody: administers(),
  dissolveBody: administers(),
  setBodyRules: administers(),
  addBodyLineage: administers(),
  addSeat: administers(),
  scheduleMeeting: schedules,
  scheduleSeries: schedules,
  createDatePoll: schedules,
  setAgendaTemplate: schedules,
  proposeAgendaItem: inBody('id'),
});

const ofReadableBody = via(() => BodyEntity, 'bodyId', readBody);

export const seatPolicy = definePolicy('governance', () => SeatEntity, {
  read: ofReadableBody,
  updateSeat: administers(),
  closeSeat: administers(),
  appointToSeat: administers(),
});

/**
 * Who sits where is for members: the public page shows the seats, never the people. The letter that appoints somebody is
 * for those who sit with them.
 */
export const mandatePolicy = definePolicy('governance', () => MandateEntity, {
  read: allOf(inNetwork(), ofReadableBody),
  readSource: anyOf(isSelf(), inBody(), administers()),
  updateMandate: administers(),
  endMandate: administers(),
  succeedMandate: administers(),
});

const ofReadableBodyForMembers = allOf(inNetwork(), ofReadableBody);

export const bodyRulesPolicy = definePolicy('governance', () => BodyRulesEntity, { read: ofReadableBodyForMembers });

export const bodyRulesVersionPolicy = definePolicy('governance', () => BodyRulesVersionEntity, {
  read: ofReadableBodyForMembers,
});

export const bodyLineagePolicy = definePolicy('governance', () => BodyLineageEntity, { read: ofReadableBody });
