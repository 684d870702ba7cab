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
  /** How candidates are moved, in log-odds, where the likeliest entry has nothing of the question; less, where it has much. */
  trust: z.strictObject({
    /** Log-odds of an aside from which on candidates are doubted. */
    neutral: z.number(),
    /** So far all are raised. */
    lift: z.number().min(0),
    /** So far they are doubted for each of the log-odds beyond the neutral ones. */
    doubt: z.number().min(0),
    /** And so far beside it where the sentence model knows nothing of the question. */
    doubtUnknown: z.number().min(0),
  }),
});
export type AsidesFile = z.infer<typeof asidesSchema>;

/**
 * Tells asides: what is said in a venue and no venue answers, whichever entries it has: what the guide earns, which brand is
 * best, why the sky is blue.
 */
export interface Asides {
  /** Log-odds that a question is an aside. */
  readonly of: (question: Tokens) => number;
  /** What the probability of a candidate is worth for such a question. */
  readonly trusted: (p: number, question: AsideSigns) => number;
}

/** What of a question tells how far its candidates can be trusted. */
export interface AsideSigns {
  /** Log-odds that it is an aside. */
  readonly aside: number;
  /** The share of it that the sentence model knows. */
  readonly known: number;
  /** The share of it that the likeliest entry has. */
  readonly shared: number;
}

/** An entry that lacks so much of a question is raised as far as any. */
const lackOfAny = 1 / 3;

/** How much of the lift counts where the likeliest entry has such a share of the question: none where it has all. */
export function raisedShareOf(shared: number): number {
  return Math.min(1, (1 - shared) / lackOfAny);
}

/** What the probability of a candidate for a question is worth, by what was learned of asides. */
export function trustedBy(
  { neutral, lift, doubt, doubtUnknown }: AsidesFile['trust'],
  p: number,
  { aside, known, shared }: AsideSigns,
): number {
  const beyond = Math.max(0, aside - neutral);
  const doubted = (1 - shared) * beyond * (doubt + doubtUnknown * (1 - known));
  return logistic(logitOf(p) + raisedShareOf(shared) * lift - doubted);
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
    trusted: (p, question) => trustedBy(trust, p, question),
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
