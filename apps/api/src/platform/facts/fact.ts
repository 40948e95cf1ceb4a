/**
 * A fact is something that happened, told in the past participle (`meetings.minutesPublished`). A command records
 * facts in its own transaction; subscribers learn of them after commit. Payloads carry ids (and codes), never words or
 * personal details: the fact table is also the audit trail and is never rewritten.
 */
export type FactValue = string | number | boolean | null | readonly string[];
export type FactPayload = Readonly<Record<string, FactValue>>;

export interface Fact<Payload extends FactPayload = FactPayload> {
  readonly name: string;
  /** The network where it happened; null for what belongs to none (a sign-in, a new account). */
  readonly networkId: string | null;
  readonly payload: Payload;
}

/** A fact as it stands in the table, with who caused it and when. */
export interface RecordedFact<Payload extends FactPayload = FactPayload> extends Fact<Payload> {
  /** UUID version 7. */
  readonly id: string;
  readonly viewerPersonId: string | null;
  readonly requestId: string | null;
  readonly recordedAt: Date;
}

export interface FactDefinition<Payload extends FactPayload> {
  (networkId: string | null, payload: Payload): Fact<Payload>;
  readonly factName: string;
  /** True when the fact is one of these: narrows the payload. */
  matches(fact: Fact): fact is Fact<Payload>;
}

/** `<feature>.<pastParticiple>`: both parts in camel case, a feature may be in kebab case. */
const factNameShape = /^[a-z][a-z-]*\.[a-z][A-Za-z]*$/;

/**
 * Declares a fact.
 *
 * @example
 * export const minutesPublished = defineFact<{ meetingId: string; bodyId: string }>('meetings.minutesPublished');
 * ctx.record(minutesPublished(networkId, { meetingId, bodyId }));
 */
export function defineFact<Payload extends FactPayload>(factName: string): FactDefinition<Payload> {
  if (!factNameShape.test(factName)) throw new Error(`The fact name ${factName} is not <feature>.<pastParticiple>`);
  const tell = (networkId: string | null, payload: Payload): Fact<Payload> => ({ name: factName, networkId, payload });
  const matches = (fact: Fact): fact is Fact<Payload> => fact.name === factName;
  return Object.assign(tell, { factName, matches });
}
