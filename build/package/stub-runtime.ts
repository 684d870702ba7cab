import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place in Electron's program where its fuses are; the version and the number of fuses follow, then the fuses. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuses = '111111111';

/**
 * A folder that looks like an unpacked Electron runtime and runs nothing: enough to pack an application where the real
 * one cannot be fetched, and to see its fuses set.
 */
export function writeStubRuntime(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('A stand-in for Electron.\n'),
    Buffer.from(fuseSentinel),
    Buffer.from([1, fuses.length]),
    Buffer.from(fuses),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'version'), 'stub');
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox']) {
    writeFileSync(join(folder, name), '');
  }
}
