import { action, details, heading, note, paragraph } from '../../../platform/mail/blocks.ts';
import { mailTemplate } from '../../../platform/mail/mail-template.ts';
import { defineNotice } from '../../../platform/mail/notice.ts';
import { datePollReminded } from '../polls.facts.ts';
import { type DatePollMail, datePollForMail } from './date-poll-for-mail.ts';
import { askedOf } from './people-asked.ts';
import { lastDayOf, reason, rowsOf } from './wording.ts';

const datePollReminderMail = mailTemplate<DatePollMail>({
  name: 'polls.datePollReminder',
  // An answer that came while the mail waited withdraws it.
  load: async (job, mail) => {
    const poll = await datePollForMail(job, mail, 'silent');
    return poll?.isOpen ? poll : null;
  },
  subject: {
    fr: ({ bodyName }) => `${bodyName} : il manque vos disponibilités`,
    en: ({ bodyName }) => `${bodyName}: your availability is missing`,
  },
  blocks: {
    fr: (poll) => [
      heading(poll.title),
      paragraph(
        `Le sondage de date se clôt le ${lastDayOf(poll, 'fr')}, et votre siège n'a pas répondu à toutes les dates.`,
      ),
      details(...rowsOf(poll, 'fr')),
      action('Donner mes disponibilités', poll.path),
      note('Une seule réponse par siège suffit, de la personne titulaire ou de la suppléance.'),
    ],
    en: (poll) => [
      heading(poll.title),
      paragraph(`The date poll closes on ${lastDayOf(poll, 'en')}, and your seat has not answered every date.`),
      details(...rowsOf(poll, 'en')),
      action('Give my availability', poll.path),
      note('One answer a seat is enough, from its titular or its alternate.'),
    ],
  },
  reason,
});

/** Reminds those who speak for a seat that has not answered, and nobody else. */
export const datePollRemindedNotice = defineNotice({
  name: 'polls.remindSilentSeats',
  fact: datePollReminded,
  template: datePollReminderMail,
  recipients: (job, { payload }) => askedOf(job, payload.datePollId, 'silent'),
});
