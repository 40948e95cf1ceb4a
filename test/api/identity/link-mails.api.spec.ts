import { inviteByMail } from '../../../apps/api/src/features/identity/commands/invite-by-mail.ts';
import { signInLinkMinutes } from '../../../apps/api/src/features/identity/commands/request-sign-in-link.ts';
import { SignInLinkEntity } from '../../../apps/api/src/features/identity/model/sign-in-link.entity.ts';
import { signInLinks } from '../../../apps/api/src/features/identity/sign-in-link.ts';
import { systemViewer } from '../../../apps/api/src/platform/access/viewer.ts';
import { DevMailEntity } from '../../../apps/api/src/platform/mail/dev-mail.entity.ts';
import type { CommandContext } from '../../../apps/api/src/platform/run/command-context.ts';
import { type Api, startApi } from '../../support/start-api.ts';

const askText = 'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { accepted } }';
const openText = 'mutation ($input: SignInWithLinkInput!) { signInWithLink(input: $input) { viewer { email } } }';

describe('A link sent by mail', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const mailsTo = (recipientAddress: string) => api.given.db.findBy(DevMailEntity, { recipientAddress });
  const tokenIn = (text: string) => /\/lien\/([\w-]+)/.exec(text)?.[1] ?? '';
  const ask = (email: string) => api.visitor().must(askText, { input: { email } });
  /** Today on the real clock: the API of this test has no other. */
  const invite = async (network: { id: string }, email: string) => {
    const person = await api.given.person({ network, email });
    const command = async (ctx: CommandContext) => {
      await inviteByMail(ctx, { personId: person.id, email, networkId: network.id });
      return {};
    };
    await api.services.runner.command(systemViewer('test'), { open: 'a test' }, command, {});
    return person;
  };

  it('signs in who asked for it, once', async () => {
    const person = await api.given.person({ email: 'camille@example.org' });
    await api.given.account({ person });
    await ask('camille@example.org');
    await api.settle();
    const [mail, ...others] = await mailsTo('camille@example.org');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('Votre lien de connexion');
    expect(mail?.textBody).toContain(`${signInLinkMinutes}\u00A0minutes`);
    expect(mail?.htmlBody).toContain(`href="${api.services.config.PUBLIC_URL}/lien/`);
    const token = tokenIn(mail?.textBody ?? '');
    const { signInWithLink } = await api.visitor().must(openText, { input: { token } });
    expect(signInWithLink.viewer.email).toBe('camille@example.org');
    const again = await api.visitor().query(openText, { input: { token } });
    expect(again.errors?.[0]?.extensions.code).toBe('LINK_INVALID');
  });

  it('goes to nobody when nobody has the address', async () => {
    await ask('personne@example.org');
    await api.settle();
    expect(await mailsTo('personne@example.org')).toEqual([]);
  });

  it('speaks the language of the account', async () => {
    const person = await api.given.person({ email: 'english@example.org' });
    await api.given.account({ person, locale: 'en' });
    await ask('english@example.org');
    await api.settle();
    expect((await mailsTo('english@example.org'))[0]?.subject).toBe('Your sign-in link');
  });

  it('invites somebody who has no account, in the name of the network, and opens it', async () => {
    const network = await api.given.network({ name: 'Rez’Orne' });
    await invite(network, 'invitee@example.org');
    await api.settle();
    const [mail] = await mailsTo('invitee@example.org');
    expect(mail?.subject).toBe('Rez’Orne\u00A0: ouvrez votre compte');
    expect(mail?.textBody).toContain('La coordination de Rez’Orne vous invite');
    const input = { token: tokenIn(mail?.textBody ?? ''), newPassword: 'ardoise tilleul passerelle ocre' };
    const { signInWithLink } = await api.visitor().must(openText, { input });
    expect(signInWithLink.viewer.email).toBe('invitee@example.org');
  });

  it('is not sent once it no longer works', async () => {
    const network = await api.given.network();
    await invite(network, 'trop-tard@example.org');
    await api.given.db.update(SignInLinkEntity, { email: 'trop-tard@example.org' }, { expiresAt: new Date() });
    await api.settle();
    expect(await mailsTo('trop-tard@example.org')).toEqual([]);
  });

  it('leaves no token in the tables', async () => {
    const network = await api.given.network();
    const { id: personId } = await invite(network, 'secret@example.org');
    await api.settle();
    const link = await api.given.db.findOneByOrFail(SignInLinkEntity, { personId });
    const token = signInLinks(api.services.config.MAILLAGE_SECRET).tokenOf(link.id);
    const rows = await api.given.db.query('select to_jsonb(m)::text as row from platform_mail m');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
