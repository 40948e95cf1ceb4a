import { Trans, useLingui } from '@lingui/react/macro';
import { type ConvocationAnswer, convocationAnswers } from '@maillage/domain';
import { NativeSelect, Radio } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Dialog, Form, showToast, useFieldIds } from '../../../shared/ui/index.ts';
import { type ConvocationRow, recordConvocationAnswer } from '../data/convocations.ts';
import styles from './answer-dialog.module.css';

interface AnswerDialogProps {
  convocation: ConvocationRow;
  /** Everybody convened, among whom somebody may be represented. */
  convened: readonly ConvocationRow[];
  /** It is the viewer's own answer. */
  isOwn: boolean;
  onClose(): void;
}

/** Notes the answer of somebody who telephoned, with a trace of who noted it; or gives one's own. */
export function AnswerDialog({ convocation, convened, isOwn, onClose }: AnswerDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ids = useFieldIds(['answer', 'representedByPersonId']);
  const [answer, setAnswer] = useState<ConvocationAnswer>(convocation.answer);
  const [representedBy, setRepresentedBy] = useState(convocation.representedBy?.id ?? '');
  const [wasTried, setTried] = useState(false);
  const record = useCommand(recordConvocationAnswer);
  const name = convocation.displayName;
  const offered = convocationAnswers.codes.filter(
    (code) =>
      (code !== 'PENDING' || convocation.answer !== 'PENDING') &&
      (code !== 'REPRESENTED' || (convocation.seat !== null && convocation.role === 'TITULAR')),
  );
  const problems = [
    ...(answer === 'PENDING' && convocation.answer === 'PENDING'
      ? [{ fieldId: ids.answer, sentence: t`Choisissez une réponse.` }]
      : []),
    ...(answer === 'REPRESENTED' && !representedBy
      ? [{ fieldId: ids.representedByPersonId, sentence: t`Choisissez la personne qui représente.` }]
      : []),
  ];
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const representedByPersonId = answer === 'REPRESENTED' ? representedBy : null;
    if (!(await record.run({ convocationId: convocation.id, answer, representedByPersonId }))) return;
    showToast(isOwn ? t`Votre réponse est notée.` : t`Réponse de ${name} notée.`);
    onClose();
  };
  return (
    <Dialog title={isOwn ? t`Votre réponse` : t`Réponse de ${name}`} onClose={onClose}>
      <Form
        failure={record.failure}
        fieldIds={ids}
        problems={wasTried ? problems : []}
        isRunning={record.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Noter la réponse</Trans>}
        onCancel={onClose}
      >
        <Radio.Group
          label={isOwn ? t`Votre réponse` : t`Ce que la personne a répondu`}
          value={answer}
          onChange={(value) => {
            if (convocationAnswers.has(value)) setAnswer(value);
          }}
        >
          <div className={styles.choices}>
            {offered.map((code, index) => (
              <Radio
                key={code}
                className={styles.choice}
                id={index === 0 ? ids.answer : undefined}
                value={code}
                label={format.label(convocationAnswers, code)}
              />
            ))}
          </div>
        </Radio.Group>
        {answer === 'REPRESENTED' ? (
          <Representative
            id={ids.representedByPersonId}
            convocation={convocation}
            convened={convened}
            value={representedBy}
            onChange={setRepresentedBy}
          />
        ) : null}
      </Form>
    </Dialog>
  );
}

interface RepresentativeProps extends Pick<AnswerDialogProps, 'convocation' | 'convened'> {
  id: string;
  value: string;
  onChange(personId: string): void;
}

/** Alternates of the seat first, then who else sits: the proxies that the body rules are checked when it is noted. */
function Representative({ id, convocation, convened, value, onChange }: RepresentativeProps) {
  const { t } = useLingui();
  const others = convened.filter((other) => other.seat !== null && other.person?.id !== convocation.person?.id);
  const isAlternate = (other: ConvocationRow) => other.role === 'ALTERNATE' && other.seat?.id === convocation.seat?.id;
  const options = (rows: readonly ConvocationRow[]) =>
    [...new Map(rows.flatMap(({ person }) => (person ? [[person.id, person.displayName] as const] : [])))].map(
      ([personId, label]) => ({
        value: personId,
        label,
      }),
    );
  const alternates = options(others.filter(isAlternate));
  const proxies = options(others.filter((other) => !isAlternate(other)));
  return (
    <NativeSelect
      id={id}
      label={t`Représentation par`}
      description={t`La suppléance du siège, ou un pouvoir donné à quelqu'un de l'instance si ses règles l'admettent.`}
      value={value}
      data={[
        { value: '', label: t`Par qui ?` },
        ...(alternates.length > 0 ? [{ group: t`Suppléance du siège`, items: alternates }] : []),
        ...(proxies.length > 0 ? [{ group: t`Autres membres, par un pouvoir`, items: proxies }] : []),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
