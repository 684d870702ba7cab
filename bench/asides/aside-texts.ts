import type { Language } from '#contract/base/language.ts';
import { pieceKeysOf } from '#core/answering/rank/asides.ts';
import type { EngineTools } from '#core/answering/serving/engine-tools.ts';
import { analyse } from '#core/answering/text/analyse.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { normalise } from '#core/answering/text/normalise.ts';
import { answeredBy } from '../matters/faults.ts';
import { type Matter, purposeOf } from '../matters/matters.ts';
import type { Saying, Style } from '../matters/sayings.ts';

/** A text by its pieces, and whether no venue answers it. */
export interface AsideText {
  readonly keys: readonly number[];
  readonly isAside: boolean;
  readonly weight: number;
}

/** Whoever wrote asides wrote them plainly: that somebody speaks otherwise must not tell what is asked. */
const plainly: ReadonlySet<Style> = new Set(['plain', 'near', 'elder', 'child', 'spoken', 'polite']);
const otherwiseWeight = 0.3;
/** All asides together count half as much as all that is answered. */
const asidesShare = 0.5;

/**
 * What asides are learned from in a language: the near-misses of the book that no matter answers and what people say in
 * passing, against all else that is said in the book. Only matters and hands that may be learned from.
 */
export function asideTextsOf(
  { matters, sayings }: { readonly matters: readonly Matter[]; readonly sayings: readonly Saying[] },
  passing: readonly string[],
  language: Language,
  tools: EngineTools,
): AsideText[] {
  const analysis = { segmenter: tools.segmenter, lexicon: lexiconOf(language, []) };
  const read = (text: string, isAside: boolean, weight: number): AsideText => ({
    keys: [...pieceKeysOf(analyse(normalise(text, language), language, analysis))],
    isAside,
    weight,
  });
  const known = new Map(matters.map((matter) => [matter.id, matter]));
  const learned = sayings.filter(
    (saying) =>
      saying.language === language && purposeOf(known.get(saying.matter) ?? { half: 'test' }, saying.hand) === 'train',
  );
  const asides = learned.filter((saying) => answeredBy(saying) === null).map(({ text }) => text);
  const answered = [
    ...matters.filter(({ half }) => half !== 'test').map(({ title }) => read(title[language], false, 1)),
    ...learned
      .filter((saying) => answeredBy(saying) !== null)
      .map(({ style, text }) => read(text, false, plainly.has(style) ? 1 : otherwiseWeight)),
  ];
  const all = [...asides, ...passing];
  const weight = (asidesShare * answered.reduce((sum, text) => sum + text.weight, 0)) / all.length;
  return [...answered, ...all.map((text) => read(text, true, weight))];
}
