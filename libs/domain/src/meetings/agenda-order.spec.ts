import { agendaCallOf } from './agenda-call.ts';
import { groupedBySection, placeOfCarried, placeOfNew, sectionAt } from './agenda-order.ts';
import { agendaPresetOf, filledTitle, hasBlank } from './agenda-template.ts';
import type { StandingRole } from './meeting-states.ts';
import { sameWeekdayLater } from './next-day.ts';

/** « A1 » is an item of section A, « 1 » of none; a trailing « ! » closes, a trailing « ? » reviews. */
const item = (word: string) => ({
  id: word,
  section: /^[A-Z]/.test(word) ? word.charAt(0) : null,
  standing: (word.endsWith('!') ? 'CLOSING' : word.endsWith('?') ? 'REVIEW' : null) as StandingRole | null,
});
const items = (words: string) => words.split(' ').filter(Boolean).map(item);
const written = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ');

describe('the order of an agenda', () => {
  it.each([
    ['1 2', null, 3],
    ['', null, 1],
    ['1 2! 3!', null, 2],
    ['A1 A2 B1', 'A', 3],
    ['A1 B1 2!', 'B', 3],
    ['A1 2!', 'C', 2],
  ])('with %p, a new item of section %p goes to place %i', (words, section, place) => {
    expect(placeOfNew(items(words), section)).toBe(place);
  });

  it.each([
    ['1? 2 3!', '', 2],
    ['1? 2 3', '2', 3],
    ['1 2', '', 1],
    ['1?', '', 2],
  ])(
    'with %p, what is carried over goes after the review and what was carried already (%p)',
    (words, carried, place) => {
      const list = items(words).map((entry) => ({ ...entry, isCarried: entry.id === carried }));
      expect(placeOfCarried(list)).toBe(place);
    },
  );

  it.each([
    ['A1 B1 A2', 'B1', 'A', 'inside a section it takes it'],
    ['B1 1 A1', '1', 'B', 'between two sections, that before it'],
    ['A2 A1 B1', 'A1', 'A', 'beside its own it keeps it'],
    ['B2 A1 A2', 'B2', 'B', 'the only one of its section takes it along'],
    ['1 B1 2', 'B1', 'B', 'also among items without section'],
    ['A1 1 2 A2', 'A2', null, 'far from its own it leaves it'],
    ['B2 A1 B1', 'B2', 'A', 'at the head it takes that of the next'],
  ])('with %p, %p is in section %p: %s', (words, id, section, _why) => {
    expect(sectionAt(items(words), id)).toBe(section);
  });

  it.each([
    ['A1 B1 A2', 'A1 A2 B1'],
    ['A1 1 A2 2', 'A1 A2 1 2'],
    ['1 A1 2', '1 A1 2'],
  ])('keeps each section in one piece: %p becomes %p', (words, expected) => {
    expect(written(groupedBySection(items(words)))).toBe(expected);
  });
});

describe('the template of an agenda', () => {
  it('opens on the decisions of the meeting before and ends on what nobody announced', () => {
    const preset = agendaPresetOf('COPIL');
    expect(preset[0]).toMatchObject({ standing: 'REVIEW', title: { fr: 'Approbation du relevé de décisions du …' } });
    expect(preset.at(-1)).toMatchObject({ standing: 'CLOSING', title: { fr: 'Questions diverses' } });
  });

  it('asks a body that examines named situations, or a gathering, to approve nothing', () => {
    for (const kind of ['EPS', 'SEMINAIRE'] as const) {
      expect(agendaPresetOf(kind).some(({ standing }) => standing === 'REVIEW')).toBe(false);
    }
  });

  it('names the day of the meeting before in its blank', () => {
    expect(filledTitle('Relevé du …', '2026-11-12')).toBe('Relevé du 12\u00A0novembre 2026');
    expect(filledTitle('Relevé du …', null)).toBe('Relevé du …');
    expect([hasBlank('Relevé du …'), hasBlank('Relevé')]).toEqual([true, false]);
  });
});

describe('the call for agenda items', () => {
  it.each([
    ['2026-12-15', null, '2026-12-05', true],
    ['2026-12-15', null, '2026-12-06', false],
    ['2026-12-15', 0, '2026-12-15', true],
    ['2026-12-15', 3, '2026-12-12', true],
    ['2026-12-15', 3, '2026-12-13', false],
  ])('for a meeting on %s, ruled %p days, is open on %s: %p', (on, days, today, isOpen) => {
    expect(agendaCallOf(on, days, today).isOpen).toBe(isOpen);
  });
});

describe('the day to propose after a meeting', () => {
  it.each([
    ['2026-11-10', '2026-11-22', '2026-12-08'],
    ['2026-12-29', '2026-12-29', '2027-01-26'],
    ['2025-03-04', '2026-11-22', '2026-12-01'],
  ])('after %s, seen on %s, is %s', (date, today, expected) => {
    expect(sameWeekdayLater(date, today)).toBe(expected);
  });
});
