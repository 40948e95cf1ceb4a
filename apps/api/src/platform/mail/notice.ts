import type { Locale } from '@maillage/domain';
import type { FactPayload, RecordedFact } from '../facts/fact.ts';
import { defineSubscriber, type Subscriber, type SubscriberDeclaration } from '../facts/subscriber.ts';
import type { JobContext } from '../jobs/job-context.ts';
import type { MailTemplate } from './mail-template.ts';

export interface Recipient {
  /** Null for someone who has no record yet (an invitation). */
  personId: string | null;
  address: string;
  locale: Locale;
}

/** Who is told, in which words, when a fact happens. */
export interface Notice<Payload extends FactPayload = FactPayload> extends Subscriber<Payload> {
  readonly template: MailTemplate;
}

export interface NoticeDeclaration<Payload extends FactPayload> extends Omit<SubscriberDeclaration<Payload>, 'run'> {
  template: MailTemplate;
  recipients(job: JobContext, fact: RecordedFact<Payload>): Promise<readonly Recipient[]>;
  /** The ids that the template reads from; those of the fact unless told. */
  params?(fact: RecordedFact<Payload>): FactPayload;
}

/** Declares a notice: a subscriber that writes one mail for each recipient, once, however often it runs. */
export function defineNotice<Payload extends FactPayload>(declaration: NoticeDeclaration<Payload>): Notice<Payload> {
  const { template, recipients, params = (fact) => fact.payload, ...rest } = declaration;
  const subscriber = defineSubscriber<Payload>({
    ...rest,
    run: async (job, fact) => {
      const told = await recipients(job, fact);
      await job.mail.queue(
        told.map(({ personId, address, locale }) => ({
          template: template.name,
          networkId: fact.networkId,
          factId: fact.id,
          recipientPersonId: personId,
          recipientAddress: address,
          locale,
          params: params(fact),
        })),
      );
    },
  });
  return { ...subscriber, template };
}

const isNotice = (subscriber: Subscriber): subscriber is Notice => 'template' in subscriber;

/** The templates of the notices among these subscribers, by name. @throws Error when two templates share a name. */
export function templatesOf(subscribers: readonly Subscriber[]): Map<string, MailTemplate> {
  const templates = new Map<string, MailTemplate>();
  for (const { template } of subscribers.filter(isNotice)) {
    const known = templates.get(template.name);
    if (known && known !== template) throw new Error(`Two mail templates are named ${template.name}`);
    templates.set(template.name, template);
  }
  return templates;
}
