import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { debianPackages, seeToDebianPackages } from '#build/setup/debian-packages.mjs';
import { createFolder, projectRoot } from '#test/support/source-tree.ts';

interface Machine {
  readonly installed: readonly string[];
  readonly hasDpkg?: boolean;
  readonly hasSudo?: boolean;
  readonly hasNetwork?: boolean;
}

const format = `-f=\${binary:Package} \${db:Status-Status}\\n`;
const all = debianPackages.map(({ name }) => name);

/** A machine made of answers; `ran` is what was run on it. */
function setup({ installed, hasDpkg = true, hasSudo = false, hasNetwork = true }: Machine) {
  const ran: string[] = [];
  const said: string[] = [];
  const root = createFolder();
  const answer = (command: string, args: string[]): { status: number | null; stdout: string } => {
    if (command === 'sudo') return { status: hasSudo ? 0 : 1, stdout: '' };
    if (command !== 'dpkg-query') return { status: hasNetwork ? 0 : 100, stdout: '' };
    expect(args.slice(0, 2)).toEqual(['-W', format]);
    const lines = installed.map((name) => `${name}${name.startsWith('lib') ? ':amd64' : ''} installed`);
    return { status: hasDpkg ? 1 : null, stdout: ['sox not-installed', ...lines].join('\n') };
  };
  const run = (command: string, args: string[]) => {
    ran.push([command, ...args].join(' '));
    return answer(args.includes('apt-get') ? 'apt-get' : command, args);
  };
  const see = (options: { userId: number; maySystem?: boolean; nowMs?: number; forTests?: boolean }) => {
    ran.length = 0;
    said.length = 0;
    seeToDebianPackages({
      root,
      forTests: true,
      maySystem: true,
      say: (line) => void said.push(line),
      run,
      ...options,
    });
    return { installs: ran.filter((line) => line.includes('install -y')), said: said.join('\n') };
  };
  return { see };
}

const root = { userId: 0 };
const person = { userId: 1000 };
const withoutSox = all.filter((name) => name !== 'sox');

test('nothing is said or done where every package is there', () => {
  expect(setup({ installed: all }).see(root)).toEqual({ installs: [], said: '' });
});

test('packages for tests alone are not asked for by the terminal', () => {
  const { see } = setup({ installed: all.filter((name) => name !== 'xvfb') });
  expect(see({ ...root, forTests: false }).installs).toEqual([]);
  expect(see(root).installs).toHaveLength(1);
});

test('root installs exactly what is missing and says why', () => {
  const { installs, said } = setup({ installed: withoutSox }).see(root);
  expect(installs).toEqual(['apt-get install -y -q --no-install-recommends sox']);
  expect(said).toContain('records where arecord cannot');
});

test('somebody with sudo installs through it', () => {
  const { installs } = setup({ installed: withoutSox, hasSudo: true }).see(person);
  expect(installs).toEqual(['sudo -n -E apt-get install -y -q --no-install-recommends sox']);
});

test('somebody without is told the exact line, and the set-up goes on', () => {
  const { installs, said } = setup({ installed: withoutSox }).see(person);
  expect(installs).toEqual([]);
  expect(said).toContain('sudo apt-get update && sudo apt-get install -y --no-install-recommends sox');
});

test('--no-system installs nothing even for root', () => {
  expect(setup({ installed: withoutSox }).see({ ...root, maySystem: false }).installs).toEqual([]);
});

test('an install that failed is tried again after a day, not at every start', () => {
  const { see } = setup({ installed: withoutSox, hasNetwork: false });
  const nowMs = Date.UTC(2026, 10, 23);
  expect(see({ ...root, nowMs }).said).toContain('To install them');
  expect(see({ ...root, nowMs: nowMs + 60_000 }).installs).toEqual([]);
  expect(see({ ...root, nowMs: nowMs + 25 * 3_600_000 }).installs).toHaveLength(1);
});

test('a machine without dpkg is left alone', () => {
  expect(setup({ installed: [], hasDpkg: false }).see(root)).toEqual({ installs: [], said: '' });
});

test('every Debian package that a test needs is in the list', () => {
  const files = globSync('test/**/*.ts', { cwd: projectRoot });
  const needs = files.flatMap((file) =>
    [...readFileSync(join(projectRoot, file), 'utf8').matchAll(/missingFrom\(\{([^}]*)\}/g)].flatMap(([, named = '']) =>
      [...named.matchAll(/(?<![a-z])'?([a-z][a-z0-9-]*)'?:\s/g)].map(([, name = '']) => name),
    ),
  );
  expect(needs).toContain('flite');
  expect(needs.filter((name) => !all.includes(name))).toEqual([]);
});
