import {
  AckPolicy,
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import type { Kvm } from '@nats-io/kv';
import { nanos } from '@nats-io/transport-node';
import { isMissing } from './stream-errors.ts';
import { streamNames } from './stream-names.ts';

export interface StreamSize {
  /** On how many servers everything lies. */
  readonly replicas: number;
  /** What may wait, in bytes on the disk of each. */
  readonly mostBytes: number;
}

/** Batches that are given out at a time and not stored yet. */
export const mostGivenOut = 64;
/** After so long without a sign a batch is given to another hub. */
const storedWithinMs = 30_000;
const mostParkedBytes = 268_435_456;

/**
 * Makes what the hub needs in JetStream, or brings it to this size. Nothing is ever thrown away for room: what finds none is
 * refused.
 */
export async function setUpStreams(jsm: JetStreamManager, kvm: Kvm, { replicas, mostBytes }: StreamSize) {
  const size = { storage: StorageType.File, num_replicas: replicas, discard: DiscardPolicy.New };
  await seeToStream(jsm, {
    ...size,
    name: streamNames.facts,
    subjects: ['yingbin.facts.*'],
    // What is stored goes.
    retention: RetentionPolicy.Workqueue,
    max_bytes: mostBytes,
  });
  await seeToStream(jsm, {
    ...size,
    name: streamNames.parked,
    subjects: ['yingbin.parked.*'],
    retention: RetentionPolicy.Limits,
    max_bytes: Math.min(mostBytes, mostParkedBytes),
  });
  await seeToConsumer(jsm);
  // Read from its leader: what a follower has may be older.
  const ledgers = await kvm.create(streamNames.ledgers, { replicas, history: 1, allow_direct: false });
  await jsm.streams.update(`KV_${streamNames.ledgers}`, { num_replicas: replicas });
  return ledgers;
}

async function seeToStream(jsm: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  try {
    await jsm.streams.info(config.name);
    await jsm.streams.update(config.name, config);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await jsm.streams.add(config);
  }
}

async function seeToConsumer(jsm: JetStreamManager): Promise<void> {
  try {
    await jsm.consumers.info(streamNames.facts, streamNames.store);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await jsm.consumers.add(streamNames.facts, {
      durable_name: streamNames.store,
      ack_policy: AckPolicy.Explicit,
      ack_wait: nanos(storedWithinMs),
      max_ack_pending: mostGivenOut,
      max_deliver: -1,
    });
  }
}
