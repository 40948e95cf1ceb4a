import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { IconGripVertical } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import styles from './agenda.module.css';

interface SortableAgendaProps {
  ids: readonly string[];
  /** What stands before the line of that index and does not move with it. */
  before(index: number): ReactNode;
  line(index: number, handle: ReactNode): ReactNode;
  onMove(id: string, position: number): void;
}

/** The lines of an agenda, moved by a hand. Arrows on each line do the same without one. */
export function SortableAgenda({ ids, before, line, onMove }: SortableAgendaProps) {
  return (
    <DragDropProvider
      sensors={[PointerSensor]}
      onDragEnd={({ operation: { source }, canceled }) => {
        if (canceled || !isSortable(source) || source.index === source.initialIndex) return;
        onMove(String(source.id), source.index + 1);
      }}
    >
      {ids.map((id, index) => (
        <Fragment key={id}>
          {before(index)}
          <SortableLine id={id} index={index} line={line} />
        </Fragment>
      ))}
    </DragDropProvider>
  );
}

function SortableLine({ id, index, line }: { id: string; index: number; line: SortableAgendaProps['line'] }) {
  const { ref, handleRef, isDragging } = useSortable({ id, index });
  return (
    <div ref={ref} className={styles.sortable} data-dragging={isDragging || undefined}>
      {line(
        index,
        // For the pointer only: out of the way of keyboards and screen readers, which have the arrows of the line.
        <button ref={handleRef} type="button" className={styles.handle} tabIndex={-1} aria-hidden="true">
          <IconGripVertical aria-hidden="true" />
        </button>,
      )}
    </div>
  );
}
