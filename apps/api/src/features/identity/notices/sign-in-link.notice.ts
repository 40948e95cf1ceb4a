import { action, heading, note, paragraph } from '../../../platform/mail/blocks.ts';
import { mailTemplate } from '../../../platform/mail/mail-template.ts';
import { defineNotice } from '../../../platform/mail/notice.ts';
import { signInLinkMinutes } from '../commands/request-sign-in-link.ts';
import { signInLinkRequested } from '../identity.facts.ts';
import { holderOf, type LinkMail, loadLinkMail } from './link-mail.ts';

const signInLinkMail = mailTemplate<LinkMail>({
  name: 'identity.signInLink',
  load: loadLinkMail,
  subject: { fr: () => 'Votre lien de connexion', en: () => 'Your sign-in link' },
  blocks: {
    fr: ({ path }) => [
      heading('Se connecter à Maillage'),
      paragraph('Vous avez demandé un lien pour vous connecter. Le voici.'),
      action('Se connecter', path),
      note(`Ce lien marche une seule fois, pendant ${signInLinkMinutes} minutes après votre demande.`),
      note("Si vous n'avez rien demandé, laissez ce message : sans ce lien, personne ne se connecte."),
    ],
    en: ({ path }) => [
      heading('Sign in to Maillage'),
      paragraph('You asked for a link to sign in. Here it is.'),
      action('Sign in', path),
      note(`This link works once, for ${signInLinkMinutes} minutes after you asked for it.`),
      note('If you asked for nothing, leave this message aside: without this link, nobody signs in.'),
    ],
  },
  reason: {
    fr: () => 'Vous recevez ce message parce qu’un lien de connexion a été demandé pour cette adresse.',
    en: () => 'You receive this message because a sign-in link was asked for with this address.',
  },
});

/** Who asked for a link receives it. */
export const signInLinkNotice = defineNotice({
  name: 'identity.sendSignInLink',
  fact: signInLinkRequested,
  template: signInLinkMail,
  // Later than that the link would be out of date.
  attempts: 8,
  recipients: (job, { payload }) => holderOf(job, payload.linkId),
});
