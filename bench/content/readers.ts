import { readWritten } from '#core/content/brought/files-in.ts';
import { readMarkdown } from '#core/content/markdown/read-markdown.ts';
import { readKeyFile } from '#core/packs/key-file.ts';
import { readPack } from '#core/packs/read-pack.ts';
import { sheetsLimits } from '#core/sheets/limits.ts';
import { readCsv } from '#core/sheets/read-csv.ts';
import { readWorkbook } from '#core/sheets/read-workbook.ts';
import { readSheets } from '#core/sheets/sheets.ts';
import { systemClock } from '#core/system/clock.ts';
import type { Readers } from './offers.ts';

/** The terminal's own. A thread for each of ten thousand files would be most of the work: bombs alone have one. */
export const terminalReaders: Readers = {
  readPack,
  readKeyFile,
  readTables: async (file, isApart) => {
    const bytes = Buffer.from(file.bytes);
    if (isApart) return orNull(await readSheets(file, systemClock));
    return orNull(
      file.kind === 'csv' ? readCsv(file.name, bytes, sheetsLimits) : await readWorkbook(bytes, sheetsLimits),
    );
  },
  readMarkdown: async (bytes) => {
    const written = await readWritten({ name: 'a.zip', kind: 'archive', bytes });
    if (!written.ok || written.value.as !== 'markdown') return null;
    const read = readMarkdown(written.value.files, null);
    return read.ok ? read.content : null;
  },
};

function orNull<Value>(read: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value | null {
  return read.ok ? read.value : null;
}
