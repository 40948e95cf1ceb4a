import type { Services } from './create-services.ts';
import { loadDemonstration } from './demonstration/load-demonstration.ts';
import { loadTerritories } from './features/networks/index.ts';
import { tellProgress } from './platform/observability/progress.ts';

/** What a fresh database needs before anyone comes: the official code, and in demonstration mode its networks. */
export async function loadSetUpData(services: Services): Promise<void> {
  const { config, dataSource, log, clock } = services;
  if (await loadTerritories(dataSource, clock())) {
    log.info({}, 'the official code of territories was loaded');
    tellProgress('Communes, EPCI, départements, régions, académies : chargés / loaded');
  }
  if (config.MAILLAGE_DEMO) await loadDemonstration(services);
}
