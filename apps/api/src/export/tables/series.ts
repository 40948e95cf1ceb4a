import { occurrenceSkips, seriesPatterns, shortMonthChoices, visibilities } from '@maillage/domain';
import { body, code, day, type ExportTable, id, instant, people, person, text, yesNo } from '../columns.ts';

export const seriesTables: ExportTable[] = [
  {
    table: 'series_series',
    file: 'series',
    about: 'les règles des réunions qui reviennent ; les heures sont celles du fuseau de chacune',
    orderBy: 't.starts_at, t.id',
    columns: [
      body(),
      text('Titre', 't.title'),
      code('Rythme', 't.pattern', seriesPatterns),
      text('Toutes les (semaines ou mois)', 't.interval_count'),
      code('Mois trop courts', 't.short_months', shortMonthChoices),
      yesNo('Sauf vacances scolaires', 't.skip_school_holidays'),
      yesNo('Sauf jours fériés', 't.skip_public_holidays'),
      instant('Première date', 't.starts_at', 't.time_zone'),
      text('Fuseau horaire', 't.time_zone'),
      text('Durée (minutes)', 't.duration_minutes'),
      text('Lieu', 't.place'),
      text('Lien de visioconférence', 't.video_url'),
      code('Visible par', 't.visibility', visibilities),
      people('Personnes nommées', 't.named_person_ids'),
      day('Dernier jour', 't.until_on'),
      text('Remplace la série', 't.replaces_series_id'),
      person('Saisie par', 't.created_by_person_id'),
      instant('Saisie le', 't.created_at'),
      id,
    ],
  },
  {
    table: 'series_occurrence',
    file: 'dates-des-series',
    about: 'chaque date d’une série, et sa réunion ou la raison pour laquelle elle n’en a pas',
    joins: 'join series_series s on s.network_id = t.network_id and s.id = t.series_id',
    orderBy: 't.planned_at, t.id',
    columns: [
      body('s.body_id'),
      text('Série', 's.title'),
      instant('Date prévue', 't.planned_at', 's.time_zone'),
      code('Passée parce que', 't.skipped_because', occurrenceSkips),
      text('Identifiant de la réunion', 't.meeting_id'),
      id,
    ],
  },
];
