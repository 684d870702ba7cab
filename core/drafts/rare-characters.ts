const han = /\p{Script=Han}/u;
/** Rows of GB 2312 with its first level, the characters in daily use, and how many stand in a row. */
const [firstRow, lastRow, inRow] = [16, 55, 94];
const byteOffset = 0xa0;

/** The 3,755 Chinese characters of daily use: the first level of GB/T 2312. */
const daily: ReadonlySet<string> = new Set(charactersOf(firstRow, lastRow));

/** The characters of a Chinese text that many people do not read at a glance, each once. */
export function rareCharactersIn(text: string): string[] {
  return [...new Set(text)].filter((character) => han.test(character) && !daily.has(character));
}

function charactersOf(from: number, to: number): string {
  const bytes: number[] = [];
  for (let row = from; row <= to; row += 1)
    for (let cell = 1; cell <= inRow; cell += 1) bytes.push(row + byteOffset, cell + byteOffset);
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
