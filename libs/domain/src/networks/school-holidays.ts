import { defineCodes } from '../labels.ts';
import type { Label } from '../locale.ts';
import type { PlainDate } from '../typography/dates.ts';
import { typo } from '../typography/typo.ts';
import { academieOfDepartement } from './academies.ts';

/** The three zones of the national calendar. Source: field reference §3.5. */
export const schoolZones = defineCodes([
  { code: 'A', fr: 'zone A', en: 'zone A' },
  { code: 'B', fr: 'zone B', en: 'zone B' },
  { code: 'C', fr: 'zone C', en: 'zone C' },
]);

export type SchoolZone = (typeof schoolZones.codes)[number];

export interface SchoolHoliday extends Label {
  /** First day without class. */
  from: PlainDate;
  /** Day of return, itself a day of class: the days are `[from, until[`. */
  until: PlainDate;
  /** Whether the dates are those of an official text. Others are shown « à vérifier ». */
  isConfirmed: boolean;
}

const ZONE_OF_ACADEMIE: Readonly<Record<SchoolZone, readonly string[]>> = {
  A: ['03', '04', '06', '07', '08', '10', '13', '22'],
  B: ['02', '09', '12', '14', '15', '17', '18', '19', '20', '23', '70'],
  C: ['01', '11', '16', '24', '25'],
};

/**
 * The zone of a département, or `null` where the calendar is fixed locally: Corse and everything overseas,
 * Saint-Pierre-et-Miquelon included although its académie is Normandie. Source: field reference §3.5.
 */
export function schoolZoneOf(departement: string): SchoolZone | null {
  if (departement.startsWith('97')) return null;
  const academie = academieOfDepartement(departement)?.code;
  return schoolZones.codes.find((zone) => academie && ZONE_OF_ACADEMIE[zone].includes(academie)) ?? null;
}

const WORDS = {
  autumn: { fr: 'Vacances de la Toussaint', en: 'Autumn holidays' },
  christmas: { fr: 'Vacances de Noël', en: 'Christmas holidays' },
  winter: { fr: "Vacances d'hiver", en: 'Winter holidays' },
  spring: { fr: 'Vacances de printemps', en: 'Spring holidays' },
  ascension: { fr: "Pont de l'Ascension", en: 'Ascension bridge' },
  summer: { fr: "Vacances d'été", en: 'Summer holidays' },
} as const;

type Days = readonly [from: PlainDate, until: PlainDate];

interface YearTable {
  isConfirmed: boolean;
  shared: readonly (readonly [keyof typeof WORDS, Days])[];
  /** By zone: winter, then spring. */
  zoned: Readonly<Record<SchoolZone, readonly [Days, Days]>>;
}

/**
 * The national calendar of two school years. Source: field reference §3.5 ([S39] for 2025-26; one third-party page for
 * 2026-27, so not confirmed). The reference has no day of return after summer: 1 September, first day of a school year,
 * stands for it.
 */
const YEARS: readonly YearTable[] = [
  {
    isConfirmed: true,
    shared: [
      ['autumn', ['2025-10-18', '2025-11-03']],
      ['christmas', ['2025-12-20', '2026-01-05']],
      ['ascension', ['2026-05-15', '2026-05-18']],
      ['summer', ['2026-07-04', '2026-09-01']],
    ],
    zoned: {
      A: [
        ['2026-02-07', '2026-02-23'],
        ['2026-04-04', '2026-04-20'],
      ],
      B: [
        ['2026-02-14', '2026-03-02'],
        ['2026-04-11', '2026-04-27'],
      ],
      C: [
        ['2026-02-21', '2026-03-09'],
        ['2026-04-18', '2026-05-04'],
      ],
    },
  },
  {
    isConfirmed: false,
    shared: [
      ['autumn', ['2026-10-17', '2026-11-02']],
      ['christmas', ['2026-12-19', '2027-01-04']],
      ['ascension', ['2027-05-07', '2027-05-10']],
      ['summer', ['2027-07-03', '2027-09-01']],
    ],
    zoned: {
      A: [
        ['2027-02-13', '2027-03-01'],
        ['2027-04-10', '2027-04-26'],
      ],
      B: [
        ['2027-02-20', '2027-03-08'],
        ['2027-04-17', '2027-05-03'],
      ],
      C: [
        ['2027-02-06', '2027-02-22'],
        ['2027-04-03', '2027-04-19'],
      ],
    },
  },
];

/** What is known of the school holidays of a zone, in order; outside the two years of the table, nothing. */
export function schoolHolidays(zone: SchoolZone): SchoolHoliday[] {
  return YEARS.flatMap(({ isConfirmed, shared, zoned }) => {
    const [winter, spring] = zoned[zone];
    return [...shared, ['winter', winter] as const, ['spring', spring] as const].map(([kind, [from, until]]) => ({
      fr: typo(WORDS[kind].fr),
      en: WORDS[kind].en,
      from,
      until,
      isConfirmed,
    }));
  }).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The holidays that a day falls in, or `null`. */
export function schoolHolidayOn<Days extends { from: PlainDate; until: PlainDate }>(
  date: PlainDate,
  holidays: readonly Days[],
): Days | null {
  return holidays.find(({ from, until }) => from <= date && date < until) ?? null;
}
