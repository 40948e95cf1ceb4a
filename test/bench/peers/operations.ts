import type { ReadName } from '../reads.ts';

export const peerOperations: Record<ReadName, string> = { meeting: '', home: '', calendar: '' };
