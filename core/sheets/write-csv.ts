import { stringify } from 'csv-stringify/sync';
import { guarded } from './formula-guard.ts';

/**
 * Writes a CSV file that Excel and WPS open as it is meant: UTF-8 with its mark, lines as Windows ends them. What would
 * be computed (`=1+1`) is kept from it by a mark that reading takes away again.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Buffer {
  const cells = rows.map((row) => row.map(guarded));
  return Buffer.from(stringify(cells, { bom: true, record_delimiter: 'windows' }), 'utf8');
}
