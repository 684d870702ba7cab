import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Two pictures, and whether they show the same person. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly isSame: boolean;
  /** Which part of a ten-fold comparison it belongs to, from 0. */
  readonly fold: number;
}

const folds = 10;

/**
 * The pairs in a text: CSV with the columns file_x, file_y and Decision (Yes, No), or LFW's pairs.txt with `NAME 1 2` and
 * `NAME 1 OTHER 2`, whose folds stand one after the other. Those of a CSV are dealt into ten, same and different apart.
 * @throws with the line that is neither.
 */
export function readPairs(text: string): readonly Pair[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (first.includes(',')) return readTable(first, lines.slice(1));
  const [count = '', size] = first.trim().split(/\s+/);
  const hasHeader = /^\d+$/.test(count);
  const ofFold = size === undefined ? null : 2 * Number(size);
  const pairs = (hasHeader ? lines.slice(1) : lines).map(readLine);
  if (!hasHeader || ofFold === null) return dealt(pairs);
  return pairs.map((pair, at) => ({ ...pair, fold: Math.floor(at / ofFold) }));
}

type Undealt = Omit<Pair, 'fold'>;

function readTable(heading: string, lines: readonly string[]): readonly Pair[] {
  const columns = heading.split(',').map((name) => name.trim());
  const [one, other, decision] = ['file_x', 'file_y', 'Decision'].map((name) => columns.indexOf(name));
  if (one === undefined || other === undefined || decision === undefined || Math.min(one, other, decision) < 0)
    throw new Error(`The pairs have the columns file_x, file_y and Decision, not ${heading}.`);
  return dealt(
    lines.map((line) => {
      const cells = line.split(',').map((cell) => cell.trim());
      const said = cells[decision]?.toLowerCase();
      if (said !== 'yes' && said !== 'no') throw new Error(`A decision is Yes or No: ${line}`);
      return { one: cells[one] ?? '', other: cells[other] ?? '', isSame: said === 'yes' };
    }),
  );
}

function readLine(line: string): Undealt {
  const [name = '', first = '', second = '', last] = line.trim().split(/\s+/);
  const fileOf = (person: string, number: string) => {
    if (!/^\d+$/.test(number)) throw new Error(`No pair of LFW: ${line}`);
    return `${person}_${number.padStart(4, '0')}.jpg`;
  };
  if (last === undefined) return { one: fileOf(name, first), other: fileOf(name, second), isSame: true };
  return { one: fileOf(name, first), other: fileOf(second, last), isSame: false };
}

function dealt(pairs: readonly Undealt[]): readonly Pair[] {
  const seen = { same: 0, different: 0 };
  return pairs.map((pair) => ({ ...pair, fold: seen[pair.isSame ? 'same' : 'different']++ % folds }));
}

/** Where a picture lies: in the folder, or in one of its person's name there. @throws where it does not. */
export function pictureIn(folder: string, file: string): string {
  const ownFolder = basename(file).replace(/_\d+\.\w+$/, '');
  const places = [join(folder, file), join(folder, ownFolder, basename(file)), join(folder, basename(file))];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`${folder} has no ${file}.`);
  return found;
}
