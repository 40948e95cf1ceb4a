import { type AnnouncedMeeting, meetingChanges } from './meeting-changes.ts';

const announced: AnnouncedMeeting = {
  title: 'COTEC de décembre',
  startsAt: '2026-12-15T08:30:00Z',
  endsAt: '2026-12-15T10:30:00Z',
  place: 'DSDEN, Alençon',
  videoUrl: null,
  agenda: ['Relevé de décisions', 'PEDT', 'Questions diverses'],
};
const seen = (sentences: string[]) => sentences.map((sentence) => sentence.replace(/[\u00A0\u202F]/g, ' '));
const changes = (now: Partial<AnnouncedMeeting>, locale: 'fr' | 'en' = 'fr') =>
  seen(meetingChanges(announced, { ...announced, ...now }, { zone: 'Europe/Paris', locale }));

describe('what changed in a meeting', () => {
  it('says nothing when those convened would see no difference', () => {
    expect(changes({ startsAt: new Date('2026-12-15T08:30:00Z') })).toEqual([]);
  });

  it('says the new date and the one it replaces, in the zone of the meeting', () => {
    expect(changes({ startsAt: '2026-12-17T13:00:00Z', endsAt: '2026-12-17T15:00:00Z' })).toEqual([
      'Nouvelle date : jeudi 17 décembre 2026, de 14 h à 16 h, au lieu de mardi 15 décembre 2026, de 9 h 30 à 11 h 30.',
    ]);
  });

  it.each([
    [{ place: 'Argentan' }, ['Nouveau lieu : Argentan, au lieu de DSDEN, Alençon.']],
    [
      { place: null, videoUrl: 'https://visio.example.org/a' },
      ['La réunion n’a plus lieu à cette adresse : DSDEN, Alençon.', 'Un lien de visioconférence est ajouté.'],
    ],
    [{ title: 'COTEC' }, ['Nouvel intitulé : « COTEC », au lieu de « COTEC de décembre ».']],
  ])('says what was put in the place of what: %o', (now, sentences) => {
    expect(changes(now)).toEqual(sentences);
  });

  it('names the items added and removed, or says that they moved', () => {
    expect(changes({ agenda: ['Relevé de décisions', 'Questions diverses', 'CLAS'] })).toEqual([
      'Ajouté à l’ordre du jour : CLAS.',
      'Retiré de l’ordre du jour : PEDT.',
    ]);
    expect(changes({ agenda: [...announced.agenda, 'PEDT'] })).toEqual(['Ajouté à l’ordre du jour : PEDT.']);
    expect(changes({ agenda: ['PEDT', 'Relevé de décisions', 'Questions diverses'] }, 'en')).toEqual([
      'The order of the items has changed.',
    ]);
  });

  it('says under which name an item goes now', () => {
    expect(changes({ agenda: ['Relevé de décisions', 'PEDT 2027', 'Questions diverses'] })).toEqual([
      'À l’ordre du jour : « PEDT 2027 », au lieu de « PEDT ».',
    ]);
  });
});
