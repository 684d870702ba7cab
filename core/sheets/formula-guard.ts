/** What a spreadsheet takes for the beginning of a formula when it opens a CSV file, and texts that look guarded. */
const begins = /^'*[=+\-@\t\r]/;

/** Puts an apostrophe before what would be computed: a spreadsheet shows the rest as text. */
export function guarded(cell: string): string {
  return begins.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe away again. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && begins.test(cell) ? cell.slice(1) : cell;
}
