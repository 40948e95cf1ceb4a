import { formatDate, type Locale } from '@maillage/domain';
import { action, heading, note, paragraph } from '../../../platform/mail/blocks.ts';
import { mailTemplate } from '../../../platform/mail/mail-template.ts';
import { defineNotice } from '../../../platform/mail/notice.ts';
import { personInvited } from '../identity.facts.ts';
import { holderOf, type LinkMail, loadLinkMail } from './link-mail.ts';

const nameOf = ({ network }: LinkMail): string => network?.name ?? 'Maillage';

const lastDay = ({ expiresAt, network }: LinkMail, locale: Locale): string =>
  formatDate(expiresAt, { locale, style: 'full', ...(network && { zone: network.timeZone }) });

const invitationMail = mailTemplate<LinkMail>({
  name: 'identity.invitation',
  load: loadLinkMail,
  subject: {
    fr: (mail) => `${nameOf(mail)} : ouvrez votre compte`,
    en: (mail) => `${nameOf(mail)}: open your account`,
  },
  blocks: {
    fr: (mail) => [
      heading(nameOf(mail)),
      paragraph(
        `La coordination de ${nameOf(mail)} vous invite à ouvrir votre compte sur Maillage. Vous y trouverez les instances du réseau, leurs réunions et les outils partagés, selon vos mandats.`,
      ),
      action('Ouvrir mon compte', mail.path),
      note(`Ce lien marche une seule fois, jusqu’au ${lastDay(mail, 'fr')}.`),
      note('Si vous ne connaissez pas ce réseau, laissez ce message : sans ce lien, aucun compte ne s’ouvre.'),
    ],
    en: (mail) => [
      heading(nameOf(mail)),
      paragraph(
        `The coordination of ${nameOf(mail)} invites you to open your account on Maillage. You will find there the bodies of the network, their meetings and the shared tools, according to your mandates.`,
      ),
      action('Open my account', mail.path),
      note(`This link works once, until ${lastDay(mail, 'en')}.`),
      note('If you do not know this network, leave this message aside: without this link, no account is opened.'),
    ],
  },
  reason: {
    fr: (mail) => `Vous recevez ce message parce que ${nameOf(mail)} a votre adresse dans son répertoire.`,
    en: (mail) => `You receive this message because ${nameOf(mail)} has your address in its directory.`,
  },
});

/** Who is invited to open an account receives the link that opens it. */
export const invitationNotice = defineNotice({
  name: 'identity.sendInvitation',
  fact: personInvited,
  template: invitationMail,
  recipients: (job, { payload }) => holderOf(job, payload.linkId),
});
