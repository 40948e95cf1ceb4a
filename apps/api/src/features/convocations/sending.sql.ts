import { sendingProblems } from '@maillage/domain';
import { quote, type Scope } from '../../platform/access/rule.ts';

const words = (locale: 'fr' | 'en') =>
  `case ${sendingProblems
    .map(({ code, sentence }) => `when starts_with(mail.error_code, ${quote(code)}) then ${quote(sentence[locale])}`)
    .join(' ')} end`;

/** `select` on the mail of a message; the two have one id. */
export const ofMail = (id: string, expression: string) =>
  `(select ${expression} from platform_mail mail where mail.id = ${id})`;

/** What became of a message, from its mail. Without one it waits, or is to be printed. */
export const sendingState = (id: string, convocationId: string) => `coalesce(
  ${ofMail(
    id,
    `case mail.state when 'SENT' then 'SENT'
      when 'FAILED' then case mail.error_code when 'WITHDRAWN' then 'WITHDRAWN' else 'REFUSED' end else 'WAITING' end`,
  )},
  (select case channel when 'LETTER' then 'TO_PRINT' else 'WAITING' end
   from convocations_convocation asked where asked.id = ${convocationId}))`;

/** Why it did not leave, in the reader's language; null while it may still. */
export const sendingError = (scope: Scope) => {
  const locale = scope.bindViewer('locale', 'text', (viewer) => viewer.locale);
  return ofMail(
    scope.column('id'),
    `case when mail.state = 'FAILED' and mail.error_code <> 'WITHDRAWN'
      then case ${locale} when 'en' then ${words('en')} else ${words('fr')} end end`,
  );
};

/** The address to which it went, when it is one that the network knows: that of an account is its owner's business. */
export const sendingAddress = (scope: Scope) =>
  ofMail(
    scope.column('id'),
    `(select contact.email from actors_contact contact
      where contact.network_id = ${scope.column('networkId')} and contact.email = mail.recipient_address)`,
  );
