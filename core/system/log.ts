import { type Logger, pino, stdTimeFunctions } from 'pino';

/** What may stand in a log line beside its message: identifiers, numbers and switches; never a visitor's words. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** JSON lines with a static message and fields. Errors and what caused them are logged by name, code and stack, never by their data. */
export interface Log {
  readonly error: (message: string, fields?: LogFields, error?: unknown) => void;
  readonly warn: (message: string, fields?: LogFields, error?: unknown) => void;
  readonly info: (message: string, fields?: LogFields) => void;
  readonly debug: (message: string, fields?: LogFields) => void;
  /** A log that adds these fields to every line. */
  readonly child: (fields: LogFields) => Log;
}

export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

/** Where lines go. */
export interface LogSink {
  readonly write: (line: string) => void;
}

/** Lines of error stacks name code, not data: the message is kept only where it comes from this project's own errors. */
function describe(error: unknown): LogFields {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { errorName: typeof error };
  return { ...describeOne(error, 'error'), ...(error.cause instanceof Error ? describeOne(error.cause, 'cause') : {}) };
}

function describeOne(error: Error, as: 'error' | 'cause'): LogFields {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // A message of several lines could pass for frames.
  const frames = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .join('\n');
  return { [`${as}Name`]: error.name, [`${as}Code`]: code, [`${as}Stack`]: frames };
}

/** A log that writes to `sink`. */
export function createLog({ sink, level }: { sink: LogSink; level: LogLevel }): Log {
  const logger = pino({ level, base: null, messageKey: 'message', timestamp: stdTimeFunctions.isoTime }, sink);
  return wrap(logger);
}

function wrap(logger: Logger): Log {
  return {
    error: (message, fields, error) => logger.error({ ...fields, ...describe(error) }, message),
    warn: (message, fields, error) => logger.warn({ ...fields, ...describe(error) }, message),
    info: (message, fields) => logger.info(fields ?? {}, message),
    debug: (message, fields) => logger.debug(fields ?? {}, message),
    child: (fields) => wrap(logger.child(fields)),
  };
}

/** Writes to standard error: for commands and for a workbench. */
export const standardError: LogSink = { write: (line) => void process.stderr.write(line) };
