import { action, details, heading, list, note, paragraph } from '../../../platform/mail/blocks.ts';
import { mailTemplate } from '../../../platform/mail/mail-template.ts';
import { defineNotice } from '../../../platform/mail/notice.ts';
import { datePollOpened } from '../polls.facts.ts';
import { type DatePollMail, datePollForMail } from './date-poll-for-mail.ts';
import { askedOf } from './people-asked.ts';
import { dateOf, reason, rowsOf } from './wording.ts';

const datePollMail = mailTemplate<DatePollMail>({
  name: 'polls.datePoll',
  load: async (job, mail) => {
    const poll = await datePollForMail(job, mail, 'asked');
    return poll?.isOpen ? poll : null;
  },
  subject: {
    fr: ({ bodyName }) => `${bodyName} : quelle date vous convient ?`,
    en: ({ bodyName }) => `${bodyName}: which date suits you?`,
  },
  blocks: {
    fr: (poll) => [
      heading(poll.title),
      paragraph(
        'Une date est à trouver pour cette réunion. Dites lesquelles vous conviennent : aucun compte à ouvrir.',
      ),
      ...(poll.message ? [paragraph(poll.message)] : []),
      list(...poll.dates.map((date) => dateOf(date, poll, 'fr'))),
      details(...rowsOf(poll, 'fr')),
      action('Donner mes disponibilités', poll.path),
      note('Ce lien est personnel, ne le transférez pas. Vous pouvez changer de réponse jusqu’à la clôture.'),
    ],
    en: (poll) => [
      heading(poll.title),
      paragraph('A date is to be found for this meeting. Say which ones suit you: no account is needed.'),
      ...(poll.message ? [paragraph(poll.message)] : []),
      list(...poll.dates.map((date) => dateOf(date, poll, 'en'))),
      details(...rowsOf(poll, 'en')),
      action('Give my availability', poll.path),
      note('This link is personal, do not forward it. You can change your answer until the closing.'),
    ],
  },
  reason,
});

/** Asks each person who speaks for a seat, by their own link. */
export const datePollOpenedNotice = defineNotice({
  name: 'polls.askForDates',
  fact: datePollOpened,
  template: datePollMail,
  recipients: (job, { payload }) => askedOf(job, payload.datePollId, 'asked'),
});
