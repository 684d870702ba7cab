import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether arecord is there and lists a capture device of the machine. */
export async function hasCaptureDevice(): Promise<boolean> {
  try {
    const { stdout } = await run('arecord', ['-l'], { timeout: 3000, env: { ...process.env, LC_ALL: 'C' } });
    return /^card \d+:/m.test(stdout);
  } catch {
    // No arecord, no sound system or no device: all of them mean that the page's microphone is used.
    return false;
  }
}
