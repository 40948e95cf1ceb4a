import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inviteByMail } from '../../../apps/api/src/features/identity/commands/invite-by-mail.ts';
import { SessionEntity } from '../../../apps/api/src/features/identity/model/session.entity.ts';
import { SignInLinkEntity } from '../../../apps/api/src/features/identity/model/sign-in-link.entity.ts';
import { signInLinks } from '../../../apps/api/src/features/identity/sign-in-link.ts';
import { systemViewer } from '../../../apps/api/src/platform/access/viewer.ts';
import type { SignedLinks } from '../../../apps/api/src/platform/links/signed-link.ts';
import { testPassword } from '../../support/given.ts';
import { type Api, startApi } from '../../support/start-api.ts';
import { soon } from '../../support/start-processes.ts';

const signInText =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email person { displayName } } } }';
const withLinkText = 'mutation ($input: SignInWithLinkInput!) { signInWithLink(input: $input) { viewer { email } } }';
const sessionsText = '{ viewer { sessions { id device isCurrent } } }';

describe('Signing in', () => {
  let api: Api;
  let tokens: SignedLinks;
  const accountOf = async (email: string, extra = {}) => {
    const person = await api.given.person({ email, givenName: 'Camille', familyName: 'Dupont' });
    return api.given.account({ person, ...extra });
  };
  const lastLink = (email: string) =>
    api.given.db.findOneOrFail(SignInLinkEntity, { where: { email }, order: { createdAt: 'DESC' } });

  beforeAll(async () => {
    api = await startApi();
    tokens = signInLinks(api.services.config.MAILLAGE_SECRET);
  });
  afterAll(() => api.close());

  it('signIn by password answers as the new viewer and sets a cookie that scripts cannot read', async () => {
    await accountOf('un@example.org');
    const response = await api.visitor().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: signInText,
        variables: { input: { email: 'UN@example.org ', password: testPassword } },
      }),
    });
    expect(await response.json()).toEqual({
      data: { signIn: { viewer: { email: 'un@example.org', person: { displayName: 'Camille Dupont' } } } },
    });
    expect(response.headers.get('set-cookie')).toMatch(/^maillage=[\w-]{43}; .*HttpOnly.*SameSite=Lax/);
  });

  it('keeps only the hash of a session token, and a new one at each sign-in', async () => {
    await accountOf('deux@example.org');
    const [one, two] = [await api.signIn('deux@example.org'), await api.signIn('deux@example.org')];
    const hashes = (await api.given.db.find(SessionEntity)).map(({ tokenHash }) => tokenHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const client of [one, two]) expect((await client.must(sessionsText)).viewer.sessions).toHaveLength(2);
  });

  it('says the same for a wrong password and an unknown address, after about the same time', async () => {
    await accountOf('trois@example.org');
    const timed = async (email: string) => {
      const began = performance.now();
      const { errors } = await api.visitor().query(signInText, { input: { email, password: 'not the password' } });
      return { error: errors?.[0], milliseconds: performance.now() - began };
    };
    const known = await timed('trois@example.org');
    const unknown = await timed('personne@example.org');
    expect(known.error?.extensions.code).toBe('SIGN_IN_REFUSED');
    expect(unknown.error?.message).toBe(known.error?.message);
    const rounds = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < 4; round += 1) {
      rounds.known.push((await timed('trois@example.org')).milliseconds);
      rounds.unknown.push((await timed('personne@example.org')).milliseconds);
    }
    // A missing hash would make the unknown one twenty times faster; noise does not.
    expect(Math.min(...rounds.unknown)).toBeGreaterThan(Math.min(...rounds.known) / 3);
  });

  it('slows down guessing after ten tries, in minutes to wait', async () => {
    await accountOf('quatre@example.org');
    const visitor = api.visitor();
    const attempt = () => visitor.query(signInText, { input: { email: 'quatre@example.org', password: 'guess' } });
    for (let tries = 0; tries < 10; tries += 1)
      expect((await attempt()).errors?.[0]?.extensions.code).toBe('SIGN_IN_REFUSED');
    expect((await attempt()).errors?.[0]?.extensions).toMatchObject({
      code: 'SIGN_IN_THROTTLED',
      params: { minutes: 15 },
    });
  });

  it('requestSignInLink answers alike for anyone; the link works once, by mutation only', async () => {
    await accountOf('cinq@example.org');
    const ask = (email: string) =>
      api
        .visitor()
        .must('mutation ($e: String!) { requestSignInLink(input: { email: $e }) { accepted } }', { e: email });
    expect(await ask('cinq@example.org')).toEqual(await ask('inconnue@example.org'));
    const token = tokens.tokenOf((await lastLink('cinq@example.org')).id);
    const look = () =>
      api.visitor().must('query ($t: String!) { signInLink(token: $t) { p: purpose email } }', { t: token });
    expect(await look()).toEqual({ signInLink: { p: 'SIGN_IN', email: 'cinq@example.org' } });
    expect(await look()).toEqual({ signInLink: { p: 'SIGN_IN', email: 'cinq@example.org' } });
    expect((await api.visitor().must(withLinkText, { input: { token } })).signInWithLink.viewer.email).toBe(
      'cinq@example.org',
    );
    expect((await api.visitor().query(withLinkText, { input: { token } })).errors?.[0]?.extensions.code).toBe(
      'LINK_INVALID',
    );
    expect(await look()).toEqual({ signInLink: null });
  });

  it('signInWithLink refuses a token that was not made here', async () => {
    const forged = signInLinks('another secret of thirty-two signs, or more').tokenOf(
      (await lastLink('cinq@example.org')).id,
    );
    for (const token of [forged, 'x', '']) {
      expect((await api.visitor().query(withLinkText, { input: { token } })).errors?.[0]?.extensions.code).toBe(
        'LINK_INVALID',
      );
    }
  });

  it('an invitation opens the account with a password that must hold', async () => {
    const network = await api.given.network();
    const person = await api.given.person({ network, email: 'six@example.org' });
    await api.services.runner.command(
      systemViewer('test'),
      { open: 'test' },
      async (ctx) => {
        await inviteByMail(ctx, { personId: person.id, email: 'six@example.org', networkId: network.id });
        return {};
      },
      {},
    );
    const token = tokens.tokenOf((await lastLink('six@example.org')).id);
    const weak = await api.visitor().query(withLinkText, { input: { token, newPassword: 'azerty' } });
    expect(weak.errors?.[0]?.extensions.fields?.[0]?.path).toBe('newPassword');
    const client = api.visitor();
    await client.must(withLinkText, { input: { token, newPassword: 'quatre chevaux sous la pluie' } });
    expect((await client.must('{ viewer { email hasPassword } }')).viewer).toEqual({
      email: 'six@example.org',
      hasPassword: true,
    });
    await api.signIn('six@example.org', 'quatre chevaux sous la pluie');
  });

  it('signOut ends the session, on the server too', async () => {
    await accountOf('sept@example.org');
    const client = await api.signIn('sept@example.org');
    await client.must('mutation { signOut(input: {}) { signedOut } }');
    expect((await client.must('{ viewer { id } }')).viewer).toBeNull();
  });

  it('revokeSession closes another device of mine at once, and never somebody else’s', async () => {
    await accountOf('huit@example.org');
    await accountOf('neuf@example.org');
    const [laptop, phone, other] = [
      await api.signIn('huit@example.org'),
      await api.signIn('huit@example.org'),
      await api.signIn('neuf@example.org'),
    ];
    const { sessions } = (await laptop.must(sessionsText)).viewer;
    const phoneId = sessions.find((session: { isCurrent: boolean }) => !session.isCurrent).id;
    const revoke = 'mutation ($id: ID!) { revokeSession(input: { sessionId: $id }) { revoked } }';
    expect((await other.query(revoke, { id: phoneId })).errors?.[0]?.extensions.code).toBe('SESSION_NOT_FOUND');
    await phone.must(sessionsText);
    await laptop.must(revoke, { id: phoneId });
    const read = async () => (await phone.must('{ viewer { id } }')).viewer;
    expect(await soon(read, (viewer) => viewer === null)).toBeNull();
  });

  it('changePassword asks for the current one and closes the other devices', async () => {
    await accountOf('dix@example.org');
    const [here, there] = [await api.signIn('dix@example.org'), await api.signIn('dix@example.org')];
    const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed } }';
    const newPassword = 'sept lampes au bord du canal';
    const wrong = await here.query(change, { input: { currentPassword: 'no', newPassword } });
    expect(wrong.errors?.[0]?.extensions.code).toBe('CURRENT_PASSWORD_WRONG');
    const same = await here.query(change, { input: { currentPassword: testPassword, newPassword: testPassword } });
    expect(same.errors?.[0]?.extensions.code).toBe('PASSWORD_UNCHANGED');
    await here.must(change, { input: { currentPassword: testPassword, newPassword } });
    expect((await here.must('{ viewer { id } }')).viewer).not.toBeNull();
    expect((await there.must('{ viewer { id } }')).viewer).toBeNull();
    await api.signIn('dix@example.org', newPassword);
  });

  it('changePassword leaves a demonstration account to the other visitors', async () => {
    await accountOf('douze@example.org', { isDemonstration: true });
    const client = await api.signIn('douze@example.org');
    const input = { currentPassword: testPassword, newPassword: 'sept lampes au bord du canal' };
    const { errors } = await client.query(
      'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { changed } }',
      { input },
    );
    expect(errors?.[0]?.extensions.code).toBe('DEMONSTRATION_ACCOUNT_REFUSED');
  });

  it('updateAccount changes the language of answers', async () => {
    await accountOf('onze@example.org');
    const client = await api.signIn('onze@example.org');
    await client.must('mutation { updateAccount(input: { locale: EN }) { viewer { locale } } }');
    const { errors } = await client.query('mutation { revokeSession(input: { sessionId: "x" }) { revoked } }');
    expect(errors?.[0]?.message).toMatch(/[a-z]/);
    expect((await client.must('{ viewer { locale } }')).viewer.locale).toBe('EN');
  });

  it('updateAccount keeps a time zone, clears it, and knows only zones that exist', async () => {
    await accountOf('douze-zone@example.org');
    const client = await api.signIn('douze-zone@example.org');
    const set = (zone: string) =>
      client.query(`mutation { updateAccount(input: { timeZone: ${zone} }) { viewer { timeZone locale } } }`);
    expect((await set('"Indian/Mayotte"')).data.updateAccount.viewer.timeZone).toBe('Indian/Mayotte');
    expect((await set('"Europe/Atlantis"')).errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: 'timeZone' });
    expect((await set('null')).data.updateAccount.viewer.timeZone).toBeNull();
  });

  it('refuses demonstration accounts outside demonstration mode, in the same words', async () => {
    const trusted = join(tmpdir(), `maillage-sign-in-${process.pid}.json`);
    await writeFile(trusted, JSON.stringify({ one: signInText }));
    const real = await startApi({ env: { MAILLAGE_DEMO: 'off', MAILLAGE_OPERATIONS: trusted } });
    const person = await real.given.person({ email: 'demo@example.org' });
    await real.given.account({ person, isDemonstration: true });
    const { errors } = await real
      .visitor()
      .query(signInText, { input: { email: 'demo@example.org', password: testPassword } });
    const mailbox = await real.visitor().fetch('/dev/mail.json');
    await real.close();
    expect(errors?.[0]?.extensions.code).toBe('SIGN_IN_REFUSED');
    expect(mailbox.status).toBe(404);
  });
});
