/** What a personal link still opens. */
export type LinkState = 'OPEN' | 'OVER' | 'CANCELLED' | 'WITHDRAWN';

interface Life {
  withdrawnAt: Date | null;
  cancelledAt: Date | null;
  startsAt: Date;
}

/** A link answers until the meeting begins, as long as neither the invitation nor the meeting was taken back. */
export function stateOfLink({ withdrawnAt, cancelledAt, startsAt }: Life, now: Date): LinkState {
  if (withdrawnAt) return 'WITHDRAWN';
  if (cancelledAt) return 'CANCELLED';
  return startsAt > now ? 'OPEN' : 'OVER';
}
