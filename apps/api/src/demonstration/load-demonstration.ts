import type { Services } from '../create-services.ts';
import { AppError } from '../platform/errors/app-error.ts';
import { tellProgress } from '../platform/observability/progress.ts';
import { essonne } from './data/essonne/essonne.ts';
import { mayotte } from './data/mayotte/mayotte.ts';
import { planoise } from './data/planoise/planoise.ts';
import { rezorne } from './data/rezorne/rezorne.ts';
import { enterNetwork, type Telling } from './enter-network.ts';

const networks: readonly Telling[] = [
  { timeZone: 'Europe/Paris', tell: rezorne },
  { timeZone: 'Indian/Mayotte', tell: mayotte },
  { timeZone: 'Europe/Paris', tell: essonne },
  { timeZone: 'Europe/Paris', tell: planoise },
];

/**
 * Enters the demonstration networks, one transaction each: a start that is killed midway leaves a network whole or absent,
 * and the next start goes on. Those that are there already are left as their visitors made them.
 */
export async function loadDemonstration({ dataSource, files, log, clock }: Services): Promise<void> {
  for (const telling of networks) {
    const began = performance.now();
    try {
      const network = await dataSource.transaction((db) => enterNetwork({ db, files, now: clock() }, telling));
      log.info({ network, milliseconds: Math.round(performance.now() - began) }, 'a demonstration network was entered');
      tellProgress(`Démonstration, ${network} : chargé / loaded`);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'SLUG_TAKEN') throw error;
    }
  }
}
