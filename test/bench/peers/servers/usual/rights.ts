import type { BenchViewer } from '../../../viewer.ts';
import type { BodyEntity, MeetingEntity } from './entities.ts';

/** The product's rights on rows in memory, as services and guards write them. */
const has = (list: string[], id: string) => list.includes(id);

const isNamed = (row: { visibility: string; namedPersonIds: string[]; networkId: string }, viewer: BenchViewer) =>
  viewer.personId !== null && has(row.namedPersonIds, viewer.personId) && has(viewer.networkIds, row.networkId);

export const readsBody = (body: BodyEntity, isPublic: boolean, viewer: BenchViewer): boolean => {
  const { visibility, networkId, id } = body;
  if (visibility === 'PUBLIC' && isPublic) return true;
  if (['PUBLIC', 'NETWORK'].includes(visibility) && has(viewer.networkIds, networkId)) return true;
  const sits = has(viewer.bodyIds, id) || has(viewer.adminNetworkIds, networkId);
  return (visibility !== 'RESTRICTED' && sits) || isNamed(body, viewer);
};

const isNamedOnly = (meeting: MeetingEntity, viewer: BenchViewer) =>
  meeting.visibility === 'RESTRICTED' && isNamed(meeting, viewer);

/** Of a meeting whose body is read. */
export const readsMeeting = (meeting: MeetingEntity, isPublic: boolean, viewer: BenchViewer): boolean =>
  (meeting.visibility === 'PUBLIC' && isPublic) ||
  (meeting.visibility !== 'RESTRICTED' && has(viewer.networkIds, meeting.networkId)) ||
  isNamedOnly(meeting, viewer);

export const opens = (meeting: MeetingEntity, viewer: BenchViewer): boolean => {
  const { visibility, networkId, bodyId } = meeting;
  if (visibility === 'PUBLIC') return true;
  if (visibility === 'NETWORK') return has(viewer.networkIds, networkId);
  if (visibility === 'BODY') return has(viewer.bodyIds, bodyId) || has(viewer.adminNetworkIds, networkId);
  return isNamedOnly(meeting, viewer);
};

export const runs = (meeting: MeetingEntity, viewer: BenchViewer): boolean =>
  (has(viewer.officeBodyIds, meeting.bodyId) || has(viewer.adminNetworkIds, meeting.networkId)) &&
  (meeting.visibility !== 'RESTRICTED' || isNamedOnly(meeting, viewer));

export const readsMinutes = (meeting: MeetingEntity, viewer: BenchViewer): boolean =>
  runs(meeting, viewer) || (meeting.state === 'PUBLISHED' && opens(meeting, viewer));

export const readsOutcome = (meeting: MeetingEntity, ownerPersonId: string | null, viewer: BenchViewer): boolean =>
  readsMinutes(meeting, viewer) ||
  (viewer.personId !== null && ownerPersonId === viewer.personId && meeting.state === 'PUBLISHED');

export const readsAttendance = (meeting: MeetingEntity, personId: string | null, viewer: BenchViewer): boolean =>
  runs(meeting, viewer) ||
  (meeting.state === 'PUBLISHED' && has(viewer.bodyIds, meeting.bodyId)) ||
  (viewer.personId !== null && personId === viewer.personId);
