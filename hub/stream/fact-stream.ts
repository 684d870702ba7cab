import type { Ledger, StreamBatch } from '#contract/upstream/stream.ts';

/** A batch in the stream. Head and body are what another hub wrote: whoever stores them looks at them first. */
export interface StreamedBatch {
  /** Its place in the stream, which only rises. */
  readonly sequence: number;
  /** JSON, or what stands in its place. */
  readonly head: string;
  /** As the terminal has sent it: compressed. */
  readonly body: Uint8Array;
  /** It is stored: the stream may forget it. */
  readonly done: () => void;
  /** It is still being stored: nobody else is to have it. */
  readonly keep: () => void;
  /** It is to be given out again, after so many milliseconds. */
  readonly again: (afterMs: number) => void;
  /**
   * It will never be stored: it is laid aside where somebody can look at it, and then forgotten here.
   * @throws {HubFault} hub-stream-unreachable, hub-stream-full: it is still in the stream
   */
  readonly park: () => Promise<void>;
}

export interface StreamState {
  /** Batches that are replicated and not stored yet. */
  readonly waiting: number;
  /** What they take on the disk of each server. */
  readonly bytes: number;
  /** Batches that were laid aside. */
  readonly parked: number;
}

/** A ledger as it was read, and by which change. */
export interface KeptLedger {
  readonly ledger: Ledger;
  readonly revision: number;
}

/** What lies between hubs that take facts in and hubs that store them. What it has said yes to is on more disks than one. */
export interface FactStream {
  /**
   * Adds a batch; resolves with its place once it is replicated.
   * @throws {HubFault} hub-stream-full, hub-stream-unreachable: it may be there none the less
   */
  readonly append: (head: StreamBatch, body: Uint8Array) => Promise<number>;
  readonly ledgers: {
    /** @throws {HubFault} hub-stream-unreachable */
    readonly read: (terminal: string) => Promise<KeptLedger | null>;
    /**
     * Writes a ledger in place of the one of that revision (0: of none). False where another hub was faster.
     * @throws {HubFault} hub-stream-unreachable: it may be written none the less
     */
    readonly write: (terminal: string, ledger: Ledger, revision: number) => Promise<boolean>;
  };
  /** Whether all up to a place has been stored or laid aside. */
  readonly isStoredUpTo: (sequence: number) => Promise<boolean>;
  /** Gives out batches in their order, until it is stopped; several hubs may take, and no batch is given to two at a time. */
  readonly take: (onBatch: (batch: StreamedBatch) => void) => Promise<{ readonly stop: () => Promise<void> }>;
  /** @throws {HubFault} hub-stream-unreachable */
  readonly state: () => Promise<StreamState>;
  readonly close: () => Promise<void>;
}
