export { BodiesQuery, type BodyDetail, BodyQuery } from './data/bodies.ts';
export { createBody } from './data/commands.ts';
export { rhythmOf } from './data/rhythm.ts';
export { DissolveDialog, EditBodyDialog, LineageDialog, RulesDialog } from './parts/body-dialogs.tsx';
export { BodyForm, bodyInput, emptyBody } from './parts/body-form.tsx';
export { Composition, type SeatGesture, titularOf } from './parts/composition.tsx';
export { RhythmStrip } from './parts/rhythm-strip.tsx';
export { AppointDialog, CloseSeatDialog, EndMandateDialog, MandateDialog, SeatDialog } from './parts/seat-dialogs.tsx';
