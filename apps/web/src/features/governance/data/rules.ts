import { REMINDER_DAYS } from '@maillage/domain';
import { graphql, type ResultOf } from '../../../shared/api/index.ts';

const ruleValues = graphql(`
  fragment RuleValues on BodyRules {
    id
    meetingsPerYearMin
    meetingsPerYearMax
    rhythmGraceDays
    noticeDays
    reminderDays
    agendaCallDays
    quorumPercent
    proxiesPerPerson
    decisionMode
    minutesDelayDays
  }
`);

const ruleVersion = graphql(`
  fragment RuleVersion on BodyRulesVersion {
    id
    meetingsPerYearMin
    meetingsPerYearMax
    rhythmGraceDays
    noticeDays
    reminderDays
    agendaCallDays
    quorumPercent
    proxiesPerPerson
    decisionMode
    minutesDelayDays
    setAt
    setBy { id displayName }
  }
`);

export const BodyRulesQuery = graphql(
  `
    query BodyRules($id: ID!) {
      body(id: $id) {
        id
        name
        kind
        role
        power
        timeZone
        dissolvedOn
        viewerCan
        rules { ...RuleValues }
        rulesHistory { ...RuleVersion }
      }
    }
  `,
  [ruleValues, ruleVersion],
);

export const setBodyRules = graphql(
  `
    mutation SetBodyRules($input: SetBodyRulesInput!) {
      setBodyRules(input: $input) {
        body { id rules { ...RuleValues } rulesHistory { ...RuleVersion } }
      }
    }
  `,
  [ruleValues, ruleVersion],
);

export type RuledBody = NonNullable<ResultOf<typeof BodyRulesQuery>['body']>;
export type RulesVersion = RuledBody['rulesHistory'][number];
/** The rules of a body, whichever day they were set. */
export type Rules = Omit<RulesVersion, 'id' | 'setAt' | 'setBy'>;
export type RuleName = keyof Rules;

/** In the order in which they are read. */
export const ruleNames = [
  'meetingsPerYearMin',
  'meetingsPerYearMax',
  'rhythmGraceDays',
  'noticeDays',
  'reminderDays',
  'agendaCallDays',
  'quorumPercent',
  'proxiesPerPerson',
  'decisionMode',
  'minutesDelayDays',
] as const satisfies readonly RuleName[];

const unruled: Rules = {
  meetingsPerYearMin: null,
  meetingsPerYearMax: null,
  rhythmGraceDays: null,
  noticeDays: null,
  reminderDays: [...REMINDER_DAYS],
  agendaCallDays: null,
  quorumPercent: null,
  proxiesPerPerson: null,
  decisionMode: 'CONSENSUS',
  minutesDelayDays: null,
};

/** What a body rules today. One that never set anything reminds as any body does, and rules nothing else. */
export function rulesInForce({ rules }: RuledBody): Rules {
  if (!rules) return unruled;
  const { id: _, ...values } = rules;
  return values;
}

/** Two values of a rule say the same, a list of days included. */
export const sameRule = (one: Rules[RuleName], other: Rules[RuleName]): boolean => String(one) === String(other);
