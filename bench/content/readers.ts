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
};

function orNull<Value>(read: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value | null {
  return read.ok ? read.value : null;
}
