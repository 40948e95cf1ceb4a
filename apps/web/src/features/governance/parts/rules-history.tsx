import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../../shared/format/index.ts';
import { Muted, Row, Rows, Section } from '../../../shared/ui/index.ts';
import { useRuleWords } from '../data/rule-words.ts';
import { type RuledBody, type RuleName, type RulesVersion, ruleNames, sameRule } from '../data/rules.ts';

/** Who ruled what and when, the last change first: a meeting of the past was held under the rules of its day. */
export function RulesHistory({ body, zone }: { body: RuledBody; zone: string }) {
  const format = useFormat();
  const versions = body.rulesHistory
    .map((version, index) => ({ version, before: body.rulesHistory[index + 1] }))
    .map((step) => ({ ...step, changed: changedRules(step.version, step.before) }))
    .filter(({ before, changed }) => before === undefined || changed.length > 0);
  return (
    <Section id="historique" title={<Trans>Historique</Trans>}>
      {versions.length === 0 ? (
        <Muted>
          <Trans>Aucune règle n'a encore été fixée.</Trans>
        </Muted>
      ) : (
        <Rows>
          {versions.map(({ version, before, changed }) => (
            <Row key={version.id}>
              <b>{format.moment(version.setAt, zone, 'long')}</b>
              {version.setBy ? <Muted>{version.setBy.displayName}</Muted> : null}
              {before ? (
                changed.map((rule) => <Change key={rule} rule={rule} version={version} before={before} />)
              ) : (
                <Trans>Premières règles enregistrées.</Trans>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

const changedRules = (version: RulesVersion, before: RulesVersion | undefined): RuleName[] =>
  before ? ruleNames.filter((rule) => !sameRule(version[rule], before[rule])) : [];

function Change({ rule, version, before }: { rule: RuleName; version: RulesVersion; before: RulesVersion }) {
  const words = useRuleWords();
  const name = words.name(rule);
  const from = words.value(rule, before[rule]);
  const to = words.value(rule, version[rule]);
  return (
    <span>
      <Trans>
        {name} : {to} (avant : {from})
      </Trans>
    </span>
  );
}
