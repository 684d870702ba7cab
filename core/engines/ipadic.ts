// IPADIC as @patdx/kuromoji carries it: its words, and what it costs that one kind of word stands behind another.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The bytes of a word: its kinds to both sides, the cost, and where its features stand. */
const token = { bytes: 10, leftAt: 0, rightAt: 2, costAt: 4, featuresAt: 6 };
const bytesOfNumber = 2;

/** A word with what IPADIC says of it; `*` or nothing where it says nothing. */
export interface IpadicWord {
  readonly written: string;
  readonly part: string;
  readonly kind: string;
  readonly detail: string;
  readonly conjugation: string;
  readonly form: string;
  /** In katakana. */
  readonly reading: string;
  readonly cost: number;
  readonly left: number;
  readonly right: number;
}

export const ipadicFolder = join(dirname(createRequire(import.meta.url).resolve('@patdx/kuromoji')), '..', 'dict');
const read = (file: string) => gunzipSync(readFileSync(join(ipadicFolder, file)));

export function* ipadicWords(): Generator<IpadicWord> {
  const [tokens, features] = [read('tid.dat.gz'), read('tid_pos.dat.gz')];
  for (let at = 0; at + token.bytes <= tokens.length; at += token.bytes) {
    const start = tokens.readInt32LE(at + token.featuresAt);
    const text = features.toString('utf8', start, features.indexOf(0, start));
    const [written = '', part = '', kind = '', detail = '', , conjugation = '', form = '', , reading = ''] =
      text.split(',');
    yield {
      written,
      part,
      kind,
      detail,
      conjugation,
      form,
      reading,
      cost: tokens.readInt16LE(at + token.costAt),
      left: tokens.readUInt16LE(at + token.leftAt),
      right: tokens.readUInt16LE(at + token.rightAt),
    };
  }
}

/** What it costs that a word of the kind `left` stands behind one of the kind `right`. */
export function ipadicCosts(): (right: number, left: number) => number {
  const costs = read('cc.dat.gz');
  const kinds = costs.readInt16LE(bytesOfNumber);
  return (right, left) => costs.readInt16LE(bytesOfNumber * (2 + right * kinds + left));
}
