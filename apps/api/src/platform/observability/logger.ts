import { type Bindings, type ChildLoggerOptions, type DestinationStream, type Logger, pino } from 'pino';

/** Names of values that never reach a log, whatever holds them. Compared without case, dashes or underscores. */
const secretNames =
  /^(?:authorization|cookie|setcookie|otp|email|mail|address|recipientaddress|to|phone|phonenumber|firstname|lastname|body|text|html|content|variables|parameters|input|query)$|password|secret|token|(?:apikey|displayname)$/;

/** Words are taken whole, each once: looking for the beginning of an address from its end takes the square of the time. */
const word = /[^\s<>"'`(),;:[\]{}]+/g;
const holdsMailAddress = /@[\w-]+\./;

const mask = '[hidden]';
const deepest = 6;

const hideAddresses = (text: string) => text.replace(word, (found) => (holdsMailAddress.test(found) ? mask : found));
const isSecret = (name: string) => secretNames.test(name.toLowerCase().replace(/[-_]/g, ''));

/**
 * What may be logged of a value: secrets and personal details gone, by the name of their field at any depth; mail
 * addresses gone from every text.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return hideAddresses(value);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Date) return value;
  if (value instanceof Error) return describeError(value, depth);
  if (depth >= deepest) return mask;
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, isSecret(name) ? mask : redact(item, depth + 1)]),
  );
}

/** Class, code, message and stack: a database error also carries the rows and the values, which stay out. */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const { code } = error as NodeJS.ErrnoException;
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    message: hideAddresses(error.message),
    stack: hideAddresses(error.stack ?? ''),
    ...(error.cause !== undefined && depth < deepest && { cause: redact(error.cause, depth + 1) }),
  };
}

export interface LoggerOptions {
  /** `fatal` to `trace`, or `silent`. */
  level: string;
  /** Standard output unless told. */
  destination?: DestinationStream;
}

/** One JSON line per event, with everything secret or personal taken out. Give it to Fastify as `loggerInstance`. */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (object) => redact(object) as Record<string, unknown>,
      },
      serializers: {
        err: (error: unknown) => redact(error),
        error: (error: unknown) => redact(error),
        req: (request: unknown) => request,
        res: (response: unknown) => response,
      },
    },
    ...(destination ? [destination] : []),
  );
  // pino formats what a line adds, not what a child was born with; children inherit this from their parent.
  const { child } = logger;
  logger.child = function redacted(this: Logger, bindings: Bindings, options?: ChildLoggerOptions) {
    return Reflect.apply(child, this, [redact(bindings), options]);
  } as Logger['child'];
  return logger;
}
