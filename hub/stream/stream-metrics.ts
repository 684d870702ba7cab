import { Counter, Gauge, type Registry } from '@prometheus-io/client';
import { HubFault } from '../fault.ts';
import type { FactStream } from './fact-stream.ts';

/** What is counted of a stream. */
export interface StreamMetrics {
  readonly stored: (events: number, lagSeconds: number) => void;
  /** Asks the stream how it is. */
  readonly look: () => Promise<void>;
}

export function createStreamMetrics(stream: FactStream, registry: Registry): StreamMetrics {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name: `yingbin_hub_stream_${name}`, help, registers });
  const isUp = gauge('up', 'Whether the stream answers.');
  const waiting = gauge('waiting_batches', 'Batches that are replicated and not stored yet.');
  const bytes = gauge('bytes', 'What they take on the disk of each server.');
  const parked = gauge('parked_batches', 'Batches that cannot be stored and were laid aside.');
  const lag = gauge('lag_seconds', 'How long ago the batch was received that this instance stored last.');
  const stored = new Counter({
    name: 'yingbin_hub_stream_events_stored_total',
    help: 'Events that this instance has stored from the stream.',
    registers,
  });
  return {
    stored: (events, lagSeconds) => {
      stored.inc(events);
      lag.set(lagSeconds);
    },
    look: async () => {
      try {
        const state = await stream.state();
        isUp.set(1);
        waiting.set(state.waiting);
        bytes.set(state.bytes);
        parked.set(state.parked);
      } catch (error) {
        if (!(error instanceof HubFault)) throw error;
        isUp.set(0);
      }
    },
  };
}
