import type { Language } from '#contract/base/language.ts';
import { backgroundOf } from '#core/answering/index/background.ts';
import { type Piece, piecesOf } from '#core/answering/meaning/sentence-model.ts';
import type { EngineTools } from '#core/answering/serving/engine-tools.ts';
import { analyse } from '#core/answering/text/analyse.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { normalise } from '#core/answering/text/normalise.ts';
import { answeredBy } from '../matters/faults.ts';
import { type Matter, purposeOf } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';

/** A text as its pieces, and what it asks for. */
export interface Example {
  readonly pieces: readonly Piece[];
  /** Its matter, as a place in the list; null for a near-miss that no matter answers. */
  readonly matter: number | null;
  /** The matter that it must not be taken for; null for what is no near-miss. */
  readonly beside: number | null;
}

/** What may be learned from the book in a language: the titles of its matters and what the hands have people say. */
export function examplesOf(
  matters: readonly Matter[],
  sayings: readonly Saying[],
  language: Language,
  tools: EngineTools,
): Example[] {
  const analysis = { segmenter: tools.segmenter, lexicon: lexiconOf(language, []) };
  const spell = (language === 'ja' && tools.spellKana) || ((text: string) => text);
  const piecesIn = (text: string) =>
    piecesOf(analyse(spell(normalise(text, language)), language, analysis), backgroundOf(language, tools));
  const learned = matters.filter(({ half }) => half !== 'test');
  const numbers = new Map(learned.map(({ id }, number) => [id, number]));
  const titles = learned.map(({ title }, number) => ({
    pieces: piecesIn(title[language]),
    matter: number,
    beside: null,
  }));
  const isLearned = ({ matter, hand }: Saying) =>
    purposeOf(learned[numbers.get(matter) ?? -1] ?? { half: 'test' }, hand) === 'train';
  const said = sayings
    .filter((saying) => saying.language === language && isLearned(saying))
    .map((saying): Example => {
      const beside = saying.style === 'near' ? (numbers.get(saying.matter) ?? null) : null;
      return { pieces: piecesIn(saying.text), matter: numbers.get(answeredBy(saying) ?? '') ?? null, beside };
    });
  return [...titles, ...said];
}
