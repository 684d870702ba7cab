type Value = string | number | null;

/** What COPY's text form gives a meaning: the backslash, and what ends values and rows. */
const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows in the text form of PostgreSQL's COPY. */
export function copyText(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join('\t')}\n`).join('');
}

function fieldOf(value: Value): string {
  return value === null ? '\\N' : String(value).replace(special, (one) => escapes[one] ?? one);
}
