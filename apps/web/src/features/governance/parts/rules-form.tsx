import { Trans, useLingui } from '@lingui/react/macro';
import { decisionModes } from '@maillage/domain';
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import {
  Actions,
  CodeSelect,
  FieldGroup,
  FieldRow,
  Form,
  NumberField,
  showToast,
  useFieldIds,
} from '../../../shared/ui/index.ts';
import { proposalOf, proposedRules, useRuleWords } from '../data/rule-words.ts';
import {
  type RuledBody,
  type RuleName,
  type Rules,
  ruleNames,
  rulesInForce,
  sameRule,
  setBodyRules,
} from '../data/rules.ts';

/** Reminders that the form offers; the API takes more, and those there are all shown. */
const REMINDER_FIELDS = 2;

type NumberRule = Exclude<RuleName, 'decisionMode' | 'reminderDays'>;

/** The rules of a body as fields, each with what its kind proposes. What is left empty is not ruled. */
export function RulesForm({ body }: { body: RuledBody }) {
  const { t } = useLingui();
  const words = useRuleWords();
  const ids = useFieldIds(ruleNames);
  const [rules, setRules] = useState<Rules>(rulesInForce(body));
  const save = useCommand(setBodyRules);
  const submit = async () => {
    const reminderDays = [...new Set(rules.reminderDays)].filter((day) => day > 0).sort((one, other) => other - one);
    if (!(await save.run({ bodyId: body.id, ...rules, reminderDays }))) return;
    setRules({ ...rules, reminderDays });
    showToast(t`Règles enregistrées.`);
  };
  const number = (name: NumberRule, label: string, max: number, min = 0) => (
    <NumberField
      id={ids[name]}
      label={label}
      description={<Proposal body={body} name={name} rules={rules} />}
      min={min}
      max={max}
      value={rules[name]}
      onChange={(value) => setRules({ ...rules, [name]: value })}
    />
  );
  return (
    <Form
      label={t`Règles de l'instance`}
      failure={save.failure}
      fieldIds={ids}
      isRunning={save.isRunning}
      onSubmit={() => void submit()}
      submitLabel={<Trans>Enregistrer les règles</Trans>}
    >
      <Actions>
        <Button variant="default" onClick={() => setRules(proposedRules(body.kind))}>
          <Trans>Reprendre toutes les valeurs proposées</Trans>
        </Button>
      </Actions>
      <FieldGroup legend={<Trans>Rythme</Trans>}>
        <FieldRow>
          {number('meetingsPerYearMin', words.name('meetingsPerYearMin'), 366)}
          {number('meetingsPerYearMax', words.name('meetingsPerYearMax'), 366, 1)}
        </FieldRow>
        {number('rhythmGraceDays', t`Tolérance avant de la dire en retard, en jours`, 366)}
      </FieldGroup>
      <FieldGroup legend={<Trans>Avant la séance</Trans>}>
        <FieldRow>
          {number('noticeDays', t`Délai de convocation, en jours`, 366)}
          {number('agendaCallDays', t`Points proposés jusqu'à, en jours avant`, 366)}
        </FieldRow>
        <ReminderFields
          days={rules.reminderDays}
          firstId={ids.reminderDays}
          note={<Proposal body={body} name="reminderDays" rules={rules} />}
          onChange={(reminderDays) => setRules({ ...rules, reminderDays })}
        />
      </FieldGroup>
      <FieldGroup legend={<Trans>Délibérer</Trans>}>
        <FieldRow>
          {number('quorumPercent', t`Quorum, en pour cent des sièges`, 100, 1)}
          {number('proxiesPerPerson', words.name('proxiesPerPerson'), 50)}
        </FieldRow>
        <CodeSelect
          id={ids.decisionMode}
          label={words.name('decisionMode')}
          description={<Proposal body={body} name="decisionMode" rules={rules} />}
          list={decisionModes}
          value={rules.decisionMode}
          onChange={(mode) => setRules({ ...rules, decisionMode: mode ?? 'CONSENSUS' })}
        />
      </FieldGroup>
      <FieldGroup legend={<Trans>Après la séance</Trans>}>
        {number('minutesDelayDays', t`Compte rendu sous, en jours`, 366)}
      </FieldGroup>
    </Form>
  );
}

/** « Valeur proposée : usage courant. » Or what would be proposed, when the body rules otherwise. */
function Proposal({ body, name, rules }: { body: RuledBody; name: RuleName; rules: Rules }) {
  const words = useRuleWords();
  const proposal = proposalOf(body.kind, name);
  if (!proposal) return <Trans>Vide : pas de règle.</Trans>;
  const basis = words.basis(proposal.basis);
  if (sameRule(rules[name], proposal.value)) return <Trans>Valeur proposée ({basis}).</Trans>;
  const value = words.value(name, proposal.value);
  return (
    <Trans>
      Proposé : {value} ({basis}).
    </Trans>
  );
}

interface ReminderFieldsProps {
  days: readonly number[];
  firstId: string;
  note: ReactNode;
  onChange(days: number[]): void;
}

/** The days of the reminders, one a field; a field left empty is no reminder. */
function ReminderFields({ days, firstId, note, onChange }: ReminderFieldsProps) {
  const { t } = useLingui();
  const fields = Array.from({ length: Math.max(REMINDER_FIELDS, days.length) }, (_, index) => days[index] ?? 0);
  return (
    <FieldRow>
      {fields.map((day, index) => {
        const rank = index + 1;
        return (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the identity of a reminder
            key={index}
            id={index === 0 ? firstId : undefined}
            label={t`Rappel ${rank}, en jours avant`}
            description={index === 0 ? note : <Trans>Vide : pas de rappel.</Trans>}
            min={1}
            max={60}
            value={day || null}
            onChange={(value) => onChange(fields.with(index, value ?? 0))}
          />
        );
      })}
    </FieldRow>
  );
}
