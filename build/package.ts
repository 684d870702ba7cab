import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { bundleApp } from './package/bundle.ts';
import { packageConfiguration } from './package/configuration.ts';
import { writeStubRuntime } from './package/stub-runtime.ts';
import { page, seeToBuilt } from './setup/built.mjs';
import { findElectron } from './setup/electron-runtime.mjs';
import { say, stop } from './setup/set-up.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    /** A folder to look into and to try, instead of packages to install. */
    dir: { type: 'boolean', default: false },
    output: { type: 'string', default: 'dist/packages' },
  },
});

const wrong = await seeToBuilt(page, { root, node: process.execPath, say });
if (wrong) stop(wrong);
await bundleApp(root);

/** Without a runtime only a folder can be packed: electron-builder fetches it for everything else. */
function stubIfNeeded(): string | null {
  if (!values.dir || findElectron(root)) return null;
  say('The Electron runtime is not there: packing around a stand-in that runs nothing.');
  const folder = join(root, 'dist', 'stub-electron');
  writeStubRuntime(folder);
  return folder;
}

const config = packageConfiguration({ output: values.output, electronDist: stubIfNeeded() });
const targets = values.dir ? Platform.current().createTarget('dir') : Platform.current().createTarget();
const made = await build({ projectDir: root, config, targets, publish: 'never' });
for (const file of made) console.log(file);
