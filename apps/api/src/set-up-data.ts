import type { Services } from './create-services.ts';
import { loadTerritories } from './features/networks/index.ts';

/** What a fresh database needs before anyone comes: the official code, and in demonstration mode its networks. */
export async function loadSetUpData({ dataSource, log, clock }: Services): Promise<void> {
  if (await loadTerritories(dataSource, clock())) log.info({}, 'the official code of territories was loaded');
}
