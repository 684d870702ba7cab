import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One thing that `npm run check` looks at: a program of its own whose exit code says whether all is well. */
export interface CheckStep {
  readonly name: string;
  /** What Node runs, from the project's root. */
  readonly script: string;
  readonly args: readonly string[];
}

const inPackages = (path: string) => join('node_modules', path);

/** Every step, the longest first, so that they end at about the same time. */
export function checkSteps(root: string): readonly CheckStep[] {
  return [
    ...typedFolders(root).map(typeStep),
    { name: 'unused code', script: inPackages('knip/bin/knip.js'), args: ['--no-progress'] },
    { name: 'imports', script: 'build/check-imports.ts', args: [] },
    {
      name: 'format and lint',
      script: inPackages('@biomejs/biome/bin/biome'),
      args: ['check', '--error-on-warnings', '--no-errors-on-unmatched'],
    },
    { name: 'third-party notices', script: 'build/notices.ts', args: ['--check'] },
  ];
}

/** The root and every folder with a compiler setting of its own and something to compile. */
function typedFolders(root: string): string[] {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'tsconfig.json')))
    .map((entry) => entry.name)
    .filter((name) =>
      readdirSync(join(root, name), { recursive: true }).some((file) => /\.(ts|tsx|mjs)$/.test(`${file}`)),
    );
  return ['test', ...folders.filter((name) => name !== 'test').sort(), '.'];
}

function typeStep(folder: string): CheckStep {
  const notes = join('dist', 'types', `${folder === '.' ? 'root' : folder}.tsbuildinfo`);
  return {
    name: folder === '.' ? 'types of the settings' : `types of ${folder}`,
    script: inPackages('typescript-native/bin/tsc'),
    // One checker: each further one looks at what they share once more, and the processors have other steps to run.
    args: ['--project', folder, '--pretty', 'false', '--checkers', '1', '--incremental', '--tsBuildInfoFile', notes],
  };
}
