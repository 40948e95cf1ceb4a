import { type Deliver, type Delivery, dispatchPendingFacts } from '../facts/dispatch.ts';
import { type Subscriber, subscribersByFact } from '../facts/subscriber.ts';
import type { MailTransport } from '../mail/mail-transport.ts';
import { templatesOf } from '../mail/notice.ts';
import { dueMails, mailRetry } from '../mail/send-mail.ts';
import { handleDelivery, handleMail } from './handlers.ts';
import type { JobTools } from './job-context.ts';

export interface SettleDependencies {
  tools: JobTools;
  subscribers: readonly Subscriber[];
  transport: MailTransport;
}

/**
 * For tests: does here and now all that facts ask for, mails included, with the handlers of the workers and no queue.
 * What fails is thrown, at once; a mail that must wait for its next attempt is left waiting.
 *
 * @returns how many pieces of work were done.
 */
export async function settle({ tools, subscribers, transport }: SettleDependencies): Promise<number> {
  const byFact = subscribersByFact(subscribers);
  const office = { templates: templatesOf(subscribers), transport, wake: async () => undefined, retry: mailRetry };
  let done = 0;
  for (let rounds = 0; rounds < 100; rounds += 1) {
    const deliveries: Delivery[] = [];
    const deliver: Deliver = async (found) => void deliveries.push(...found);
    const facts = await dispatchPendingFacts({ db: tools.db, byFact, deliver, now: tools.now, batchSize: 1000 });
    for (const { factId, subscriber } of deliveries) {
      await handleDelivery(tools, subscriber, { factId, attempt: 1 });
    }
    const mails = await dueMails(tools, tools.now());
    for (const { mailId } of mails) await handleMail(tools, office, mailId, 1);
    if (facts + mails.length === 0) return done;
    done += deliveries.length + mails.length;
  }
  throw new Error('Work brings work without end: a subscriber records the fact that it follows');
}
