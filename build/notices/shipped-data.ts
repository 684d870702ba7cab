import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder of data that is shipped, and what its notice says of where they come from. */
export interface ShippedData {
  readonly folder: string;
  readonly notice: string;
}

/** The notices of the folders in `assets`, without their headings. */
export function readShippedData(root: string): ShippedData[] {
  const folders = readdirSync(join(root, 'assets'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const file = join(root, 'assets', name, 'NOTICE.md');
    if (!existsSync(file)) return [];
    return [
      {
        folder: `assets/${name}`,
        notice: readFileSync(file, 'utf8')
          .replace(/^# .*\n+/, '')
          .trim(),
      },
    ];
  });
}
