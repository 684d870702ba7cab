/** What a command says, line by line, and whether it did what it was for. */
export interface Said {
  readonly lines: readonly string[];
  readonly isDone: boolean;
}

/** A command: how many words may follow its name, and what it does with them. */
export interface Command {
  readonly fewest: number;
  readonly most: number;
  readonly run: (folder: string, words: readonly string[]) => Promise<Said>;
}

export function listed(lines: readonly string[]): Said {
  return { lines: lines.length > 0 ? lines : ['None.'], isDone: true };
}
