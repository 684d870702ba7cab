import type { FactStream } from './fact-stream.ts';

export interface StreamOptions {
  /** nats:// or tls://, one for each server. */
  readonly addresses: readonly string[];
  /** What may wait, in bytes on the disk of each server. */
  readonly mostBytes: number;
}

/**
 * Opens the stream before the database. Who has none does not load what speaks to it.
 * @throws {HubFault} hub-stream-address-wrong, hub-stream-unreachable, hub-stream-full
 */
export async function openStream(options: StreamOptions): Promise<FactStream> {
  const { openNatsStream } = await import('./nats/nats-stream.ts');
  return openNatsStream(options);
}
