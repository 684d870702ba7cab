import type { Index } from '../index/index-builder.ts';
import { lightWeight } from '../index/retrieve.ts';
import { type Field, fields, isLight, parts, type Token, type Tokens, termKey } from '../text/tokens.ts';
import { unknownTerm } from './common-sequences.ts';

/** A term of a question as the index knows it; `term` is -1 where no entry has it. */
export interface AskedTerm {
  readonly term: number;
  readonly weight: number;
  readonly isLight: boolean;
  readonly part: number;
}

/** A question as terms of an index, ready to be compared with many phrasings. */
export interface QuestionView {
  /** Distinct terms, by field. */
  readonly asked: readonly (readonly AskedTerm[])[];
  readonly isAsked: (term: number) => boolean;
  /** By field: what its terms weigh together. */
  readonly weights: readonly number[];
  /** The beginning of the question in order, as characters and as sounds. */
  readonly units: Int32Array;
  readonly sounds: Int32Array;
}

/** Longer texts are compared in order by their beginnings only: it costs the product of both lengths. */
export const maxSequence = 60;

export function viewQuestion(index: Index, question: Tokens): QuestionView {
  const asked = fields.map((field, number) => askedTerms(index, field, number, question[field]));
  const terms = new Set(asked.flat().map(({ term }) => term));
  const sequence = (field: Field) => {
    const number = fields.indexOf(field);
    return Int32Array.from(question[field].slice(0, maxSequence), ({ text }) => index.terms.get(termKey(number, text)));
  };
  return {
    asked,
    isAsked: (term) => term !== unknownTerm && terms.has(term),
    weights: asked.map(weightOf),
    units: sequence('unit'),
    sounds: sequence('sound'),
  };
}

/** What terms weigh together. */
export function weightOf(terms: readonly { readonly weight: number }[]): number {
  let sum = 0;
  for (const { weight } of terms) sum += weight;
  return sum;
}

function askedTerms(index: Index, field: Field, number: number, tokens: readonly Token[]): AskedTerm[] {
  const distinct = new Map<string, AskedTerm>();
  for (const { text, part } of tokens) {
    if (distinct.has(text)) continue;
    const light = isLight(part);
    const weight = index.weightOf(field, text) * (light ? lightWeight : 1);
    const term = index.terms.get(termKey(number, text));
    distinct.set(text, { term, weight, isLight: light, part: parts.indexOf(part) });
  }
  return [...distinct.values()];
}
