import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The venue's words as sherpa-onnx wants them: a file with a phrase a line, written in the model's own tokens. */
export interface Hotwords {
  /** Its path, or null while there are no phrases the model can write. */
  readonly file: () => string | null;
  /** Whether anything changed. */
  readonly set: (phrases: readonly string[]) => boolean;
  readonly close: () => void;
}

/** Hints longer than this help nobody: whole questions are not repeated word by word. */
const longestHint = 10;

/** For models whose tokens are characters; words that would need other tokens are left out. */
export function createHotwords(tokensFile: string): Hotwords {
  const tokens = new Set(
    readFileSync(tokensFile, 'utf8')
      .split('\n')
      .map((line) => line.split(' ')[0] ?? ''),
  );
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-hints-'));
  const path = join(folder, 'hints.txt');
  let content = '';
  return {
    file: () => (content === '' ? null : path),
    set: (phrases) => {
      const next = hintsOf(phrases, tokens).join('\n');
      if (next === content) return false;
      content = next;
      writeFileSync(path, `${content}\n`);
      return true;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function hintsOf(phrases: readonly string[], tokens: ReadonlySet<string>): string[] {
  const runs = phrases.flatMap((phrase) => phrase.match(/\p{sc=Han}+/gu) ?? []);
  const short = runs.filter((run) => run.length > 1 && run.length <= longestHint);
  const written = [...new Set(short)].map((run) => [...run]);
  return written.filter((characters) => characters.every((one) => tokens.has(one))).map((one) => one.join(' '));
}
