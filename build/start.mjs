import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, page, seeToBuilt } from './setup/built.mjs';
import { runChild } from './setup/child.mjs';
import { seeToElectron } from './setup/electron-runtime.mjs';
import { endWithParent } from './setup/end-with-parent.mjs';
import { OptionError, readStartOptions, startHelp } from './setup/options.mjs';
import { say, setUp, stop } from './setup/set-up.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const parent = endWithParent();

function readOptions() {
  try {
    return readStartOptions(process.argv.slice(2));
  } catch (error) {
    if (error instanceof OptionError) return stop(error.message);
    throw error;
  }
}

/** Electron needs a screen to show its window on; Chromium's page can be opened from another machine's terminal too. */
function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The program and its first arguments for the host that was asked for, or for the better one that can be had.
 * @param {string} node
 * @param {import('./setup/options.mjs').StartOptions} options
 * @returns {Promise<[string, ...string[]]>}
 */
async function hostCommand(node, { host }) {
  const wantsElectron = host === 'electron' || (host === null && hasDisplay());
  const electron = wantsElectron ? seeToElectron({ root, node, say }) : null;
  if (!electron) {
    if (host === 'electron') stop('The Electron runtime is not there and could not be fetched: use --host browser.');
    return [node, ...smallNode, join(root, 'dist', 'app', 'browser', 'main.js')];
  }
  // Root cannot use Chromium's sandbox; an installed terminal runs as a person of its own.
  return [electron, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root];
}

/**
 * The options as the hosts read them.
 * @param {import('./setup/options.mjs').StartOptions} options
 */
function hostArguments({ venue, data, port, kiosk }) {
  const given = Object.entries({ venue, data, port }).filter(([, value]) => value !== null);
  return [...given.map(([name, value]) => `--${name}=${value}`), ...(kiosk ? ['--kiosk'] : [])];
}

/** As core/system/child.ts gives them to the processes that it starts. */
const smallNode = ['--max-semi-space-size=1', '--optimize-for-size', '--disable-sigusr1'];

/**
 * With glibc, arrays of 128 kB and more go back to the system when they are freed, however large those before them were,
 * and threads share two arenas (docs/decisions/0023 and 0027); what is smaller is overwritten (0026). Options from
 * outside must not write a heap to disk.
 */
const ownEnvironment = {
  GLIBC_TUNABLES:
    'glibc.malloc.mmap_threshold=131072:glibc.malloc.trim_threshold=131072:glibc.malloc.arena_max=2:glibc.malloc.perturb=165:glibc.malloc.tcache_count=0',
  NODE_OPTIONS: '',
};

/**
 * Goes on as this program, so that nothing of the set-up stays in memory; a child where the system or an older Node
 * cannot do that.
 * @param {readonly [string, ...string[]]} command
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>}
 */
async function become([program, ...args], { cwd, env }) {
  if (process.platform !== 'win32' && process.execve) {
    process.chdir(cwd);
    process.execve(program, [program, ...args], parent === null ? env : { ...env, YINGBIN_PARENT: String(parent) });
  }
  return runChild(program, args, { cwd, env });
}

async function start() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(startHelp);
    return 0;
  }
  const node = await setUp({ root, forTests: false, maySystem: options.maySystem });
  for (const part of [page, app]) {
    const wrong = await seeToBuilt(part, { root, node, say });
    if (wrong) stop(wrong);
  }
  const [program, ...first] = await hostCommand(node, options);
  if (!existsSync(program)) stop(`${program} is not there.`);
  return become([program, ...first, ...hostArguments(options)], {
    cwd: process.env.INIT_CWD ?? root,
    env: { ...process.env, ...ownEnvironment },
  });
}

process.exitCode = await start();
