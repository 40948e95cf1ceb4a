import { AppError } from './app-error.ts';

/** States of PostgreSQL (SQLSTATE) and of its line (Node) that say more than « unexpected ». */
const away = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '08001',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);
/** The driver's own words, which bear no code. */
const awayWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** What a failure of the database means to the person who asked, or null when it is no such failure. */
export function databaseFault(error: unknown): AppError | null {
  const { code, message, driverError } = error as { code?: unknown; message?: unknown; driverError?: unknown };
  if (code === '57014') return new AppError('TIMEOUT');
  if (code === '53100') return new AppError('DATABASE_FULL');
  if (away.has(String(code)) || awayWords.test(String(message))) return new AppError('DATABASE_AWAY');
  return driverError ? databaseFault(driverError) : null;
}
