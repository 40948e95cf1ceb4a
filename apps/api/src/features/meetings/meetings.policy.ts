import { definePolicy } from '../../platform/access/policy.ts';
import {
  administers,
  allOf,
  anyOf,
  columnIs,
  hasOffice,
  inBody,
  inNetwork,
  isNamed,
  isSelf,
  levelIs,
  type Rule,
  via,
} from '../../platform/access/rule.ts';
import { bodyPolicy } from '../governance/index.ts';
import { networkIsPublic } from '../networks/index.ts';
import { AgendaDocumentEntity } from './model/agenda-document.entity.ts';
import { AgendaItemEntity } from './model/agenda-item.entity.ts';
import { AgendaProposalEntity } from './model/agenda-proposal.entity.ts';
import { AttendanceEntity } from './model/attendance.entity.ts';
import { MeetingEntity } from './model/meeting.entity.ts';
import { OutcomeEntity } from './model/outcome.entity.ts';
import { StandingItemEntity } from './model/standing-item.entity.ts';

/** A place given by a mandate counts for nothing on a RESTRICTED meeting: only its named people, while they are members. */
const atUnrestrictedLevel = levelIs('PUBLIC', 'NETWORK', 'BODY');
const named = allOf(levelIs('RESTRICTED'), isNamed(), inNetwork());

/** That the meeting exists: its title, its hour, its body. Who does not see a body sees none of its meetings. */
const reads = allOf(
  via(bodyPolicy.read.entity, 'bodyId', bodyPolicy.read.rule),
  anyOf(allOf(levelIs('PUBLIC'), networkIsPublic()), allOf(atUnrestrictedLevel, inNetwork()), named),
);

/** What is inside: agenda, place, published minutes. */
const opens = anyOf(
  levelIs('PUBLIC'),
  allOf(levelIs('NETWORK'), inNetwork()),
  allOf(levelIs('BODY'), anyOf(inBody('bodyId'), administers())),
  named,
);

/** Who runs the meeting: the offices of the body and the administrators. */
const runs = allOf(
  anyOf(hasOffice('bodyId', 'CHAIR', 'COCHAIR', 'SECRETARY', 'FACILITATOR'), administers()),
  anyOf(atUnrestrictedLevel, named),
);

const isPublished = columnIs('state', 'PUBLISHED');
/** Drafts are for those who write them; published minutes for all who may look inside. */
const readsMinutes = anyOf(runs, allOf(isPublished, opens));

/** Rights other than `read` are asked of a row that the viewer reads already; below a meeting, both are asked. */
const ofMeeting = (rule: Rule): Rule => via(() => MeetingEntity, 'meetingId', allOf(reads, rule));

export const meetingPolicy = definePolicy('meetings', () => MeetingEntity, {
  read: reads,
  open: opens,
  // A link that lets one into the room, and how many came, are not for visitors of a public page.
  join: allOf(opens, inNetwork()),
  updateMeeting: runs,
  cancelMeeting: runs,
  addAgendaItem: runs,
  updateAgendaItem: runs,
  moveAgendaItem: runs,
  removeAgendaItem: runs,
  addAgendaDocument: runs,
  carryOverAgendaItems: runs,
  scheduleNextMeeting: runs,
  openMeeting: runs,
  recordAttendance: runs,
  addGuest: runs,
  saveMinutes: runs,
  addOutcome: runs,
  updateOutcome: runs,
  removeOutcome: runs,
  publishMinutes: runs,
  // What the features above start from a meeting; they authorise on its row.
  sendConvocation: runs,
  sendConvocationUpdate: runs,
  remindConvocations: runs,
  inviteToMeeting: runs,
});

export const agendaItemPolicy = definePolicy('meetings', () => AgendaItemEntity, {
  read: ofMeeting(opens),
  readMinutes: ofMeeting(readsMinutes),
});

/** Who reads the meeting's agenda, and, among them, whom the document is for. */
export const agendaDocumentPolicy = definePolicy('meetings', () => AgendaDocumentEntity, {
  read: allOf(
    ofMeeting(opens),
    anyOf(
      levelIs('PUBLIC'),
      allOf(levelIs('NETWORK'), inNetwork()),
      allOf(levelIs('BODY'), anyOf(inBody('bodyId'), administers())),
      named,
    ),
  ),
  updateAgendaDocument: ofMeeting(runs),
  removeAgendaDocument: ofMeeting(runs),
});

export const standingItemPolicy = definePolicy('meetings', () => StandingItemEntity, {
  read: allOf(inNetwork(), via(bodyPolicy.read.entity, 'bodyId', bodyPolicy.read.rule)),
});

const runsBody = anyOf(hasOffice('bodyId', 'CHAIR', 'COCHAIR', 'SECRETARY', 'FACILITATOR'), administers());

/** The backlog is the body's own affair; who proposed reads it as long as the place in the body lasts. */
export const agendaProposalPolicy = definePolicy('meetings', () => AgendaProposalEntity, {
  read: anyOf(inBody('bodyId'), administers()),
  takeAgendaProposal: runsBody,
  declineAgendaProposal: runsBody,
  withdrawAgendaProposal: isSelf('proposedByPersonId'),
});

/** Who came, by name: those who run the meeting, its body once the minutes are out, and everyone for oneself. */
export const attendancePolicy = definePolicy('meetings', () => AttendanceEntity, {
  read: anyOf(
    ofMeeting(anyOf(runs, allOf(isPublished, inBody('bodyId')))),
    allOf(
      isSelf(),
      via(() => MeetingEntity, 'meetingId', reads),
    ),
  ),
});

/** Who answers for an action reads it once published, even from outside the body. */
export const outcomePolicy = definePolicy('meetings', () => OutcomeEntity, {
  read: anyOf(ofMeeting(readsMinutes), allOf(isSelf('ownerPersonId'), ofMeeting(isPublished))),
  completeAction: anyOf(isSelf('ownerPersonId'), ofMeeting(runs)),
});
