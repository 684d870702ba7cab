/** Turns a PIN into what may be stored, slowly enough that a stolen database is costly to guess. */
export interface PinHashing {
  /** A hash with its salt and cost inside; the same PIN gives another one each time. */
  readonly hash: (pin: string) => Promise<string>;
  readonly verify: (hash: string, pin: string) => Promise<boolean>;
}
