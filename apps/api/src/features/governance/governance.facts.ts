import { defineFact } from '../../platform/facts/fact.ts';

export const networkCreated = defineFact<{ networkId: string }>('governance.networkCreated');
export const bodyCreated = defineFact<{ bodyId: string }>('governance.bodyCreated');
export const bodyUpdated = defineFact<{ bodyId: string }>('governance.bodyUpdated');
export const bodyDissolved = defineFact<{ bodyId: string }>('governance.bodyDissolved');
export const bodyRulesSet = defineFact<{ bodyId: string; rulesVersionId: string }>('governance.bodyRulesSet');
export const bodyLineageAdded = defineFact<{ bodyId: string; lineageId: string }>('governance.bodyLineageAdded');
export const seatAdded = defineFact<{ bodyId: string; seatId: string }>('governance.seatAdded');
export const seatUpdated = defineFact<{ bodyId: string; seatId: string }>('governance.seatUpdated');
export const seatClosed = defineFact<{ bodyId: string; seatId: string }>('governance.seatClosed');
export const personAppointed = defineFact<{ bodyId: string; seatId: string; mandateId: string; personId: string }>(
  'governance.personAppointed',
);
export const mandateUpdated = defineFact<{ bodyId: string; mandateId: string; personId: string }>(
  'governance.mandateUpdated',
);
export const mandateEnded = defineFact<{ bodyId: string; mandateId: string; personId: string }>(
  'governance.mandateEnded',
);
/** It had not lasted a whole day: nothing is left of it but this. */
export const mandateWithdrawn = defineFact<{ bodyId: string; seatId: string; mandateId: string; personId: string }>(
  'governance.mandateWithdrawn',
);
export const mandateSucceeded = defineFact<{ bodyId: string; mandateId: string; byMandateId: string }>(
  'governance.mandateSucceeded',
);
