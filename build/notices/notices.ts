import type { ShippedData } from './shipped-data.ts';
import type { ShippedPackage } from './shipped-packages.ts';

const opening = `# Third-party notices

Yingbin is licensed under the Apache License 2.0 (see LICENSE). It is shipped with the packages below, each under its own
licence. \`npm run notices\` writes this file from package-lock.json and the packages themselves.
Packages made for one platform carry the licence of the package that asks for them.
Speech and face models are not part of a release; their catalogue names their licences.
`;

/**
 * The text of THIRD-PARTY-NOTICES.md: a table of packages, where shipped data come from, then each licence text once with
 * those it belongs to.
 */
export function writeNotices(packages: readonly ShippedPackage[], data: readonly ShippedData[]): string {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`);
  const table = ['| package | version | licence |', '|---|---|---|', ...new Set(rows)].join('\n');
  const namesByText = new Map<string, string[]>();
  for (const { name, version, text } of packages) {
    if (text) namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`]);
  }
  const texts = [...namesByText].map(([text, names]) => `## ${[...new Set(names)].join(', ')}\n\n${fenced(text)}\n`);
  const origins = data.map(({ folder, notice }) => `## Data in ${folder}\n\n${notice}\n`);
  return `${opening}\n${table}\n\n${[...origins, ...texts].join('\n')}`;
}

/** A licence may hold fences of its own; a longer one holds them all. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
