import type { Label } from '../locale.ts';
import { typo } from '../typography/typo.ts';

const sentence = (fr: string, en: string): Label => ({ fr: typo(fr), en: typo(en, 'en') });

/** Why a message did not leave, in words, by the beginning of the mail server's code. The first that fits is said. */
export const sendingProblems: readonly { code: string; sentence: Label }[] = [
  {
    code: 'SMTP_552',
    sentence: sentence(
      "La boîte du destinataire est pleine. Le message n'a pas été remis. Prévenez la personne autrement, ou renvoyez plus tard.",
      'The mailbox of the recipient is full. The message was not delivered. Reach the person another way, or send again later.',
    ),
  },
  {
    code: 'SMTP_5',
    sentence: sentence(
      "Le serveur du destinataire refuse cette adresse : elle n'existe sans doute plus. Le message n'a pas été remis. Corrigez l'adresse dans le répertoire, puis renvoyez.",
      'The server of the recipient refuses this address: it probably no longer exists. The message was not delivered. Correct the address in the directory, then send again.',
    ),
  },
  {
    code: 'MAIL_NOT_CONFIGURED',
    sentence: sentence(
      "Cette installation n'a pas de serveur de courriel. Le message n'est pas parti. Prévenez la personne qui administre l'installation, puis renvoyez.",
      'This instance has no mail server. The message did not leave. Tell whoever runs the instance, then send again.',
    ),
  },
  {
    code: '',
    sentence: sentence(
      "Le message n'a pas pu partir malgré plusieurs essais. Rien n'est perdu. Renvoyez, ou prévenez la personne autrement.",
      'The message could not leave despite several attempts. Nothing is lost. Send again, or reach the person another way.',
    ),
  },
];
