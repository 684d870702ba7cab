type Value = string | number | null;

/** What COPY's text form gives a meaning: the backslash, and what ends values and rows. */
const special = /[\\\t\n\r]/;
const allSpecial = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** Rows in the text form of PostgreSQL's COPY. */
export function copyText(rows: readonly (readonly Value[])[]): string {
  // Added piece by piece: lists of fields and lines that are joined take twice the time.
  let text = '';
  for (const row of rows) {
    let end = '';
    for (const value of row) {
      text += end;
      text += fieldOf(value);
      end = '\t';
    }
    text += '\n';
  }
  return text;
}

function fieldOf(value: Value): string {
  if (value === null) return '\\N';
  const text = String(value);
  return special.test(text) ? text.replace(allSpecial, (one) => escapes[one] ?? one) : text;
}
