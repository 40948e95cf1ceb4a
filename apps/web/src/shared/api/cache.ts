import type { Cache, CacheExchangeOpts, UpdatesConfig } from '@urql/exchange-graphcache';

const noKey = () => null;

/** Values that live inside their parent: they have no id of their own. */
export const keylessTypes: NonNullable<CacheExchangeOpts['keys']> = Object.fromEntries(
  [
    'Instance',
    'DemonstrationAccount',
    'Viewer',
    'SignInLink',
    'NetworkStatusChange',
    'NetworkFramework',
    'Contact',
    'BodyRules',
    'RejectedLine',
    'DateNotes',
    'SeatClash',
    'ClashingMeeting',
    'SchoolHolidayNote',
    'NetworkPage',
    'TerritoryPage',
    'OrganisationPage',
    'PersonPage',
    'BodyPage',
    'MeetingPage',
    'SeriesPage',
    'OccurrencePage',
    'SeriesPreview',
    'PlannedDate',
    'OutcomePage',
    'AttendancePage',
    'ConvocationPage',
    'AgendaProposalPage',
    'ToolPage',
    'ImportLinePage',
    'DatePollPage',
  ].map((name) => [name, noKey]),
);

/** Lists that a mutation may have changed and that its answer does not carry: they are read again. */
const staleAfter: Record<string, readonly string[]> = {
  createNetwork: ['networks'],
  createOrganisation: ['organisations', 'partners'],
  updateOrganisation: ['organisations'],
  setPartner: ['organisations', 'partners', 'partnerships'],
  createPerson: ['people', 'affiliations', 'organisations'],
  updatePerson: ['people'],
  addAffiliation: ['people', 'affiliations'],
  endAffiliation: ['people', 'affiliations'],
  createBody: ['bodies'],
  updateBody: ['bodies'],
  dissolveBody: ['bodies'],
  addSeat: ['seats', 'seatCount', 'vacantSeatCount'],
  updateSeat: ['seats'],
  closeSeat: ['seats', 'seatCount', 'vacantSeatCount'],
  appointToSeat: ['seats', 'mandates', 'vacantSeatCount', 'people'],
  updateMandate: ['seats', 'mandates'],
  endMandate: ['seats', 'mandates', 'vacantSeatCount'],
  succeedMandate: ['seats', 'mandates', 'vacantSeatCount'],
  scheduleMeeting: ['meetings', 'upcomingMeetings', 'calendar', 'dateNotes'],
  changeSeries: ['meetings', 'upcomingMeetings', 'series', 'occurrences', 'occurrence', 'calendar'],
  endSeries: ['meetings', 'upcomingMeetings', 'series', 'occurrences', 'calendar'],
  moveOccurrence: ['meetings', 'upcomingMeetings', 'calendar'],
  scheduleSeries: ['meetings', 'upcomingMeetings', 'series', 'calendar'],
  updateMeeting: ['meetings', 'upcomingMeetings', 'calendar', 'dateNotes'],
  cancelMeeting: ['meetings', 'upcomingMeetings', 'calendar', 'dateNotes'],
  scheduleNextMeeting: ['meetings', 'upcomingMeetings', 'agendaProposals', 'calendar'],
  carryOverAgendaItems: ['agendaProposals'],
  proposeAgendaItem: ['agendaProposals'],
  openMeeting: ['meetings', 'upcomingMeetings'],
  publishMinutes: ['meetings', 'upcomingMeetings', 'outcomes', 'openActions', 'attendances'],
  addOutcome: ['outcomes', 'openActions'],
  removeOutcome: ['outcomes', 'openActions'],
  completeAction: ['outcomes', 'openActions'],
  createDatePoll: ['datePolls'],
  updateDatePoll: ['datePolls'],
  closeDatePoll: ['datePolls'],
  chooseDateOption: ['datePolls', 'meetings', 'upcomingMeetings'],
  addTool: ['tools'],
  updateTool: ['tools'],
  archiveTool: ['tools'],
  restoreTool: ['tools'],
  runImport: ['organisations', 'people', 'partners', 'bodies', 'seats', 'affiliations', 'mandates'],
  revokeSession: ['sessions'],
  createApiToken: ['apiTokens'],
  revokeApiToken: ['apiTokens'],
  createCalendarFeed: ['calendarFeeds'],
  revokeCalendarFeed: ['calendarFeeds'],
  addSchoolHoliday: ['schoolHolidays', 'dateNotes'],
  updateSchoolHoliday: ['schoolHolidays', 'dateNotes'],
  removeSchoolHoliday: ['schoolHolidays', 'dateNotes'],
};

function forget(cache: Cache, fields: readonly string[]): void {
  const names = new Set(fields);
  for (const key of cacheKeys(cache)) {
    for (const field of cache.inspectFields(key)) {
      if (names.has(field.fieldName)) cache.invalidate(key, field.fieldName, field.arguments);
    }
  }
}

const OWNERS = ['Network', 'Body', 'Seat', 'Person', 'Organisation', 'Meeting', 'Occurrence'];

/** Every entity that owns a list, found from the roots: graphcache has no walk over all of its entities. */
function cacheKeys(cache: Cache): Set<string> {
  const found = new Set<string>(['Query']);
  const visit = (key: string) => {
    for (const field of cache.inspectFields(key)) {
      for (const child of keysIn(cache.resolve(key, field.fieldKey))) {
        if (found.has(child)) continue;
        found.add(child);
        if (child.startsWith('Query.') || OWNERS.some((owner) => child.startsWith(`${owner}:`))) visit(child);
      }
    }
  };
  visit('Query');
  return found;
}

function keysIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(':') || value.startsWith('Query.') ? [value] : [];
  return Array.isArray(value) ? value.flatMap(keysIn) : [];
}

export const invalidations: NonNullable<UpdatesConfig['Mutation']> = Object.fromEntries(
  Object.entries(staleAfter).map(([mutation, fields]) => [mutation, (_result, _args, cache) => forget(cache, fields)]),
);
