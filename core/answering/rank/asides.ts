import { z } from 'zod';
import { createKeyTable } from '../index/key-table.ts';
import { type Field, fields, type Tokens, termKey } from '../text/tokens.ts';
import { logistic, logitOf } from './trees.ts';

/** How an aside shows, and what it takes off: learned from what people ask in venues that no venue answers. */
export const asidesSchema = z.strictObject({
  /** Pieces of texts: keys of 32 bits, little-endian, and what each tells in steps of eight bits, both in base64. */
  keys: z.base64(),
  weights: z.base64(),
  step: z.number().positive(),
  /** Log-odds of a text of which nothing is known. */
  base: z.number(),
  /** Log-odds of an aside at which nothing is moved, and how far candidates are moved below and above it, in log-odds each. */
  trust: z.strictObject({ neutral: z.number(), raise: z.number().min(0), doubt: z.number().min(0) }),
});
export type AsidesFile = z.infer<typeof asidesSchema>;

/**
 * Tells asides: what is said in a venue and no venue answers, whichever entries it has: what the guide earns, which brand is
 * best, why the sky is blue.
 */
export interface Asides {
  /** Log-odds that a question is an aside. */
  readonly of: (question: Tokens) => number;
  /** What a probability is worth of a candidate for a question with these log-odds. */
  readonly trusted: (p: number, aside: number) => number;
}

/** Sounds and senses make alike what asides are told by. */
const telling = ['unit', 'word', 'pair'] as const satisfies readonly Field[];

/** The distinct pieces of a text by which asides are told. */
export function pieceKeysOf(tokens: Tokens): ReadonlySet<number> {
  return new Set(
    telling.flatMap((field) => {
      const number = fields.indexOf(field);
      return tokens[field].map(({ text }) => termKey(number, text));
    }),
  );
}

const bytesOfKey = 4;
/** That venues are asked such things is a reason to ask back, which is always done from here on, and none to be surer. */
const mostRaised = 0.5;

/** Throws where keys and weights do not fit together. */
export function createAsides({ keys, weights, step, base, trust }: AsidesFile): Asides {
  const keyBytes = Buffer.from(keys, 'base64');
  const steps = Buffer.from(weights, 'base64');
  if (keyBytes.length !== steps.length * bytesOfKey) throw new Error('the asides are damaged');
  const placeOf = createKeyTable(steps.length);
  for (let place = 0; place < steps.length; place++) placeOf.set(keyBytes.readUInt32LE(place * bytesOfKey), place);
  return {
    of: (question) => {
      let sum = base;
      for (const key of pieceKeysOf(question)) {
        const place = placeOf.get(key);
        if (place >= 0) sum += step * steps.readInt8(place);
      }
      return sum;
    },
    trusted: (p, aside) => {
      const beyond = aside - trust.neutral;
      if (beyond > 0) return logistic(logitOf(p) - trust.doubt * beyond);
      return Math.max(p, Math.min(mostRaised, logistic(logitOf(p) - trust.raise * beyond)));
    },
  };
}

/** Pieces that can be told apart, with their weights, as they are stored. */
export function writeAsides(
  { weights, base }: { readonly weights: ReadonlyMap<number, number>; readonly base: number },
  trust: AsidesFile['trust'],
): AsidesFile {
  const most = Math.max(...[...weights.values()].map(Math.abs));
  const step = Math.max(1e-6, Number((most / fullScale).toPrecision(4)));
  const told = [...weights].flatMap(([key, weight]) => {
    const inSteps = Math.max(-fullScale, Math.min(fullScale, Math.round(weight / step)));
    return inSteps === 0 ? [] : [{ key, inSteps }];
  });
  told.sort((a, b) => a.key - b.key);
  const keyBytes = Buffer.alloc(told.length * bytesOfKey);
  for (const [place, { key }] of told.entries()) keyBytes.writeUInt32LE(key, place * bytesOfKey);
  return {
    keys: keyBytes.toString('base64'),
    weights: Buffer.from(Int8Array.from(told, ({ inSteps }) => inSteps).buffer).toString('base64'),
    step,
    base,
    trust,
  };
}

const fullScale = 127;
