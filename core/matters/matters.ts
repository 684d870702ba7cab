import { type Language, pickText } from '#contract/base/language.ts';
import { type AskedQuestion, type GivenAnswers, titledMatter } from '#contract/page/matter.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Matter, MatterQuestion } from '#contract/venue/matter.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { personalList } from './personal-list.ts';
import { type Given, questionsAfter, walk } from './walk.ts';

/** How far somebody has come in a matter: the answers that count, and the question that follows; null where their list does. */
export interface MatterStage {
  readonly given: readonly Given[];
  readonly questionId: string | null;
}

/** The matters of a venue, in the words of one language at a time. It keeps nothing of whoever asks. */
export interface Matters {
  /** Where answers lead; null where there is no such matter, or it is not offered any more. */
  readonly follow: (matterId: string, given: readonly Given[]) => MatterStage | null;
  /** A question after some answers; null where it is not the matter's. */
  readonly question: (
    matterId: string,
    asked: { readonly questionId: string; readonly given: readonly Given[] },
    language: Language,
  ) => AskedQuestion | null;
  readonly answers: (matterId: string, given: readonly Given[], language: Language) => GivenAnswers | null;
  /** The list that these answers lead to; null while questions are left. */
  readonly list: (matterId: string, given: readonly Given[], language: Language) => EntryView | null;
}

/** @param isOffered whether a matter may be shown today. */
export function createMatters(
  { matters, places }: Pick<Venue, 'matters' | 'places'>,
  isOffered: (matter: Matter) => boolean,
): Matters {
  const byId = new Map(matters.map((matter) => [matter.id, matter]));
  const placesById = new Map(places.map((place) => [place.id, place]));
  const offered = (id: string) => {
    const matter = byId.get(id);
    return matter && isOffered(matter) ? matter : null;
  };
  return {
    follow: (id, answers) => {
      const matter = offered(id);
      if (!matter) return null;
      const { given, at } = walk(matter, answers);
      return { given, questionId: 'question' in at ? at.question.id : null };
    },
    question: (id, { questionId, given }, language) => {
      const matter = offered(id);
      const question = matter?.questions.find((one) => one.id === questionId);
      return matter && question ? asked(matter, question, given, language) : null;
    },
    answers: (id, answers, language) => {
      const matter = offered(id);
      return matter && givenIn(matter, walk(matter, answers).given, language);
    },
    list: (id, answers, language) => {
      const matter = offered(id);
      if (!matter) return null;
      const { given, at } = walk(matter, answers);
      return 'end' in at ? personalList(matter, { end: at.end, given }, placesById, language) : null;
    },
  };
}

function asked(matter: Matter, question: MatterQuestion, given: readonly Given[], language: Language): AskedQuestion {
  const titled = titledMatter(matter, language);
  const said = (text: MatterQuestion['ask']) => pickText(text, titled.language).text;
  const index = given.findIndex(({ questionId }) => questionId === question.id);
  return {
    matter: titled,
    questionId: question.id,
    ask: said(question.ask),
    ...(question.note ? { note: said(question.note) } : {}),
    choices: question.answers.map(({ id, label, note }) => ({
      answerId: id,
      label: said(label),
      ...(note ? { note: said(note) } : {}),
    })),
    chosen: given[index]?.answerId ?? null,
    before: index < 0 ? given.length : index,
    after: questionsAfter(matter).get(question.id) ?? 0,
  };
}

function givenIn(matter: Matter, given: readonly Given[], language: Language): GivenAnswers {
  const titled = titledMatter(matter, language);
  return {
    matter: titled,
    given: given.flatMap(({ questionId, answerId }) => {
      const question = matter.questions.find(({ id }) => id === questionId);
      const answer = question?.answers.find(({ id }) => id === answerId);
      if (!question || !answer) return [];
      const [ask, label] = [question.ask, answer.label].map((text) => pickText(text, titled.language).text);
      return [{ questionId, ask: ask ?? '', label: label ?? '' }];
    }),
  };
}
