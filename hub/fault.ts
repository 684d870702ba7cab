/** The world failed the hub; the code has a row in docs/operations.md. */
export class HubFault extends Error {
  override readonly name = 'HubFault';
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
