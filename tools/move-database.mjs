import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { build } from './build.mjs';
import { inTurn } from './data-folder.mjs';
import { checkTarget, connect, moveTables, waitingWork } from './move-tables.mjs';
import { bothLanguages } from './progress.mjs';
import { Refusal } from './refusal.mjs';
import { runToEnd } from './run-api.mjs';
import { interrupted, runTool } from './run-tool.mjs';
import { withPostgres } from './use-postgres.mjs';

/**
 * `npm run move:database -- --to postgres://…`: carries the embedded database to a PostgreSQL 18 server that is empty. The
 * schema is made there by our own migrations; the rows go in one transaction, counted and compared before it is committed.
 * The role over there owns its database and is no superuser. The queue of jobs stays behind: the facts and the mails from
 * which jobs are made go along, and the recall makes again, within minutes, those that were not done.
 */

const ROOT = join(import.meta.dirname, '..');
const dataFolder = resolve(ROOT, process.env.MAILLAGE_DATA || '.data');

await runTool(main, ['Interrompu : rien n’a été porté.', 'Interrupted: nothing was carried.']);

async function main() {
  const to = readTarget();
  try {
    await withPostgres(dataFolder, 'alone', (postgres) => move(postgres.url, to));
  } catch (error) {
    throw error instanceof pg.DatabaseError ? sentenceOf(error) : error;
  }
  sayWhatFollows();
}

function readTarget() {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (values.to && URL.canParse(values.to) && /^postgres(ql)?:$/.test(new URL(values.to).protocol)) return values.to;
  throw new Refusal(
    'Donnez l’adresse du serveur : npm run move:database -- --to postgres://ROLE:MOT_DE_PASSE@SERVEUR/BASE',
    'Give the address of the server: npm run move:database -- --to postgres://ROLE:PASSWORD@SERVER/DATABASE',
  );
}

/** @param {string} from @param {string} to */
async function move(from, to) {
  const target = await connect(to);
  const source = await connect(from);
  interrupted.addEventListener('abort', () => void Promise.all([source.end(), target.end()]));
  try {
    await checkTarget(target);
    await inTurn(dataFolder, () => build(interrupted));
    const code = await runToEnd(['migrate'], { DATABASE_URL: to }, interrupted);
    if (code !== 0)
      throw new Refusal(
        'Le schéma n’a pas pu être créé là-bas : voir ci-dessus.',
        'The schema could not be made there: see above.',
      );
    const { tables, rows, seconds } = await moveTables(source, target);
    const { deliveries, mails } = await waitingWork(target);
    bothLanguages(
      `${tables} tables, ${rows} lignes portées et comparées en ${seconds.toFixed(1).replace('.', ',')} s.`,
      `${tables} tables, ${rows} rows carried and compared in ${seconds.toFixed(1)} s.`,
    );
    bothLanguages(
      `Travaux en attente : ${deliveries} ; courriels en attente : ${mails}. Le nouveau serveur les reprendra.`,
      `Jobs that wait: ${deliveries}; mails that wait: ${mails}. The new server will take them up.`,
    );
  } finally {
    await Promise.allSettled([source.end(), target.end()]);
  }
}

function sayWhatFollows() {
  const secretFile = join(dataFolder, 'secrets', 'application');
  const secret = existsSync(secretFile) ? secretFile : 'MAILLAGE_SECRET';
  bothLanguages(
    `Démarrez désormais avec DATABASE_URL, le même MAILLAGE_SECRET (${secret}) et le même MAILLAGE_DATA (les fichiers y restent). L’ancienne base n’a pas changé : ne l’utilisez plus.`,
    `Start from now on with DATABASE_URL, the same MAILLAGE_SECRET (${secret}) and the same MAILLAGE_DATA (files stay there). The old database has not changed: use it no more.`,
  );
}

/** What the server answered, without the rows that it may quote. @param {pg.DatabaseError} error */
function sentenceOf({ message, table }) {
  return new Refusal(
    `Le serveur a refusé${table ? ` (table ${table})` : ''} : ${message}. Rien n’a été porté.`,
    `The server refused${table ? ` (table ${table})` : ''}: ${message}. Nothing was carried.`,
  );
}
