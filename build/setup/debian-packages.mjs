import { spawnSync } from 'node:child_process';
import { failedLately, noteFailure } from './attempts.mjs';

/**
 * @typedef {{ name: string, why: string, forTests?: true }} DebianPackage
 * @typedef {(command: string, args: string[], shown: boolean) => { status: number | null, stdout: string }} Run
 */

/** @type {readonly DebianPackage[]} */
export const debianPackages = [
  { name: 'chromium', why: 'shows the page; carries the end-to-end tests' },
  { name: 'alsa-utils', why: 'arecord and aplay: the microphone and the loudspeaker' },
  { name: 'sox', why: 'records where arecord cannot, and converts sound' },
  { name: 'espeak-ng', why: 'reads answers aloud without a network' },
  { name: 'libpocketsphinx3', why: 'hears a few English phrases when no speech model is installed' },
  { name: 'pocketsphinx-en-us', why: 'the English words for it' },
  { name: 'xvfb', why: 'a screen made of software, for tests of windows', forTests: true },
  { name: 'pulseaudio', why: 'a microphone made of software, for tests of listening', forTests: true },
  { name: 'pulseaudio-utils', why: 'plays into it', forTests: true },
  { name: 'libasound2-plugins', why: 'lets arecord hear it', forTests: true },
  { name: 'flite', why: 'says English phrases that tests of hearing listen to', forTests: true },
  { name: 'postgresql', why: 'the database of a large hub, for tests of it', forTests: true },
  { name: 'nats-server', why: 'the stream before it, for tests of it', forTests: true },
  { name: 'bzip2', why: 'packs the models that tests install', forTests: true },
  { name: 'strace', why: 'shows tests of the record what was synced when', forTests: true },
];

// dpkg-query's own placeholders, not ours.
const packageAndStatus = ['-f=', '{binary:Package} ', '{db:Status-Status}\\n'].join('$');

/** @type {Run} */
function runCommand(command, args, shown) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'ignore'],
    timeout: 15 * 60 * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return { status, stdout: stdout ?? '' };
}

/**
 * Those of `wanted` that dpkg does not have installed; null where there is no dpkg to ask.
 * @param {readonly DebianPackage[]} wanted
 * @param {Run} run
 */
function missingOf(wanted, run) {
  const names = wanted.map(({ name }) => name);
  // An unknown name makes dpkg-query exit with 1; what it knows it still prints.
  const { status, stdout } = run('dpkg-query', ['-W', packageAndStatus, ...names], false);
  if (status === null) return null;
  const installed = stdout.split('\n').filter((line) => line.endsWith(' installed'));
  const here = new Set(installed.map((line) => line.split(/[: ]/, 1)[0]));
  return wanted.filter(({ name }) => !here.has(name));
}

/**
 * What to put before apt-get: nothing for root, sudo where it asks for no password, null where neither is so.
 * @param {Run} run
 * @param {number | undefined} userId
 */
function elevation(run, userId) {
  if (userId === 0) return [];
  return run('sudo', ['-n', 'true'], false).status === 0 ? ['sudo', '-n', '-E'] : null;
}

/**
 * Sees that the Debian packages are there: installs what is missing if it may, otherwise says the exact line to type.
 * Never stops the set-up: the terminal goes on with what works.
 * @param {{ root: string, forTests: boolean, maySystem: boolean, say: (line: string) => void,
 *   run?: Run, userId?: number | undefined, nowMs?: number }} options
 */
export function seeToDebianPackages(options) {
  const { root, forTests, maySystem, say, run = runCommand, userId = process.getuid?.(), nowMs = Date.now() } = options;
  const missing = missingOf(
    debianPackages.filter((each) => forTests || !each.forTests),
    run,
  );
  if (missing === null || missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(' ');
  say('These Debian packages are missing:');
  for (const { name, why } of missing) say(`  ${name.padEnd(20)} ${why}`);
  const before = maySystem && !failedLately(root, 'debian', names, nowMs) ? elevation(run, userId) : null;
  if (before === null || !install(before, names.split(' '), run)) {
    if (before !== null) noteFailure(root, 'debian', names, nowMs);
    say('To install them:');
    say(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`);
    say('Going on without them; what needs them stays off.');
  }
}

/**
 * @param {readonly string[]} before
 * @param {readonly string[]} names
 * @param {Run} run
 */
function install(before, names, run) {
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...before, 'apt-get', ...args];
    return run(command, rest, true).status === 0;
  };
  // Lists that could not be renewed may still do.
  apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', ...names);
}
