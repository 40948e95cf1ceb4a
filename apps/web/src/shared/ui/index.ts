export { Highlight, StateBadge, type StateTone, Tag } from './badges.tsx';
export { ButtonLink } from './button-link.tsx';
export { AddChip, ChipRow, FilterChip, Segments } from './chips.tsx';
export { Dialog } from './dialog.tsx';
export { useFailureSentence } from './failure-sentence.ts';
export { CodeSelect, CodesSelect, DayField, NumberField } from './fields.tsx';
export { FileDrop } from './file-drop.tsx';
export { ErrorSummary, FieldGroup, FieldRow, Form, type FormProblem, useFieldIds, useProblems } from './form.tsx';
export { BodyName, Ink, type InkedBody, type InkTone, inkOf } from './ink.tsx';
export {
  ActionBar,
  Actions,
  Breadcrumbs,
  Columns,
  Fact,
  Facts,
  Muted,
  PageHead,
  Row,
  Rows,
  Section,
  SectionTabs,
} from './layout.tsx';
export { Initials, PersonLine } from './person.tsx';
export { Sheet, SheetHalves, SheetLine } from './sheet.tsx';
export { EmptyState, LoadingRows, NotFoundState, Notice } from './states.tsx';
export { showToast, Toasts } from './toast.tsx';
export { useDelayed } from './use-delayed.ts';
