import { type ErrorCode, errorRegistry } from '@maillage/domain';

export type ErrorParams = Record<string, string | number>;

/** A field of the input at fault, and why. */
export interface FieldError {
  path: string;
  code: ErrorCode;
  params?: ErrorParams;
}

/** The only error thrown on purpose. Its sentence lives in libs/domain; its message is the code, so that no variable leaks into logs. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fields?: FieldError[],
  ) {
    super(code);
    this.name = 'AppError';
  }

  get kind() {
    return errorRegistry[this.code].kind;
  }
}
