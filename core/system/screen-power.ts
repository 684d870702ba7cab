import { execFile } from 'node:child_process';

/** Runs a program and says whether it ended well. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<boolean>;

/** Runs a program of this machine. */
const runProgram: RunProgram = (program, args) =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: 5000 }, (error) => resolve(error === null));
  });

/**
 * Turns the terminal's screen off or on, over night for instance. False where the machine has no X server that can: the
 * screen then stays as it is.
 */
export function setScreenPower(on: boolean, run: RunProgram = runProgram): Promise<boolean> {
  return run('xset', ['dpms', 'force', on ? 'on' : 'off']);
}
