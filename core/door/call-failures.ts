import { ORPCError } from '@orpc/server';
import type { Log } from '../system/log.ts';

/** One call as the library hands it to what stands around it. */
interface Call<Output> {
  readonly path: readonly string[];
  readonly signal?: AbortSignal | undefined;
  readonly next: () => Promise<Output>;
}

/**
 * Writes down what a handler throws, at once or while it streams: the procedure, and the error's code and place; its
 * message may hold what a visitor said. The page is told of a failed call as before. The first of each procedure is
 * said, since a page gone mad must not fill the disk with lines.
 */
export function failureLog(log: Log) {
  const said = new Set<string>();
  const tell = ({ path, signal }: Omit<Call<unknown>, 'next'>, error: unknown) => {
    const procedure = path.join('.');
    if (isAnswer(error) || signal?.aborted || said.has(procedure)) return;
    said.add(procedure);
    log.error('call failed', { procedure }, error);
  };
  return async <Output>(call: Call<Output>): Promise<Output> => {
    try {
      const output = await call.next();
      return isStream(output) ? (told(output, (error) => tell(call, error)) as Output) : output;
    } catch (error) {
      tell(call, error);
      throw error;
    }
  };
}

/** An error that answers the caller, who may not do this or said it wrongly, is no failure. */
function isAnswer(error: unknown): boolean {
  return error instanceof ORPCError && error.status < 500;
}

/** Whether a call answers with a stream of events. */
export function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output;
}

async function* told(stream: AsyncIterable<unknown>, tell: (error: unknown) => void) {
  try {
    yield* stream;
  } catch (error) {
    tell(error);
    throw error;
  }
}
