/** What JetStream has of the hub; see docs/hub.md. */
export const streamNames = {
  facts: 'YINGBIN_FACTS',
  parked: 'YINGBIN_PARKED',
  /** A bucket of keys and values. */
  ledgers: 'yingbin-ledgers',
  /** The consumer that all hubs share that store. */
  store: 'store',
} as const;

/** The subjects of a terminal. */
export const factsOf = (terminal: string) => `yingbin.facts.${terminal}`;
export const parkedOf = (sequence: number) => `yingbin.parked.${sequence}`;

/** The header with the head of a batch, as JSON. */
export const headHeader = 'yingbin-batch';
