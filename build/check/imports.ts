import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cruise, type IModule, type IViolation } from 'dependency-cruiser';
import { importRules, ruledFolders } from './import-rules.ts';

/** One import that a rule forbids, or one file that was not looked at. */
export interface ImportFinding {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const code = /\.(ts|tsx|mjs)$/;

/** Every code file of the ruled folders, by its path from `root`. Stand-ins for packages are no code of ours. */
function codeFiles(root: string): string[] {
  return ruledFolders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && code.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('build/stubs/') && !path.includes('node_modules/'));
}

/** What a look at the folders under a root found. */
interface Look {
  readonly modules: readonly Pick<IModule, 'source'>[];
  readonly violations: readonly IViolation[];
}

async function cruiseFolders(root: string): Promise<Look> {
  const options = {
    baseDir: root,
    ruleSet: { forbidden: [...importRules] },
    validate: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build/stubs)/' },
    tsPreCompilationDeps: true,
    // The tree under a test is joined to the project's own packages by a link.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  };
  const folders = ruledFolders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, options);
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text where its result was expected.');
  return { modules: output.modules, violations: output.summary.violations };
}

/**
 * All that breaks the import rule under `root`. A file that the cruise did not reach is a finding too: a check that
 * looks at nothing must not pass.
 */
export async function findForbiddenImports(root: string, look = cruiseFolders): Promise<readonly ImportFinding[]> {
  const { modules, violations } = await look(root);
  const cruised = new Set(modules.map(({ source }) => source));
  const reasons = new Map(importRules.map(({ name, comment }) => [name, comment]));
  const broken = violations.map(({ rule, from, to }) => {
    return { rule: rule.name, from, to, reason: reasons.get(rule.name) ?? '' };
  });
  const missed = codeFiles(root)
    .filter((path) => !cruised.has(path))
    .map((path) => ({
      rule: 'every-file-is-looked-at',
      from: path,
      to: path,
      reason: 'The import check did not reach it.',
    }));
  return [...broken, ...missed];
}
