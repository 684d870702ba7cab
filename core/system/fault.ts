/**
 * The world failed: a file damaged, a device gone, a port taken. The code has a row in docs/operations.md that says
 * what the visitor sees and what staff do.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  /** Whether trying again later, with nothing changed by hand, may succeed. */
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { cause?: unknown; retryable?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
  }
}

/** The code of a system error (ENOSPC, EADDRINUSE, …), or null. */
export function systemCodeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
