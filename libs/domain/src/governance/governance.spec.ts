import { bodyKinds } from './body-kind.ts';
import { presetOf } from './body-presets.ts';
import { addSeatProblem, levelMix, missingPilots } from './composition-rules.ts';
import { levelOfFunction } from './function-level.ts';
import { inkOf } from './ink.ts';
import {
  endsSoon,
  hasEnded,
  isAdministered,
  type MandatePeriod,
  overlaps,
  periodProblem,
  runsOn,
  succeeded,
  titularProblem,
} from './mandate-period.ts';
import { bodyRhythm, rhythmSentence } from './rhythm.ts';
import { vacancyOf } from './vacancy.ts';

const period = (from: string, until: string | null = null): MandatePeriod => ({ from, until });
const titular = (from: string, until: string | null = null) => ({ ...period(from, until), role: 'TITULAR' as const });

describe('the days of a mandate', () => {
  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('from 1 March to 30 June, both included, it runs on %s: %s', (day, runs) => {
    expect(runsOn(period('2026-03-01', '2026-06-30'), day)).toBe(runs);
  });

  it('never end when they are open', () => {
    expect(runsOn(period('2026-03-01'), '2099-01-01')).toBe(true);
    expect(hasEnded(period('2026-03-01'), '2099-01-01')).toBe(false);
    expect(hasEnded(period('2026-03-01', '2026-06-30'), '2026-06-30')).toBe(false);
    expect(hasEnded(period('2026-03-01', '2026-06-30'), '2026-07-01')).toBe(true);
  });

  it('may be one single day, not less', () => {
    expect(periodProblem(period('2026-03-01', '2026-03-01'))).toBeNull();
    expect(periodProblem(period('2026-03-01', '2026-02-28'))?.code).toBe('MANDATE_PERIOD_INVALID');
    expect(periodProblem(period('2026-03-01'))).toBeNull();
  });

  it.each([
    [period('2026-01-01', '2026-03-31'), period('2026-04-01'), false],
    [period('2026-01-01', '2026-03-31'), period('2026-03-31'), true],
    [period('2026-01-01'), period('2027-01-01'), true],
    [period('2026-01-01', '2026-12-31'), period('2026-05-01', '2026-05-01'), true],
    [period('2026-01-01'), period('2025-01-01', '2025-12-31'), false],
  ])('%j and %j share a day: %s', (a, b, shared) => {
    expect(overlaps(a, b)).toBe(shared);
    expect(overlaps(b, a)).toBe(shared);
  });

  it.each([
    ['2026-05-30', '2026-03-31', true],
    ['2026-05-31', '2026-03-31', false],
    ['2026-03-31', '2026-03-31', true],
    ['2026-03-30', '2026-03-31', false],
    [null, '2026-03-31', false],
  ])('ending on %s, on %s it ends soon: %s', (until, today, soon) => {
    expect(endsSoon(period('2026-01-01', until), today)).toBe(soon);
  });

  it('that have not started do not end soon', () => {
    expect(endsSoon(period('2026-04-10', '2026-04-20'), '2026-04-01')).toBe(false);
  });
});

describe('a seat', () => {
  const seated = [{ ...titular('2026-01-01'), personName: 'Camille Dupont' }];

  it('has one titular a day', () => {
    expect(titularProblem(titular('2026-06-01'), seated)).toEqual({
      code: 'TITULAR_ALREADY_SEATED',
      params: { personName: 'Camille Dupont', from: '2026-01-01', until: '' },
    });
    expect(titularProblem({ ...period('2026-06-01'), role: 'ALTERNATE' }, seated)).toBeNull();
    expect(titularProblem(titular('2025-06-01', '2025-12-31'), seated)).toBeNull();
  });

  it('passes from one titular to the next without a gap or a shared day', () => {
    expect(succeeded(period('2026-01-01'), '2026-09-01')).toEqual(period('2026-01-01', '2026-08-31'));
    expect(succeeded(period('2026-01-01', '2026-06-30'), '2026-09-01')).toEqual(period('2026-01-01', '2026-06-30'));
    expect(succeeded(period('2026-01-01', '2026-12-31'), '2026-09-01')).toEqual(period('2026-01-01', '2026-08-31'));
    expect(succeeded(period('2026-01-01'), '2026-01-01')).toMatchObject({ code: 'SUCCESSION_DATE_INVALID' });
  });

  const open = { openedOn: '2026-01-01', closedOn: null };

  it.each([
    ['never held', [], { isVacant: true, since: '2026-01-01', filledFrom: null }],
    ['held', [titular('2026-01-01')], { isVacant: false, since: null, filledFrom: null }],
    ['left', [titular('2026-01-01', '2026-04-30')], { isVacant: true, since: '2026-05-01', filledFrom: null }],
    [
      'left, and promised',
      [titular('2026-01-01', '2026-04-30'), titular('2026-09-01')],
      { isVacant: true, since: '2026-05-01', filledFrom: '2026-09-01' },
    ],
    [
      'left twice',
      [titular('2026-03-01', '2026-05-15'), titular('2026-01-01', '2026-02-28')],
      { isVacant: true, since: '2026-05-16', filledFrom: null },
    ],
    [
      'kept by an alternate',
      [{ ...period('2026-01-01'), role: 'ALTERNATE' as const }],
      { isVacant: true, since: '2026-01-01', filledFrom: null },
    ],
  ])('%s is vacant as expected on 15 June', (_case, mandates, expected) => {
    expect(vacancyOf(open, mandates, '2026-06-15')).toEqual(expected);
  });

  it('that is closed, or not open yet, is not vacant', () => {
    expect(vacancyOf({ ...open, closedOn: '2026-05-31' }, [], '2026-06-15').isVacant).toBe(false);
    expect(vacancyOf({ ...open, openedOn: '2026-07-01' }, [], '2026-06-15').isVacant).toBe(false);
  });
});

describe('the coordination', () => {
  it('keeps someone who administers', () => {
    const mandates = [period('2026-01-01', '2026-06-30'), period('2025-01-01', '2025-12-31')];
    expect(isAdministered(mandates, '2026-06-30')).toBe(true);
    expect(isAdministered(mandates, '2026-07-01')).toBe(false);
  });
});

describe('a troïka', () => {
  const seat = (organisationType: 'PREFECTURE' | 'DSDEN' | 'EPCI' | 'ASSOCIATION', isVacant = false) => ({
    organisationType,
    isVacant,
  });

  it('has exactly three seats', () => {
    expect(addSeatProblem('TROIKA', 2)).toBeNull();
    expect(addSeatProblem('TROIKA', 3)?.code).toBe('TROIKA_SEATS_COMPLETE');
    expect(addSeatProblem('COPIL', 40)).toBeNull();
    expect(presetOf('TROIKA').seats).toHaveLength(3);
  });

  it('shows which pilot it lacks', () => {
    expect(missingPilots([seat('PREFECTURE'), seat('DSDEN'), seat('EPCI')])).toEqual([]);
    expect(missingPilots([seat('PREFECTURE'), seat('DSDEN', true), seat('ASSOCIATION')])).toEqual([
      'ACADEMIE',
      'COLLECTIVITE',
    ]);
  });
});

describe('levels', () => {
  it('are warned of when they mix', () => {
    expect(levelMix('FIELD', ['ENSEIGNANT', 'COORDONNATEUR_PRE', 'HABITANT'])).toBeNull();
    expect(levelMix('FIELD', ['ENSEIGNANT', 'PREFET'])).toEqual({
      bodyLevel: 'FIELD',
      otherLevels: [{ functionCode: 'PREFET', level: 'POLITICAL' }],
    });
    expect(levelMix(null, ['PREFET'])).toBeNull();
    expect(levelOfFunction('HABITANT')).toBeNull();
  });
});

describe('the ink of a body', () => {
  it.each([
    ['COPIL', 'DECISION', 'ORDINARY', 'blue'],
    ['COPIL', 'CONSULTATION', 'ORDINARY', 'green'],
    ['COTECH', 'TECHNICAL', 'ORDINARY', 'green'],
    ['GAD', 'CONSULTATION', 'ORDINARY', 'green'],
    ['EQUIPE_PROJET', 'OPERATIONAL', 'ORDINARY', 'green'],
    ['TROIKA', 'DECISION', 'ORDINARY', 'red'],
    ['COORDINATION', 'OPERATIONAL', 'COORDINATION', 'red'],
    ['AUTRE', 'CONSULTATION', 'COORDINATION', 'red'],
    ['RESEAU_ACTEURS', 'FACILITATION', 'NETWORK', 'black'],
    ['RESEAU_COORDONNATEURS', 'FACILITATION', 'ORDINARY', 'black'],
    ['GROUPE_TRAVAIL', 'TECHNICAL', 'ORDINARY', 'black'],
    ['ASSEMBLEE_GENERALE', 'DECISION', 'ORDINARY', 'blue'],
    ['AUTRE', null, 'ORDINARY', 'green'],
  ] as const)('%s with power %s and role %s is %s', (kind, power, role, ink) => {
    expect(inkOf({ kind, power, role })).toBe(ink);
  });
});

describe('the rhythm of a body', () => {
  const twice = { meetingsPerYearMin: 2, nextOn: null, startedOn: '2020-01-01', today: '2026-11-22' };
  const seen = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~');

  it('is late by the days gone since the limit of its rule', () => {
    const rhythm = bodyRhythm({ ...twice, heldOn: ['2026-04-18', '2025-10-01'], nextOn: '2026-12-01' });
    expect(rhythm).toEqual({
      state: 'LATE',
      heldLastYear: 1,
      expectedLastYear: 2,
      lastHeldOn: '2026-04-18',
      limitOn: '2026-10-18',
      lateDays: 35,
      nextOn: '2026-12-01',
      isNextLate: true,
    });
    expect(seen(rhythmSentence(rhythm))).toBe('1_réunion sur douze mois, pour 2_attendues~; 35_jours de retard.');
    expect(seen(rhythmSentence(rhythm, 'en'))).toBe('1_meeting over twelve months, 2 expected; 35_days late.');
  });

  it('is on time on the very day of the limit', () => {
    expect(bodyRhythm({ ...twice, heldOn: ['2026-05-22'] })).toMatchObject({ state: 'ON_TIME', lateDays: 0 });
    expect(bodyRhythm({ ...twice, heldOn: ['2026-05-21'] })).toMatchObject({ state: 'LATE', lateDays: 1 });
  });

  it('is not late yet within the grace that its rules give, then by all the days gone', () => {
    const graced = { ...twice, graceDays: 15 };
    expect(bodyRhythm({ ...graced, heldOn: ['2026-05-07'] })).toMatchObject({ state: 'ON_TIME', lateDays: 0 });
    expect(bodyRhythm({ ...graced, heldOn: ['2026-05-06'] })).toMatchObject({ state: 'LATE', lateDays: 16 });
  });

  it('has no lateness without a rule', () => {
    const rhythm = bodyRhythm({ ...twice, meetingsPerYearMin: null, heldOn: ['2020-01-01'] });
    expect(rhythm).toMatchObject({ state: 'NO_RULE', lateDays: 0, heldLastYear: 0, limitOn: null });
    expect(seen(rhythmSentence(rhythm))).toBe('Aucune réunion sur douze mois~; aucun rythme n’est fixé.');
  });

  it('counts from the birth of a body that never met', () => {
    const young = bodyRhythm({ ...twice, startedOn: '2026-09-01', heldOn: [] });
    expect(young).toMatchObject({ state: 'NEVER_MET', limitOn: '2027-03-01', expectedLastYear: 0 });
    expect(bodyRhythm({ ...twice, startedOn: '2026-01-01', heldOn: [] })).toMatchObject({
      state: 'LATE',
      expectedLastYear: 1,
    });
    expect(bodyRhythm({ ...twice, startedOn: null, heldOn: [] })).toMatchObject({ state: 'NEVER_MET', limitOn: null });
  });

  it('does not count a meeting to come as held', () => {
    expect(bodyRhythm({ ...twice, heldOn: ['2026-12-01'] }).lastHeldOn).toBeNull();
  });

  it('takes rules that do not divide a year', () => {
    expect(bodyRhythm({ ...twice, meetingsPerYearMin: 5, heldOn: ['2026-11-01'] }).limitOn).toBe('2027-01-13');
  });
});

describe('presets', () => {
  it('exist for every kind and agree with themselves', () => {
    for (const kind of bodyKinds.codes) {
      const { meetingsPerYearMin, meetingsPerYearMax, noticeDays } = presetOf(kind);
      expect((meetingsPerYearMin?.value ?? 0) <= (meetingsPerYearMax?.value ?? 99)).toBe(true);
      expect(noticeDays === null || noticeDays.value > 0).toBe(true);
    }
  });

  it('say how well they are known', () => {
    expect(presetOf('COTECH').meetingsPerYearMin).toEqual({ value: 2, basis: 'OBSERVED' });
    expect(presetOf('COMITE_DEPARTEMENTAL').noticeDays).toEqual({ value: 5, basis: 'TEXT' });
    expect(presetOf('COPIL').quorumPercent).toBeNull();
    expect(presetOf('EPS').minutesDelayDays).toBeNull();
    expect(presetOf('COPIL').reminderDays).toEqual({ value: [7, 1], basis: 'PRACTICE' });
  });
});
