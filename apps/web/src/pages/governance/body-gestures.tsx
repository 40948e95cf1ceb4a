import {
  AppointDialog,
  type BodyDetail,
  CloseSeatDialog,
  DissolveDialog,
  EditBodyDialog,
  EndMandateDialog,
  LineageDialog,
  MandateDialog,
  SeatDialog,
  type SeatGesture,
  titularOf,
} from '../../features/governance/index.ts';

export type BodyGesture = 'seat' | 'edit' | 'lineage' | 'dissolve';

interface SeatGestureDialogProps {
  gesture: SeatGesture;
  body: BodyDetail;
  zone: string;
  onClose(): void;
}

/** The window of a gesture on a seat or a mandate. */
export function SeatGestureDialog({ gesture, body, zone, onClose }: SeatGestureDialogProps) {
  const { seat } = gesture;
  switch (gesture.kind) {
    case 'appoint':
      return <AppointDialog seat={seat} zone={zone} hasTitular={titularOf(seat) !== undefined} onClose={onClose} />;
    case 'succeed':
      return <AppointDialog seat={seat} zone={zone} hasTitular successorOf={gesture.mandate} onClose={onClose} />;
    case 'mandate':
      return <MandateDialog mandate={gesture.mandate} onClose={onClose} />;
    case 'end':
      return <EndMandateDialog mandate={gesture.mandate} zone={zone} onClose={onClose} />;
    case 'edit':
      return <SeatDialog bodyId={body.id} seat={seat} onClose={onClose} />;
    case 'close':
      return <CloseSeatDialog seat={seat} zone={zone} onClose={onClose} />;
  }
}

interface BodyGestureDialogProps {
  gesture: Exclude<BodyGesture, 'seat'>;
  body: BodyDetail;
  onClose(): void;
}

export function BodyGestureDialog({ gesture, body, onClose }: BodyGestureDialogProps) {
  switch (gesture) {
    case 'edit':
      return <EditBodyDialog body={body} onClose={onClose} />;
    case 'lineage':
      return <LineageDialog body={body} onClose={onClose} />;
    case 'dissolve':
      return <DissolveDialog body={body} onClose={onClose} />;
  }
}
