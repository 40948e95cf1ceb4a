import { Trans, useLingui } from '@lingui/react/macro';
import { isMinutesEmpty, type MinutesDocument } from '@maillage/domain';
import { Button, Checkbox } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useCommand } from '../../../shared/api/index.ts';
import { useFormat } from '../../../shared/format/index.ts';
import { Dialog, FieldGroup, Form, Notice, showToast } from '../../../shared/ui/index.ts';
import { carryOverAgendaItems } from '../data/commands.ts';
import type { AgendaItemDetail, MeetingDetail } from '../data/meetings.ts';

/** Items that may go on at another meeting: neither there already, nor coming back by themselves. */
export const carriable = (meeting: MeetingDetail) =>
  [...meeting.agendaItems]
    .sort((a, b) => a.position - b.position)
    .filter((item) => item.carriedTo === null && item.standing === null);

/** Nothing was written under it. */
export const isUnfinished = (item: AgendaItemDetail) =>
  item.outcomes.length === 0 && isMinutesEmpty(item.minutes as MinutesDocument | null);

export const isBehind = (meeting: MeetingDetail) =>
  meeting.state !== 'SCHEDULED' || new Date(meeting.startsAt) <= new Date();

interface ItemChoiceProps {
  items: readonly AgendaItemDetail[];
  chosen: ReadonlySet<string>;
  onChange(chosen: Set<string>): void;
}

/** Which items go on, ticked one by one. */
export function ItemChoice({ items, chosen, onChange }: ItemChoiceProps) {
  const format = useFormat();
  return (
    <FieldGroup legend={<Trans>Points à reporter</Trans>}>
      {items.map((item) => (
        <Checkbox
          key={item.id}
          label={format.text(item.title)}
          checked={chosen.has(item.id)}
          onChange={(event) => {
            const next = new Set(chosen);
            if (event.currentTarget.checked) next.add(item.id);
            else next.delete(item.id);
            onChange(next);
          }}
        />
      ))}
    </FieldGroup>
  );
}

/** « Reporter les points non traités »: to the next meeting as it is planned, else to the backlog of the body. */
export function CarryOver({ meeting }: { meeting: MeetingDetail }) {
  const [isOpen, setOpen] = useState(false);
  const items = carriable(meeting);
  if (!meeting.viewerCan.includes('carryOverAgendaItems') || !isBehind(meeting) || items.length === 0) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowForwardUp size={18} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        <Trans>Reporter des points</Trans>
      </Button>
      {isOpen ? <CarryOverDialog meeting={meeting} items={items} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CarryOverDialog({
  meeting,
  items,
  onClose,
}: {
  meeting: MeetingDetail;
  items: readonly AgendaItemDetail[];
  onClose(): void;
}) {
  const { t } = useLingui();
  const format = useFormat();
  const isRestricted = meeting.visibility === 'RESTRICTED';
  const [chosen, setChosen] = useState(
    () => new Set(isRestricted ? [] : items.filter(isUnfinished).map(({ id }) => id)),
  );
  const carry = useCommand(carryOverAgendaItems);
  const problems = chosen.size === 0 ? [{ sentence: t`Choisissez au moins un point.` }] : [];
  const submit = async () => {
    if (chosen.size === 0) return;
    const done = await carry.run({ meetingId: meeting.id, agendaItemIds: [...chosen] });
    if (!done) return;
    const to = done.carryOverAgendaItems.toMeeting;
    showToast(
      to
        ? t`Reporté à la séance du ${format.date(to.startsAt, 'long', to.timeZone)}.`
        : t`Aucune séance prévue : les points attendent dans les propositions de l'instance.`,
    );
    onClose();
  };
  return (
    <Dialog title={t`Reporter des points`} onClose={onClose}>
      <Form
        failure={carry.failure}
        problems={problems}
        isRunning={carry.isRunning}
        onSubmit={() => void submit()}
        submitLabel={<Trans>Reporter à la prochaine séance</Trans>}
        onCancel={onClose}
      >
        {isRestricted ? (
          <Notice tone="warn">
            <Trans>
              Cette séance est réservée à des personnes nommées. Un point reporté sera lu par tous ceux qui lisent la
              séance où il va : choisissez-les un par un.
            </Trans>
          </Notice>
        ) : null}
        <ItemChoice items={items} chosen={chosen} onChange={setChosen} />
      </Form>
    </Dialog>
  );
}
