import { readFileSync, writeFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Fault, systemCodeOf } from '../system/fault.ts';
import { requireNode } from '../system/node-version.ts';

/** Why a command does nothing, as a sentence to whoever typed it. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** Ends the command with a sentence. */
export function fail(sentence: string): never {
  throw new CommandRefused(sentence);
}

/**
 * The command line by its options; where `--help` is among them, says how the command is used, and ends.
 * @throws {CommandRefused} for an option that there is none of.
 */
export function readWords<Options extends ParseArgsOptionsConfig>(options: Options, usage: string) {
  if (process.argv.includes('--help')) {
    print(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (cause) {
    throw new CommandRefused(cause instanceof Error ? cause.message : 'not understood', { cause });
  }
}

/** Says one line of what a command found. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    return fail(`${file} cannot be read (${systemCodeOf(error) ?? 'unknown'})`);
  }
}

/** Writes a file that was not there; `mode` where it is nobody else's business. */
export function writeNew(file: string, bytes: string | Uint8Array, mode = 0o644): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx', mode });
  } catch (error) {
    fail(
      systemCodeOf(error) === 'EEXIST'
        ? `${file} is there already; nothing was written`
        : `${file} cannot be written (${systemCodeOf(error) ?? 'unknown'})`,
    );
  }
}

/** Runs a command to its end: a refusal or fault is a sentence and exit code 1, anything else is a bug. */
export function runCommand(command: () => Promise<void>): void {
  requireNode();
  command().catch((error: unknown) => {
    if (!(error instanceof CommandRefused || error instanceof Fault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
