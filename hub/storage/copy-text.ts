type Value = string | number | null;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows in the text form of PostgreSQL's COPY. */
export function copyText(rows: readonly (readonly Value[])[]): string {
  return rows.map((row) => `${row.map(fieldOf).join('\t')}\n`).join('');
}

function fieldOf(value: Value): string {
  return value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one);
}
