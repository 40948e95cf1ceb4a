import type { MigrationInterface } from 'typeorm';
import { PlatformCommands1795000000000 } from './1795000000000-platform-commands.ts';
import { PlatformFactsAndFiles1795000000100 } from './1795000000100-platform-facts-and-files.ts';
import { IdentityAccountsAndSessions1795000000200 } from './1795000000200-identity-accounts-and-sessions.ts';
import { NetworksNetworksAndTerritories1795000000300 } from './1795000000300-networks-networks-and-territories.ts';
import { NetworksOwnDistricts1795000000350 } from './1795000000350-networks-own-districts.ts';
import { ActorsDirectory1795000000400 } from './1795000000400-actors-directory.ts';
import { ActorsStewardsAndAddresses1795000000450 } from './1795000000450-actors-stewards-and-addresses.ts';
import { GovernanceBodiesSeatsMandates1795000000500 } from './1795000000500-governance-bodies-seats-mandates.ts';
import { GovernanceRulesHistory1795000000510 } from './1795000000510-governance-rules-history.ts';
import { MeetingsMeetingsAndMinutes1795000000600 } from './1795000000600-meetings-meetings-and-minutes.ts';
import { ToolsLibrary1795000000700 } from './1795000000700-tools-library.ts';
import { ImportsBatchesAndLines1795000000800 } from './1795000000800-imports-batches-and-lines.ts';
import { IdentityApiTokens1795000000900 } from './1795000000900-identity-api-tokens.ts';
import { GovernanceTitularByNetwork1795000001010 } from './1795000001010-governance-titular-by-network.ts';
import { MeetingsGuestsByNetwork1795000001020 } from './1795000001020-meetings-guests-by-network.ts';
import { MeetingsRevisionAndConvening1795000002000 } from './1795000002000-meetings-revision-and-convening.ts';
import { MeetingsAgendas1795000002100 } from './1795000002100-meetings-agendas.ts';
import { SeriesSeriesAndOccurrences1795000002200 } from './1795000002200-series-series-and-occurrences.ts';
import { PollsDatePolls1795000002300 } from './1795000002300-polls-date-polls.ts';
import { ConvocationsConvocationsAndSendings1795000002400 } from './1795000002400-convocations-convocations-and-sendings.ts';
import { IdentityAccountTimeZone1795000002410 } from './1795000002410-identity-account-time-zone.ts';
import { CalendarFeedsAndSchoolHolidays1795000002500 } from './1795000002500-calendar-feeds-and-school-holidays.ts';
import { GovernanceRemindersAndAgendaCall1795000002600 } from './1795000002600-governance-reminders-and-agenda-call.ts';
import { ConvocationsAnnouncedMeeting1795000002610 } from './1795000002610-convocations-announced-meeting.ts';

/** Every migration, listed by hand: a glob would not survive bundling. Oldest first. */
export const migrations: (new () => MigrationInterface)[] = [
  PlatformCommands1795000000000,
  PlatformFactsAndFiles1795000000100,
  IdentityAccountsAndSessions1795000000200,
  NetworksNetworksAndTerritories1795000000300,
  NetworksOwnDistricts1795000000350,
  ActorsDirectory1795000000400,
  ActorsStewardsAndAddresses1795000000450,
  GovernanceBodiesSeatsMandates1795000000500,
  GovernanceRulesHistory1795000000510,
  MeetingsMeetingsAndMinutes1795000000600,
  ToolsLibrary1795000000700,
  ImportsBatchesAndLines1795000000800,
  IdentityApiTokens1795000000900,
  GovernanceTitularByNetwork1795000001010,
  MeetingsGuestsByNetwork1795000001020,
  MeetingsRevisionAndConvening1795000002000,
  MeetingsAgendas1795000002100,
  SeriesSeriesAndOccurrences1795000002200,
  PollsDatePolls1795000002300,
  ConvocationsConvocationsAndSendings1795000002400,
  IdentityAccountTimeZone1795000002410,
  CalendarFeedsAndSchoolHolidays1795000002500,
  GovernanceRemindersAndAgendaCall1795000002600,
  ConvocationsAnnouncedMeeting1795000002610,
];
