import { randomBytes } from 'node:crypto';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

/** `on` or `off`, as people write them; anything else stays as it is, and is refused. */
function flag({ value }: { value: unknown }): unknown {
  const word = String(value).toLowerCase();
  if (['1', 'on', 'true', 'yes'].includes(word)) return true;
  return ['0', 'off', 'false', 'no'].includes(word) ? false : value;
}
const s3Shape =
  /^https?:\/\/[^/?#@:\s]+:[^/?#@:\s]+@[^/?#@\s]+\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\?region=[a-zA-Z0-9-]+)?$/;
const server = { require_tld: false, require_protocol: true };

/** Everything that an operator may set, by environment variables of the same names. A bad value stops the start and is named. */
export class Config {
  /** Port of the API and the web client. */
  @Type(() => Number) @IsInt() @Min(1) @Max(65535) PORT = 3000;

  /** The address people use, without a slash at the end; links in mails start with it. Default: http://localhost:PORT. */
  @IsUrl({ ...server, protocols: ['http', 'https'] }) @Matches(/[^/]$/) PUBLIC_URL: string;

  /** Folder of uploaded files and, when embedded, of the database. */
  @IsString() @MinLength(1) MAILLAGE_DATA = '.data';

  /** PostgreSQL 18, under a role that is not a superuser and owns its database. */
  @IsUrl({ ...server, protocols: ['postgres', 'postgresql'], allow_underscores: true, require_host: false })
  DATABASE_URL: string;

  /** A streaming copy of that database, for the few readings that bear to be seconds late. Everything is read on the first when unset. */
  @IsOptional()
  @IsUrl({ ...server, protocols: ['postgres', 'postgresql'], allow_underscores: true, require_host: false })
  DATABASE_REPLICA_URL?: string;

  /** Redis for the job queues; PostgreSQL carries them when unset. */
  @IsOptional() @IsUrl({ ...server, protocols: ['redis', 'rediss'] }) REDIS_URL?: string;

  /** Service that keeps the files, of the kind of Amazon S3: `https://KEY:SECRET@service/bucket?region=REGION`, percent-encoded. A folder of MAILLAGE_DATA keeps them when unset. */
  @IsOptional()
  @Matches(s3Shape, { message: 'expected https://KEY:SECRET@service/bucket?region=REGION, percent-encoded' })
  S3_URL?: string;

  /** Port of the figures for Prometheus, at /metrics; not for the public. None when unset. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(65535) METRICS_PORT?: number;

  /** Where traces go, by OTLP over HTTP in JSON; the other standard OTEL_* variables are read too. None when unset. */
  @IsOptional() @IsUrl({ ...server, protocols: ['http', 'https'] }) OTEL_EXPORTER_OTLP_ENDPOINT?: string;

  /** Seconds that `api` serves on after SIGTERM, its /ready red, for the proxy to turn to the other processes: 0 to 4. */
  @Type(() => Number) @IsInt() @Min(0) @Max(4) DRAIN_SECONDS = 3;

  /** Mail server. When unset in demonstration mode, mails stay in a development mailbox at /dev/mail. */
  @IsOptional() @IsUrl({ ...server, protocols: ['smtp', 'smtps'] }) SMTP_URL?: string;

  /** Sender of the mails. */
  @IsString() MAIL_FROM = 'Maillage <ne-pas-repondre@example.org>';

  /** Key of the links sent by mail; at least 32 characters, the same on every process. */
  @IsString() @MinLength(32) MAILLAGE_SECRET: string;

  /** Demonstration mode: demonstration networks, accounts and mailbox. Refused in production. */
  @Transform(flag) @IsBoolean() MAILLAGE_DEMO = false;

  /** Least level that is logged. */
  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']) LOG_LEVEL = 'info';

  /** `production` refuses the demonstration mode. */
  @IsOptional() @IsString() NODE_ENV?: string;

  /** Folder of the built web client. */
  @IsString() MAILLAGE_WEB = 'dist/web';

  /** List of the queries trusted without signing in, `{ hash: text }`. Default: operations.json beside the web client. */
  @IsOptional() @IsString() MAILLAGE_OPERATIONS?: string;
}

/**
 * Reads and checks the configuration.
 * @throws Error naming the variable and what is expected; the value is not repeated, it may be a secret.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const names = Object.keys(new Config()).concat(
    'PUBLIC_URL',
    'DATABASE_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_URL',
    'S3_URL',
    'METRICS_PORT',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'SMTP_URL',
    'MAILLAGE_SECRET',
    'NODE_ENV',
    'MAILLAGE_OPERATIONS',
  );
  const given = Object.fromEntries([...new Set(names)].filter((name) => env[name]).map((name) => [name, env[name]]));
  const config = plainToInstance(Config, given, { exposeDefaultValues: true });
  config.PUBLIC_URL ??= `http://localhost:${config.PORT}`;
  if (config.MAILLAGE_DEMO && !config.MAILLAGE_SECRET) config.MAILLAGE_SECRET = randomBytes(32).toString('base64url');
  const problems = validateSync(config, { skipMissingProperties: false }).map(
    (problem) => `${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}`,
  );
  if (config.MAILLAGE_DEMO && config.NODE_ENV === 'production') {
    problems.push('MAILLAGE_DEMO: the demonstration mode is refused with NODE_ENV=production');
  }
  if (problems.length) throw new Error(`Configuration refusée / configuration refused:\n  ${problems.join('\n  ')}`);
  return config;
}
