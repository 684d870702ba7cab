import { createStream, type RotatingFileStream } from 'rotating-file-stream';
import type { Clock } from './clock.ts';
import type { LogSink } from './log.ts';

export interface LogFilesOptions {
  readonly folder: string;
  readonly maxFileMb: number;
  readonly keepFiles: number;
  readonly clock: Clock;
}

const tryAgainMs = 30_000;

/**
 * Log files in a folder, the newest terminal.log; a full one is set aside and the oldest go. Where they cannot be
 * written, on a full disk for one, lines are lost and the terminal goes on; it tries again twice a minute.
 */
export function createLogFiles(options: LogFilesOptions): LogSink & { readonly close: () => Promise<void> } {
  let stream: RotatingFileStream | null = null;
  let tryAtMs = Number.NEGATIVE_INFINITY;

  const current = () => {
    const nowMs = options.clock.monotonicMs();
    if (stream || nowMs < tryAtMs) return stream;
    tryAtMs = nowMs + tryAgainMs;
    const opened = open(options);
    opened.on('error', () => {
      if (stream === opened) stream = null;
    });
    stream = opened;
    return stream;
  };
  return {
    write: (line) => void current()?.write(line),
    close: async () => {
      const closing = stream;
      stream = null;
      tryAtMs = Number.POSITIVE_INFINITY;
      if (closing) await new Promise<void>((resolve) => closing.end(() => resolve()));
    },
  };
}

function open({ folder, maxFileMb, keepFiles }: LogFilesOptions): RotatingFileStream {
  return createStream('terminal.log', { path: folder, size: `${maxFileMb}M`, maxFiles: keepFiles });
}
