import { z } from 'zod';

/** Why an entry may not be published as it stands, or should be looked at, in words of a fixed set. */
export const draftFaultSchema = z.enum([
  'missing',
  'too-long',
  'too-many',
  'wrong-form',
  'no-category',
  'no-entry',
  'no-place',
  'no-service',
  'promise-without-staff',
  'hours-differ',
  'wrong-script',
  'sign-without-name',
  'no-room',
  'id-twice',
  'guide',
  'no-matter',
  'no-matter-answer',
  'matter',
  'exhibit',
  'event',
  /** By its own times and days, and the hours of the house, it never takes place. */
  'never-on',
  /** It ends before it begins. */
  'ends-first',
  /** Offers are made in malls alone. */
  'no-offers',
  /** The number of an exhibit is none, or too long for its plate. */
  'wrong-number',
  /** Another exhibit has this number. */
  'number-twice',
  'no-exhibit',
  /** A trail leads past it already. */
  'exhibit-twice',
  /** A trail leads past two exhibits at least. */
  'few-stops',
  /** An answer leads to a question or an end that is not there. */
  'no-next',
  /** A question has two answers at least. */
  'few-answers',
  /** No answer leads there. */
  'never-reached',
  /** No way through the questions meets all of it. */
  'never-holds',
  /** The questions go round, or somebody is asked more than anybody answers. */
  'wrong-ways',
  /** The minutes at each exhibit are none, or too many. */
  'wrong-minutes',
  /** Times that are none, or out of order. */
  'wrong-hours',
  /** It is to go, and something else refers to it. */
  'in-use',
  /** It is to go, and there must be one. */
  'last-one',
]);
export type DraftFault = z.infer<typeof draftFaultSchema>;
export const draftWarningSchema = z.enum([
  'few-phrasings',
  'asked-alike',
  /** `detail` is the other entry's title, `both` are the ways to ask of this one and of the other. */
  'asked-nearly-alike',
  'expired',
  'expires-soon',
  'language-missing',
  'long-lead',
  'rare-characters',
  /** Its Chinese has changed since it was written: `detail` is what that said. */
  'chinese-changed',
]);
export type DraftWarning = z.infer<typeof draftWarningSchema>;

const at = { path: z.array(z.string()), detail: z.string().max(200).optional() };
export const faultAtSchema = z.strictObject({ code: draftFaultSchema, ...at });
export type FaultAt = z.infer<typeof faultAtSchema>;
export const warningAtSchema = z.strictObject({
  code: draftWarningSchema,
  ...at,
  both: z.tuple([z.string().max(200), z.string().max(200)]).optional(),
});
export type WarningAt = z.infer<typeof warningAtSchema>;
