import { parseArgs } from 'node:util';
import { isEmail } from '@maillage/domain';
import { createServices } from './create-services.ts';
import { createOperator } from './features/actors/index.ts';
import { signInLinks } from './features/identity/index.ts';
import { systemViewer } from './platform/access/viewer.ts';
import { readConfig } from './platform/config/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { createLogger } from './platform/observability/logger.ts';

const usage = 'npm run admin:create -- --email camille@example.org --given-name Camille --family-name Dupont';

/**
 * Makes the first administrator of an instance on real servers, who may then open networks, and prints a link that works
 * once. Asked again for the same address, it prints a new link.
 */
export async function createAdministrator(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, 'given-name': { type: 'string' }, 'family-name': { type: 'string' } },
  });
  const { email, 'given-name': givenName, 'family-name': familyName } = values;
  if (!email || !isEmail(email) || !givenName || !familyName) throw new Error(usage);
  const config = readConfig(process.env);
  const services = await createServices(config, createLogger({ level: 'silent' }));
  await migrate(config.DATABASE_URL);
  const { link } = await services.runner.command(
    systemViewer('admin:create'),
    { open: 'whoever can run this command owns the server' },
    createOperator,
    { email, givenName, familyName },
  );
  process.stdout.write(`${config.PUBLIC_URL}/lien/${signInLinks(config.MAILLAGE_SECRET).tokenOf(link)}\n`);
  await services.close();
}
