import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** An npm package that is part of what is shipped. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The licence files it carries, joined; empty where it carries none. */
  readonly text: string;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** Named a development package because the packager fetches it, but shipped all the same. */
const shippedAnyway = ['node_modules/electron'];

const licenceFile = /^(licen[cs]e|notice|copying)(\.|-|$)/i;

/**
 * Every package that the lock file names for shipping, by name. Packages for one platform only are listed without
 * their texts, which repeat those of the package that asks for them: so the list is the same on every machine.
 */
export function readShippedPackages(root: string): ShippedPackage[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(lock.packages)
    .filter(
      ([path, { dev, link }]) => path.startsWith('node_modules/') && !link && (!dev || shippedAnyway.includes(path)),
    )
    .map(([path, { version = '', license = 'see its text', optional }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      text: optional ? '' : licenceText(join(root, path)),
    }))
    .sort((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

function licenceText(folder: string): string {
  if (!existsSync(folder)) return '';
  const names = readdirSync(folder).filter((name) => licenceFile.test(name));
  return names
    .sort(compare)
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

/** By code unit: the same order whatever the machine's language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
