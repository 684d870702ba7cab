import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '#contract/base/model.ts';

const recordedSchema = z.record(z.string(), sha256Schema);

/** Hashes of archives whose makers publish none, as the first download had them. */
export interface RecordedHashes {
  readonly of: (name: string) => Promise<string | null>;
  readonly record: (name: string, sha256: string) => Promise<void>;
}

/** Kept in the models folder; it outlives the models, so that a later download is compared with the first. */
export function createRecordedHashes(folder: string): RecordedHashes {
  const file = join(folder, 'recorded-sha256.json');
  const read = async () => recordedSchema.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '{}')));
  return {
    of: async (name) => (await read())[name] ?? null,
    record: async (name, sha256) => {
      const next = { ...(await read()), [name]: sha256 };
      await writeFile(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`);
      await rename(`${file}.new`, file);
    },
  };
}
