import { z } from 'zod';
import { type Language, languageSchema, pickText } from '../base/language.ts';
import { entryViewSchema, givenAnswerSchema, slugSchema } from '../venue/entry.ts';
import { type Matter, mostMatterQuestions } from '../venue/matter.ts';

/** All matters, as rows to touch. */
export const matterPlainScreens = ['matters'] as const;

/** A matter's name; `language` says which one it was written in. */
export const titledMatterSchema = z.strictObject({
  matterId: slugSchema,
  title: z.string(),
  language: languageSchema,
});
export type TitledMatter = z.infer<typeof titledMatterSchema>;

/** A matter by its name in a language, or the nearest that it was written in. */
export function titledMatter({ id, title }: Pick<Matter, 'id' | 'title'>, language: Language): TitledMatter {
  const { text, language: writtenIn } = pickText(title, language);
  return { matterId: id, title: text, language: writtenIn };
}

/** An answer to choose. */
const choiceSchema = z.strictObject({ answerId: slugSchema, label: z.string(), note: z.string().optional() });
const questionsLeft = z.int().min(0).max(mostMatterQuestions);

/** A question as it is put to the visitor. */
export const askedQuestionSchema = z.strictObject({
  matter: titledMatterSchema,
  questionId: slugSchema,
  ask: z.string(),
  note: z.string().optional(),
  choices: z.array(choiceSchema).min(2),
  /** What was answered before, where it is asked to be changed. */
  chosen: slugSchema.nullable(),
  /** How many have been answered on the way to it. */
  before: questionsLeft,
  /** How many may follow it at most. */
  after: questionsLeft,
});
export type AskedQuestion = z.infer<typeof askedQuestionSchema>;

/** What has been answered so far, in the order in which it was asked. */
export const givenAnswersSchema = z.strictObject({
  matter: titledMatterSchema,
  given: z
    .array(z.strictObject({ questionId: slugSchema, ask: z.string(), label: z.string() }))
    .max(mostMatterQuestions),
});
export type GivenAnswers = z.infer<typeof givenAnswersSchema>;

export const matterScreens = [
  z.strictObject({ name: z.literal('matter-question'), question: askedQuestionSchema }),
  z.strictObject({ name: z.literal('matter-answers'), answers: givenAnswersSchema }),
  /** The visitor's own list, in the form of an answer; its id is the matter's. */
  z.strictObject({ name: z.literal('matter-list'), list: entryViewSchema }),
] as const;

export const matterIntents = [
  /** `given` is not asked again: whoever comes from an answer has said it. */
  z.strictObject({
    kind: z.literal('open-matter'),
    matterId: slugSchema,
    given: z.array(givenAnswerSchema).max(mostMatterQuestions).optional(),
  }),
  z.strictObject({ kind: z.literal('answer-matter'), questionId: slugSchema, answerId: slugSchema }),
  /** Looks at what has been answered in the matter under way. */
  z.strictObject({ kind: z.literal('open-matter-answers') }),
  /** Answers a question of the matter under way anew; what follows it is kept where it still applies. */
  z.strictObject({ kind: z.literal('change-matter-answer'), questionId: slugSchema }),
] as const;
export type MatterIntent = z.infer<(typeof matterIntents)[number]>;

/** `unknown-answer`: no such question is being asked, or it has no such answer. */
export const matterRefusals = ['unknown-matter', 'unknown-answer'] as const;
