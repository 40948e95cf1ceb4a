import { Trans } from '@lingui/react/macro';
import { Muted, Row, Rows, StateBadge } from '../../../shared/ui/index.ts';
import { proposalOf, useRuleWords } from '../data/rule-words.ts';
import { type RuledBody, ruleNames, rulesInForce, sameRule } from '../data/rules.ts';

/** The rules of a body in words; those that its kind proposes say so. */
export function RulesList({ body }: { body: RuledBody }) {
  const words = useRuleWords();
  const rules = rulesInForce(body);
  return (
    <Rows>
      {ruleNames.map((name) => {
        const proposal = proposalOf(body.kind, name);
        const isProposed = proposal !== null && sameRule(proposal.value, rules[name]);
        return (
          <Row
            key={name}
            trailing={
              isProposed ? (
                <StateBadge tone="neutral">
                  <Trans>valeur proposée</Trans>
                </StateBadge>
              ) : null
            }
          >
            <b>{words.name(name)}</b>
            <Muted>{words.value(name, rules[name])}</Muted>
          </Row>
        );
      })}
    </Rows>
  );
}
