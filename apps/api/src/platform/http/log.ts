/** The little that the platform asks of a logger (pino). Never a body, a token or an address. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
