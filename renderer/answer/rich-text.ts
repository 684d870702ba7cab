/** A run of words, strong or plain. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
}

export type Paragraph =
  | { readonly kind: 'text'; readonly runs: readonly Run[] }
  | { readonly kind: 'item'; readonly runs: readonly Run[] };

function runsOf(line: string): Run[] {
  return line
    .split(/(\*\*[^*]+\*\*)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**') && part.endsWith('**') && part.length > 4
        ? { text: part.slice(2, -2), isStrong: true }
        : { text: part, isStrong: false },
    );
}

/** Reads the safe subset of Markdown that answers may use: paragraphs, list items, strong. Anything else stays text. */
export function readRichText(source: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of source.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    paragraphs.push(item?.[1] ? { kind: 'item', runs: runsOf(item[1]) } : { kind: 'text', runs: runsOf(line) });
  }
  return paragraphs;
}
