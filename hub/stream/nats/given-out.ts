import type { JetStreamClient, JsMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { StreamedBatch } from '../fact-stream.ts';
import { isFull } from './stream-errors.ts';
import { headHeader, parkedOf, streamNames } from './stream-names.ts';
import { mostGivenOut } from './stream-set-up.ts';

interface Taking {
  readonly js: JetStreamClient;
  readonly ask: <Value>(work: () => Promise<Value>, isFinal?: (error: unknown) => boolean) => Promise<Value>;
  readonly onBatch: (batch: StreamedBatch) => void;
}

const expiresMs = 5000;

/** Has batches given out, and begins anew where the servers have ended it. */
export async function takeBatches({ js, ask, onBatch }: Taking) {
  let isStopped = false;
  const open = async () => {
    const consumer = await ask(() => js.consumers.get(streamNames.facts, streamNames.store));
    return consumer.consume({
      max_messages: mostGivenOut,
      expires: expiresMs,
      callback: (message) => onBatch(batchOf(message, js, ask)),
    });
  };
  let now = await open();
  const goOn = async () => {
    while (!isStopped) {
      await now.closed();
      if (isStopped) return;
      now = await open().catch(() => now);
    }
  };
  const going = goOn();
  return {
    stop: async () => {
      isStopped = true;
      await now.close();
      await going;
    },
  };
}

function batchOf(message: JsMsg, js: JetStreamClient, ask: Taking['ask']): StreamedBatch {
  const head = message.headers?.get(headHeader) ?? '';
  return {
    sequence: message.seq,
    head,
    body: message.data,
    done: () => message.ack(),
    keep: () => message.working(),
    again: (afterMs) => message.nak(afterMs),
    park: async () => {
      const given = headers();
      given.set(headHeader, head);
      await ask(() => js.publish(parkedOf(message.seq), message.data, { headers: given }), isFull);
      message.term();
    },
  };
}
