import { JetStreamApiCodes, JetStreamApiError } from '@nats-io/jetstream';
import { HubFault } from '../../fault.ts';

/** JetStream's own codes for a stream, or a server's disk, on which there is no room. */
const fullCodes: ReadonlySet<number> = new Set([10023, 10047, 10077, 10110]);

/** Whether there is no room for what was sent. */
export function isFull(error: unknown): boolean {
  return error instanceof JetStreamApiError && fullCodes.has(error.code);
}

/** Whether somebody else has written since. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence;
}

export function isMissing(error: unknown): boolean {
  return (
    error instanceof JetStreamApiError &&
    (error.code === JetStreamApiCodes.StreamNotFound || error.code === JetStreamApiCodes.ConsumerNotFound)
  );
}

/** The fault for what a stream has thrown. */
export function streamFault(cause: unknown): HubFault {
  return isFull(cause)
    ? new HubFault('hub-stream-full', 'The stream takes no more until what waits in it is stored', cause)
    : new HubFault('hub-stream-unreachable', 'The stream does not answer, or has no majority of its servers', cause);
}
