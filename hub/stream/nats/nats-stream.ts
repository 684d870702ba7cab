import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { ledgerSchema } from '#contract/upstream/stream.ts';
import { HubFault } from '../../fault.ts';
import type { FactStream } from '../fact-stream.ts';
import { takeBatches } from './given-out.ts';
import { patiently } from './patience.ts';
import { isFull, isOvertaken, streamFault } from './stream-errors.ts';
import { factsOf, headHeader, streamNames } from './stream-names.ts';
import { setUpStreams } from './stream-set-up.ts';

export interface NatsOptions {
  /** nats:// or tls://, with name and password where the servers ask for them. */
  readonly addresses: readonly string[];
  /** What may wait, in bytes on the disk of each server. */
  readonly mostBytes: number;
  /** How long servers may take to agree on a leader, at the start and later. */
  readonly startWithinMs?: number;
  readonly answerWithinMs?: number;
}

const requestMs = 3000;
const pauseMs = 250;
const replicasOfMany = 3;

/**
 * Opens the stream on NATS servers, and makes it where there is none: on three servers three copies of everything, on fewer one.
 * @throws {HubFault} hub-stream-address-wrong, hub-stream-unreachable, hub-stream-full
 */
export async function openNatsStream(options: NatsOptions): Promise<FactStream> {
  const { addresses, mostBytes, startWithinMs = 30_000, answerWithinMs = 10_000 } = options;
  const replicas = addresses.length >= replicasOfMany ? replicasOfMany : 1;
  const never = () => false;
  const connection = await open(addresses, startWithinMs);
  try {
    const parts = await patiently(
      async () => {
        const jsm = await jetstreamManager(connection, { timeout: requestMs });
        const js = jetstream(connection, { timeout: requestMs });
        return { jsm, js, ledgers: await setUpStreams(jsm, new Kvm(js), { replicas, mostBytes }) };
      },
      { withinMs: startWithinMs, isFinal: isFull },
    );
    const ask = async <Value>(work: () => Promise<Value>, isFinal: (error: unknown) => boolean = never) => {
      try {
        return await patiently(work, { withinMs: answerWithinMs, isFinal });
      } catch (error) {
        throw streamFault(error);
      }
    };
    return streamOn({ ...parts, connection, ask });
  } catch (cause) {
    await connection.close();
    throw cause instanceof HubFault ? cause : streamFault(cause);
  }
}

interface Parts {
  readonly connection: NatsConnection;
  readonly jsm: JetStreamManager;
  readonly js: JetStreamClient;
  readonly ledgers: KV;
  readonly ask: <Value>(work: () => Promise<Value>, isFinal?: (error: unknown) => boolean) => Promise<Value>;
}

function streamOn(parts: Parts): FactStream {
  const { connection, jsm, js, ledgers, ask } = parts;
  let storedUpTo = 0;
  return {
    append: async (head, body) => {
      const given = headers();
      given.set(headHeader, JSON.stringify(head));
      const subject = factsOf(head.terminal);
      return (await ask(() => js.publish(subject, body, { headers: given, timeout: requestMs }), isFull)).seq;
    },
    ledgers: {
      read: async (terminal) => {
        const entry = await ask(() => ledgers.get(terminal));
        return entry?.operation === 'PUT'
          ? { ledger: ledgerSchema.parse(entry.json()), revision: entry.revision }
          : null;
      },
      write: async (terminal, ledger, revision) => {
        try {
          // Once: a second try could not tell the first one's change from another hub's.
          await ledgers.put(terminal, JSON.stringify(ledger), { previousSeq: revision, timeout: requestMs });
          return true;
        } catch (error) {
          if (isOvertaken(error)) return false;
          throw streamFault(error);
        }
      },
    },
    isStoredUpTo: async (sequence) => {
      if (sequence > storedUpTo) {
        const { ack_floor } = await ask(() => jsm.consumers.info(streamNames.facts, streamNames.store));
        storedUpTo = Math.max(storedUpTo, ack_floor.stream_seq);
      }
      return sequence <= storedUpTo;
    },
    take: (onBatch) => takeBatches({ js, ask, onBatch }),
    state: async () => {
      try {
        // At once: whoever looks how it is does not want to wait until it is well.
        const [{ num_pending, num_ack_pending }, facts, parked] = await Promise.all([
          jsm.consumers.info(streamNames.facts, streamNames.store),
          jsm.streams.info(streamNames.facts),
          jsm.streams.info(streamNames.parked),
        ]);
        return { waiting: num_pending + num_ack_pending, bytes: facts.state.bytes, parked: parked.state.messages };
      } catch (error) {
        throw streamFault(error);
      }
    },
    close: async () => {
      await connection.drain().catch(() => connection.close());
    },
  };
}

async function open(addresses: readonly string[], withinMs: number): Promise<NatsConnection> {
  const urls = addresses.map(readAddress);
  const [first] = urls;
  try {
    return await patiently(
      () =>
        connect({
          servers: urls.map(({ protocol, host }) => `${protocol}//${host}`),
          name: 'yingbin-hub',
          maxReconnectAttempts: -1,
          reconnectTimeWait: pauseMs,
          timeout: requestMs,
          ...(first?.username ? { user: decodeURIComponent(first.username) } : {}),
          ...(first?.password ? { pass: decodeURIComponent(first.password) } : {}),
          ...(first?.protocol === 'tls:' ? { tls: {} } : {}),
        }),
      { withinMs, isFinal: () => false },
    );
  } catch (cause) {
    throw streamFault(cause);
  }
}

function readAddress(address: string): URL {
  const url = URL.parse(address);
  if (url?.protocol === 'nats:' || url?.protocol === 'tls:') return url;
  throw new HubFault('hub-stream-address-wrong', `${address} is no address of a stream: nats://HOST or tls://HOST`);
}
