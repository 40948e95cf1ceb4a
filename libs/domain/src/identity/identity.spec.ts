import { checkApiTokenLastDay, defaultLastDay } from './api-token.ts';
import { isEmail, normaliseEmail } from './email.ts';
import { checkPassword } from './password.ts';

describe('normaliseEmail', () => {
  it.each([
    ['  Camille.Dupont@Example.ORG ', 'camille.dupont@example.org'],
    ['mailto:a@example.org', 'a@example.org'],
    ['\u200Ba@example.org\u00A0', 'a@example.org'],
  ])('%j becomes %s', (typed, stored) => {
    expect(normaliseEmail(typed)).toBe(stored);
    expect(normaliseEmail(stored)).toBe(stored);
  });
});

describe('isEmail', () => {
  it.each([
    'a@example.org',
    'camille.dupont+pre@ac-normandie.example.org',
    "d'artagnan@example.org",
    'x@école.example',
  ])('accepts %s', (address) => expect(isEmail(address)).toBe(true));

  it.each([
    '',
    'a',
    'a@',
    '@example.org',
    'a@example',
    'a b@example.org',
    'a@-example.org',
    'a..b@example.org',
    'a@example.org.',
    'a@10.0.0.1',
    `${'a'.repeat(65)}@example.org`,
    'a@example.org,b@example.org',
  ])('refuses %j', (address) => expect(isEmail(address)).toBe(false));
});

describe('checkPassword', () => {
  const codeOf = (password: string, about?: string[]) => checkPassword(password, about)?.code ?? 'accepted';

  it.each([
    ['cheval-pluie-tambour', 'accepted'],
    ['trois petits chats gris', 'accepted'],
    ['Xq7v9Lr2Tm4Kc8', 'accepted'],
    ['éléphant bleu pâle', 'accepted'],
    ['', 'PASSWORD_TOO_SHORT'],
    ['maillage-demo', 'PASSWORD_TOO_SHORT'],
    ['treize-signes', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(201), 'PASSWORD_TOO_LONG'],
    ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_WEAK'],
    ['abcabcabcabcabc', 'PASSWORD_TOO_WEAK'],
    ['Tambour1Tambour1', 'PASSWORD_TOO_WEAK'],
    ['12345678901234', 'PASSWORD_TOO_WEAK'],
    ['abcdefghijklmnop', 'PASSWORD_TOO_WEAK'],
    ['azertyuiopqsdfgh', 'PASSWORD_TOO_WEAK'],
    ['00000000000000042', 'PASSWORD_TOO_WEAK'],
    ['MotDePasse2026!', 'PASSWORD_TOO_COMMON'],
    ['M0tdep@sse-2026', 'PASSWORD_TOO_COMMON'],
    ['Bonjour.Education.1', 'PASSWORD_TOO_COMMON'],
    ['correct horse battery staple', 'PASSWORD_TOO_COMMON'],
  ])('%j is %s', (password, verdict) => {
    expect(codeOf(password)).toBe(verdict);
  });

  it('counts signs, not bytes', () => {
    expect(codeOf('🐎☔🥁🎻🌵🧭🪁🛶🧩🪴🦉🧵🪐🥨')).not.toBe('PASSWORD_TOO_SHORT');
  });

  it('refuses what is mostly the name or the address of the person', () => {
    const about = ['camille.dupont@example.org', 'Camille', 'Dupont'];
    expect(codeOf('Camille.Dupont.61', about)).toBe('PASSWORD_CONTAINS_IDENTITY');
    expect(codeOf('Camille.Dupont.61')).toBe('accepted');
    expect(codeOf('camille aime les tambours', about)).toBe('accepted');
  });

  it('says the length it wants', () => {
    expect(checkPassword('court')).toEqual({ code: 'PASSWORD_TOO_SHORT', params: { min: 14 } });
  });
});

describe('The last day of a token of the API', () => {
  const today = '2026-11-22';

  it('is ninety days away unless chosen', () => expect(defaultLastDay(today)).toBe('2027-02-20'));

  it.each(['2026-11-22', '2026-11-23', '2027-11-22'])('may be %s', (day) =>
    expect(checkApiTokenLastDay(day, today)).toBeNull(),
  );

  it.each(['2026-11-21', '2027-11-23', '9999-12-31'])('may not be %s', (day) =>
    expect(checkApiTokenLastDay(day, today)).toEqual({
      code: 'API_TOKEN_EXPIRY_INVALID',
      params: { latest: '2027-11-22' },
    }),
  );
});
