import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '#contract/base/model.ts';
import { Fault, systemCodeOf } from '#core/system/fault.ts';

const recordSchema = z.strictObject({ sha256: sha256Schema, bytes: z.int().min(1).nullable() });
/** What a model was when it was first trusted; of one that earlier releases recorded only the hash is known. */
export type FirstTrusted = z.infer<typeof recordSchema>;

const hashAlone = sha256Schema.transform((sha256): FirstTrusted => ({ sha256, bytes: null }));
const recordedSchema = z.record(z.string(), z.union([hashAlone, recordSchema]));

/** Hashes and lengths of archives whose makers publish none, as the first one had them that somebody accepted. */
export interface RecordedHashes {
  readonly of: (name: string) => Promise<FirstTrusted | null>;
  readonly record: (name: string, first: FirstTrusted) => Promise<void>;
}

/**
 * Kept in the models folder; it outlives the models, so that a later download is compared with the first.
 * @throws {Fault} model-hashes-damaged when the file cannot be understood.
 */
export function createRecordedHashes(folder: string): RecordedHashes {
  const file = join(folder, 'recorded-sha256.json');
  const read = async () => {
    try {
      return recordedSchema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (cause) {
      if (systemCodeOf(cause) === 'ENOENT') return {};
      throw new Fault('model-hashes-damaged', `${file} cannot be understood; without it every model is new`, { cause });
    }
  };
  return {
    of: async (name) => (await read())[name] ?? null,
    record: async (name, first) => {
      const next = { ...(await read()), [name]: first };
      await writeFile(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`);
      await rename(`${file}.new`, file);
    },
  };
}
