import type { JobContext } from '../jobs/job-context.ts';
import type { FactDefinition, FactPayload, RecordedFact } from './fact.ts';

/** Work that follows a fact, after commit. It may run twice: write it so that the second time changes nothing. */
export interface Subscriber<Payload extends FactPayload = FactPayload> {
  /** `<feature>.<verbPhrase>`; never renamed once facts were dispatched to it. */
  readonly name: string;
  readonly factName: string;
  /** How often it is tried in all, the first time included. */
  readonly attempts: number;
  /** Wait before the second attempt; doubled before each one that follows. */
  readonly backoffSeconds: number;
  readonly timeoutSeconds: number;
  run(job: JobContext, fact: RecordedFact<Payload>): Promise<void>;
}

export interface SubscriberDeclaration<Payload extends FactPayload>
  extends Omit<Subscriber<Payload>, 'factName' | 'attempts' | 'backoffSeconds' | 'timeoutSeconds'> {
  fact: FactDefinition<Payload>;
  attempts?: number;
  backoffSeconds?: number;
  timeoutSeconds?: number;
}

const subscriberNameShape = /^[a-z][a-z-]*\.[a-z][A-Za-z]*$/;

/** Declares work that follows a fact. Unless told: 10 attempts, 5 s before the second one, 30 s allowed. */
export function defineSubscriber<Payload extends FactPayload>({
  fact,
  attempts = 10,
  backoffSeconds = 5,
  timeoutSeconds = 30,
  name,
  run,
}: SubscriberDeclaration<Payload>): Subscriber<Payload> {
  if (!subscriberNameShape.test(name)) throw new Error(`The subscriber name ${name} is not <feature>.<verbPhrase>`);
  return { name, factName: fact.factName, attempts, backoffSeconds, timeoutSeconds, run };
}

/** Subscribers by the name of their fact. @throws Error when two of them bear the same name. */
export function subscribersByFact(subscribers: readonly Subscriber[]): Map<string, Subscriber[]> {
  const names = new Set<string>();
  const byFact = new Map<string, Subscriber[]>();
  for (const subscriber of subscribers) {
    if (names.has(subscriber.name)) throw new Error(`Two subscribers are named ${subscriber.name}`);
    names.add(subscriber.name);
    byFact.set(subscriber.factName, [...(byFact.get(subscriber.factName) ?? []), subscriber]);
  }
  return byFact;
}
