import { defineFact } from '../../platform/facts/fact.ts';

/** A file waits to be checked: read for the first time, or checked again against the network as it is now. */
export const importCheckRequested = defineFact<{ importBatchId: string }>('imports.importCheckRequested');
export const importRunRequested = defineFact<{ importBatchId: string }>('imports.importRunRequested');
export const importWritten = defineFact<{ importBatchId: string; lineCount: number }>('imports.importWritten');
export const importDiscarded = defineFact<{ importBatchId: string }>('imports.importDiscarded');
