import { heading, paragraph } from '../../../platform/mail/blocks.ts';
import { mailTemplate } from '../../../platform/mail/mail-template.ts';
import { defineNotice } from '../../../platform/mail/notice.ts';
import { dateOptionChosen } from '../polls.facts.ts';
import { type DatePollMail, datePollForMail } from './date-poll-for-mail.ts';
import { askedOf } from './people-asked.ts';
import { dateOf, reason } from './wording.ts';

const chosen = (poll: DatePollMail, locale: 'fr' | 'en') => poll.dates.map((date) => dateOf(date, poll, locale)).join();

const dateChosenMail = mailTemplate<DatePollMail>({
  name: 'polls.dateChosen',
  load: (job, mail) => datePollForMail(job, mail, 'refusing'),
  subject: {
    fr: ({ bodyName }) => `${bodyName} : une date est retenue`,
    en: ({ bodyName }) => `${bodyName}: a date is chosen`,
  },
  blocks: {
    fr: (poll) => [
      heading(poll.title),
      paragraph(`La réunion aura lieu le ${chosen(poll, 'fr')}.`),
      paragraph(
        `Votre siège (${poll.seats.join(', ')}) avait répondu « non » à cette date : nous vous prévenons avant la convocation, pour que quelqu'un puisse y siéger à votre place.`,
      ),
    ],
    en: (poll) => [
      heading(poll.title),
      paragraph(`The meeting will take place on ${chosen(poll, 'en')}.`),
      paragraph(
        `Your seat (${poll.seats.join(', ')}) had answered “no” to this date: we tell you before the invitation, so that somebody can sit in your place.`,
      ),
    ],
  },
  reason,
});

/** Tells at once those who said no to the date chosen; the others hear of it by the invitation. */
export const dateOptionChosenNotice = defineNotice({
  name: 'polls.tellRefusedDate',
  fact: dateOptionChosen,
  template: dateChosenMail,
  recipients: (job, { payload }) => askedOf(job, payload.datePollId, 'refusing'),
});
