import type { Part } from '../tokens.ts';

/** Words that say the same, and what they do in a question. */
export interface WordGroup {
  readonly words: readonly string[];
  readonly part: Part;
}

/** Groups from lines of words separated by spaces; `_` stands for a space inside a word. */
export function groupsOf(lines: readonly string[], part: Part): WordGroup[] {
  return lines.map((line) => ({ words: line.split(' ').map((word) => word.replaceAll('_', ' ')), part }));
}
