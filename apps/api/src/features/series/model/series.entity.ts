import {
  type SeriesPattern,
  type ShortMonths,
  seriesPatterns,
  shortMonthChoices,
  type Visibility,
  visibilities,
} from '@maillage/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import {
  Code,
  Day,
  GlobalKeyTo,
  Id,
  Instant,
  KeyTo,
  OfNetwork,
  Ref,
  Text,
} from '../../../platform/database/columns.ts';
import type { StandingItem } from '../standing-item.ts';

/**
 * Meetings of a body that come back by a rule. The rule never changes: another rule is another series, which replaces this
 * one from a date on, so that what calendars have learnt of the past stays true.
 */
@Entity('series_series')
@OfNetwork()
@KeyTo('BodyEntity', 'bodyId')
@KeyTo('SeriesEntity', 'replacesSeriesId')
@GlobalKeyTo('PersonEntity', 'createdByPersonId')
@Index(['networkId', 'bodyId'])
@Index(['plannedUntilOn'])
@Check('ck_series_series_interval', 'interval_count between 1 and 12')
@Check('ck_series_series_duration', 'duration_minutes > 0')
@Check('ck_series_series_named', "(visibility = 'RESTRICTED') = (cardinality(named_person_ids) > 0)")
export class SeriesEntity {
  @Id() id: string;
  @Ref() networkId: string;
  @Ref() bodyId: string;
  @Text() title: string;
  @Code(seriesPatterns) pattern: SeriesPattern;
  /** Every so many weeks or months. */
  @Column('integer', { name: 'interval_count' }) interval: number;
  @Code(shortMonthChoices) shortMonths: ShortMonths;
  @Column('boolean') skipSchoolHolidays: boolean;
  @Column('boolean') skipPublicHolidays: boolean;
  /** The first date of the rule; its hour on the wall of `timeZone` is that of all others, summer and winter. */
  @Instant() startsAt: Date;
  /** IANA. */
  @Text() timeZone: string;
  @Column('integer') durationMinutes: number;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) videoUrl: string | null;
  @Code(visibilities, { default: 'BODY' }) visibility: Visibility;
  @Column('uuid', { array: true, default: () => "'{}'" }) namedPersonIds: string[];
  /** What is on the agenda of each meeting when it is put in the calendar; empty: the standing items of the body. */
  @Column('jsonb', { default: () => "'[]'" }) standingItems: StandingItem[];
  /** Last day of the rule, included; null: without end. */
  @Day({ nullable: true }) untilOn: string | null;
  /** Last day up to which its meetings are in the calendar; a clock carries it on. */
  @Day() plannedUntilOn: string;
  /** The series that this one replaced, from its first date on. */
  @Ref({ nullable: true }) replacesSeriesId: string | null;
  /** Null for what set-up entered. */
  @Ref({ nullable: true }) createdByPersonId: string | null;
  @Instant() createdAt: Date;
}
