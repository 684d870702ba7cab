import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Module {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** The modules that the lock file puts on the disk, by their paths (`node_modules/a/node_modules/b`); '' is the project. */
export type ModuleTree = ReadonlyMap<string, Module>;

export function readModuleTree(root: string): ModuleTree {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Module>;
  };
  return new Map(Object.entries(lock.packages));
}

/** What some of the project's dependencies need, they themselves included. */
export function neededBy(tree: ModuleTree, names: Iterable<string>): ReadonlySet<string> {
  const needed = new Set<string>();
  const take = (from: string, name: string) => {
    const path = pathOf(tree, from, name);
    // Another system's, or one that nothing has asked for to be there.
    if (path === null || needed.has(path)) return;
    needed.add(path);
    for (const one of namesIn(tree.get(path) ?? {})) take(path, one);
  };
  for (const name of names) take('', name);
  return needed;
}

/** What a module asks for; of what it would work with, only what it cannot do without. */
function namesIn({
  dependencies,
  optionalDependencies,
  peerDependencies = {},
  peerDependenciesMeta,
}: Module): string[] {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers];
}

/** Where Node would find a module from another one; null where it would not. */
function pathOf(tree: ModuleTree, from: string, name: string): string | null {
  const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
  if (tree.has(path)) return path;
  if (from === '') return null;
  const above = from.lastIndexOf('/node_modules/');
  return pathOf(tree, above < 0 ? '' : from.slice(0, above), name);
}

/** The modules that belong to the project in use, and that none of these dependencies needs. */
export function unneededBy(tree: ModuleTree, names: Iterable<string>): string[] {
  const needed = neededBy(tree, names);
  return [...tree].flatMap(([path, { dev }]) => {
    return path.startsWith('node_modules/') && !dev && !needed.has(path) ? [path] : [];
  });
}
