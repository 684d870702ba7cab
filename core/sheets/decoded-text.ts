/** How texts have been written down, by what Excel and WPS offer to save as. */
const encodings = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

/**
 * The text of a file that a person has saved: UTF-8, with or without its mark, UTF-16 with its mark, or GB18030; null where it is text in
 * none of these. Whatever is right UTF-8 is taken for it: GB18030 hardly ever happens to be.
 */
export function decodedText(bytes: Buffer): string | null {
  const marked = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked.name] : ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A file of another kind may be decoded too; no text has this.
      if (!text.includes('\u0000')) return text;
    } catch {
      // The next one may fit.
    }
  }
  return null;
}
