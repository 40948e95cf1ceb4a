import type { Services } from './create-services.ts';

/** What a fresh database needs before anyone comes: the official code, and in demonstration mode its networks. */
export async function loadSetUpData(_services: Services): Promise<void> {}
