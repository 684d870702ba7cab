import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const folder = join(import.meta.dirname, '../../core/cli');

/** How a command ended, and what it said to people (`said`) and to programs (`printed`). */
export interface CommandEnd {
  readonly exitCode: number;
  readonly said: string;
  readonly printed: string;
}

/** Runs one of the terminal's commands by its name, in a folder, with what is piped in. */
export async function runCommand(
  name: string,
  args: readonly string[],
  { cwd, piped = '' }: { readonly cwd?: string; readonly piped?: string } = {},
): Promise<CommandEnd> {
  const child = spawn(process.execPath, [join(folder, `${name}.ts`), ...args], { cwd, stdio: 'pipe' });
  // A command that asks for nothing may be gone before it has heard what is piped in.
  child.stdin.on('error', () => {});
  child.stdin.end(piped);
  const [said, printed, [exitCode]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  return { exitCode: Number(exitCode), said, printed };
}
