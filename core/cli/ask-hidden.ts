import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Where somebody is asked: their keys, and what they see. */
export interface Console {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks at a terminal window and shows nothing of what is typed; null when they gave up (Ctrl-C, Ctrl-D). */
export function askHidden(question: string, { input, output }: Console): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  output.write(question);
  return new Promise((resolve) => {
    const finish = (answer: string | null) => {
      resolve(answer);
      lines.close();
    };
    lines.once('line', finish);
    lines.once('SIGINT', () => finish(null));
    lines.once('close', () => {
      output.write('\n');
      resolve(null);
    });
  });
}

/** The first line of what is piped in; empty when there is none. */
export async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  return lineAfterLine(input)();
}

/** Gives the lines of what is piped in one after the other; empty ones when there are no more. */
export function lineAfterLine(input: NodeJS.ReadableStream): () => Promise<string> {
  const lines = createInterface({ input })[Symbol.asyncIterator]();
  return async () => {
    const next = await lines.next();
    return next.done ? '' : next.value;
  };
}
