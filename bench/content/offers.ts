import fc from 'fast-check';
import type { readKeyFile } from '#core/packs/key-file.ts';
import type { readPack } from '#core/packs/read-pack.ts';
import type { Offered } from './offered.ts';
import { keysOffering, offeredKeys } from './offered-keys.ts';
import { markdownOffering, offeredMarkdown, type ReadMarkdownZip } from './offered-markdown.ts';
import { offeredPack, packOffering } from './offered-packs.ts';
import { offeredTables, type ReadTables, tablesOffering } from './offered-tables.ts';

/** With what a terminal reads what somebody brings. */
export interface Readers {
  readonly readPack: typeof readPack;
  readonly readKeyFile: typeof readKeyFile;
  readonly readTables: ReadTables;
  readonly readMarkdown: ReadMarkdownZip;
}

const offering = fc.oneof(
  { weight: 5, arbitrary: packOffering.map((pack) => ({ pack })) },
  { weight: 2, arbitrary: keysOffering.map((keys) => ({ keys })) },
  { weight: 3, arbitrary: tablesOffering.map((tables) => ({ tables })) },
  { weight: 2, arbitrary: markdownOffering.map((markdown) => ({ markdown })) },
);

/** Files, good and bad, one after the other; the same seed makes the same ones. */
export function* offers(readers: Readers, { runs, seed }: { runs: number; seed: number }): Generator<Promise<Offered>> {
  for (const choice of fc.sample(offering, { numRuns: runs, seed })) {
    if ('pack' in choice) yield offeredPack(choice.pack, readers.readPack);
    else if ('keys' in choice) yield Promise.resolve(offeredKeys(choice.keys, readers.readKeyFile));
    else if ('markdown' in choice) yield offeredMarkdown(choice.markdown, readers.readMarkdown);
    else yield offeredTables(choice.tables, readers.readTables);
  }
}
