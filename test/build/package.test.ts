import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { packageConfiguration, shippedDependencies } from '#build/package/configuration.ts';
import { neededBy, readModuleTree, unneededBy } from '#build/package/module-tree.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { projectRoot } from '#test/support/source-tree.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);

/** electron-builder's own check of a configuration against its schema; it is not part of what the package exports. */
const { validateConfiguration } = createRequire(require.resolve('electron-builder'))(
  'app-builder-lib/out/util/config/config.js',
) as { validateConfiguration: (config: object, log: { isEnabled: boolean; add: () => void }) => Promise<void> };
const quiet = { isEnabled: false, add: () => {} };

test('the configuration keeps the schema of electron-builder', async () => {
  const config = packageConfiguration({ output: 'dist/packages', electronDist: null });
  await expect(validateConfiguration(config, quiet)).resolves.toBeUndefined();
});

test('a misspelt key in it would be seen', async () => {
  const config = { ...packageConfiguration({ output: 'dist/packages', electronDist: null }), asarUnpak: [] };
  await expect(validateConfiguration(config, quiet)).rejects.toThrow('asarUnpak');
});

/** The dependencies that sources in some folders name, also those that they only look for. */
function namedIn(folders: string): ReadonlySet<string> {
  const named = globSync(`${folders}/**/*.{ts,tsx}`, { cwd: projectRoot }).flatMap((file) => {
    const code = readFileSync(join(projectRoot, file), 'utf8');
    return [...code.matchAll(/(?:\bfrom |\bimport |\b(?:import|require|resolve)\()'(@[\w-]+\/[\w.-]+|[\w.-]+)/g)];
  });
  return new Set(named.map(([, name = '']) => name).filter((name) => dependencies.has(name)));
}

const dependencies: ReadonlySet<string> = new Set(
  Object.keys(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).dependencies),
);
const ofTerminal = namedIn('{contract,core,browser,electron}');

test('what only the hub or the built page names is left out of packages, and what it alone needs', () => {
  const needed = neededBy(readModuleTree(projectRoot), ofTerminal);
  const onlyElsewhere = [...namedIn('{hub,renderer}')].filter((name) => !needed.has(`node_modules/${name}`));
  expect(onlyElsewhere).toEqual(expect.arrayContaining(['fastify', 'pg', 'otpauth', '@electric-sql/pglite', 'react']));
  expect(shippedDependencies().filter((name) => onlyElsewhere.includes(name))).toEqual([]);
  const left = packageConfiguration({ output: 'dist/packages', electronDist: null }).files;
  for (const name of [...onlyElsewhere, 'pg-protocol', 'find-my-way', '@nats-io/nats-core', 'scheduler']) {
    expect(left).toContain(`!node_modules/${name}/**`);
  }
});

test('nothing is left out that a terminal names, nor what that needs', () => {
  expect(ofTerminal.size).toBeGreaterThan(20);
  const shipped = shippedDependencies();
  expect([...ofTerminal].filter((name) => !shipped.includes(name))).toEqual([]);
  const tree = readModuleTree(projectRoot);
  const needed = neededBy(tree, ofTerminal);
  expect(needed).toContain('node_modules/@orpc/client');
  expect(unneededBy(tree, shipped).filter((path) => needed.has(path))).toEqual([]);
});

/** Packs the application into a folder outside the project, around a stand-in where there is no runtime. */
async function pack() {
  const output = temporaryFolder();
  await run(process.execPath, ['build/package.ts', '--dir', '--output', output], { cwd: projectRoot });
  const app = join(output, 'linux-unpacked');
  return { app, resources: join(app, 'resources'), unpacked: join(app, 'resources', 'app.asar.unpacked') };
}

/** The machine's own Node, beside the one that runs the tests. */
const otherNode = '/usr/bin/node';

function otherNodeMajor(): number {
  if (!existsSync(otherNode)) return Number.POSITIVE_INFINITY;
  return Number(execFileSync(otherNode, ['-p', 'parseInt(process.versions.node)'], { encoding: 'utf8' }));
}

async function expectOldNodeRefused(unpacked: string): Promise<void> {
  const start = pathToFileURL(join(unpacked, 'dist', 'app', 'core', 'start-terminal.js')).href;
  const program = `import(${JSON.stringify(start)}).then((m) => m.startTerminal({})).catch((e) => console.log(e.code))`;
  const { stdout } = await run(otherNode, ['-e', program]);
  expect(stdout).toBe('node-too-old\n');
}

test.skipIf(process.platform !== 'linux')(
  'the packed application starts core from its own files alone and answers a question',
  async () => {
    const { app, resources, unpacked } = await pack();
    copyFileSync(join(projectRoot, 'test/fixtures/packed/ask.mjs'), join(unpacked, 'ask.mjs'));
    const args = [join(unpacked, 'ask.mjs'), temporaryFolder(), '身份证丢了怎么补办'];
    const { stdout } = await run(process.execPath, args, { cwd: app, env: { PATH: '/usr/bin:/bin' } });
    const { screen, natives, engines } = JSON.parse(stdout);
    expect(screen).toMatchObject({ name: 'answer', entry: { id: expect.stringContaining('id-card') } });
    expect(natives).toHaveLength(6);
    for (const engine of engines) expect(existsSync(join(unpacked, engine)), engine).toBe(true);
    const assets = assetFolders(unpacked);
    expect(assets.length).toBeGreaterThan(0);
    for (const folder of assets) expect(existsSync(folder), folder).toBe(true);

    // The page is in the archive and nowhere else; a program that runs as Node could be told to do anything.
    expect(readFileSync(join(resources, 'app.asar')).includes('<div id="terminal"')).toBe(true);
    expect(existsSync(join(unpacked, 'dist', 'renderer'))).toBe(false);
    expect(existsSync(join(app, 'THIRD-PARTY-NOTICES.md'))).toBe(true);
    for (const name of ['vitest', 'fastify', 'pg', 'pg-protocol', 'react-dom']) {
      expect(existsSync(join(unpacked, 'node_modules', name)), name).toBe(false);
    }
    expect(fusesOf(join(app, 'yingbin')).runAsNode).toBe('off');

    // better-sqlite3 would end an older Node without a word.
    if (otherNodeMajor() < 22) await expectOldNodeRefused(unpacked);
  },
  180_000,
);

/** The folders of assets that the packed programs name by their place beside them. */
function assetFolders(unpacked: string): string[] {
  return globSync('dist/app/**/*.js', { cwd: unpacked }).flatMap((name) => {
    const code = readFileSync(join(unpacked, name), 'utf8');
    const named = [...code.matchAll(/new URL\(['"`]((?:\.\.\/)+assets\/(?:[\w-]+\/)*)/g)];
    return named.map(([, place = '']) => join(unpacked, dirname(name), place));
  });
}

/** What the first fuse of an Electron program is set to; it stands behind a mark in the file. */
function fusesOf(program: string): { runAsNode: 'on' | 'off' } {
  const bytes = readFileSync(program);
  const mark = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const first = bytes.indexOf(mark) + mark.length + 2;
  return { runAsNode: bytes[first] === '0'.charCodeAt(0) ? 'off' : 'on' };
}
