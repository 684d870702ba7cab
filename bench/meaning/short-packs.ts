import type { Language } from '#contract/base/language.ts';
import type { EvalQuery, EvalSet } from '../answers/eval-rows.ts';
import { strangeWords } from '../answers/strange-words.ts';
import type { Matter } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';

/** Phrasings beside a title, about as many as venues write. */
const mostPhrasings = 4;

/**
 * A pack of these matters that is asked in a word or two. Right are the short sayings of its own matters; nothing answers
 * those of other matters (`shown` has both), and words that no venue knows. Phrasings that have such a word by the way stand
 * in the pack first: whoever says 打折 does not ask whether 打折的也能退. `sayings`: what the model has not learned.
 */
export function shortPackOf(
  matters: readonly Matter[],
  shown: readonly Matter[],
  sayings: readonly Saying[],
  language: Language,
): EvalSet {
  const own = new Set(matters.map(({ id }) => id));
  const close = new Set(matters.flatMap(({ id, related }) => [id, ...related]));
  const said = sayings.filter(({ style }) => style !== 'near');
  const short = said.filter(({ style, text }) => style === 'short' && isShort(text, language));
  const ownShort = short.filter(({ matter }) => own.has(matter));
  const isFar = ({ id, related }: Matter) => !close.has(id) && !related.some((other) => own.has(other));
  const far = new Set(shown.filter(isFar).map(({ id }) => id));
  const known = [...matters.map(({ title }) => title[language]), ...ownShort.map(({ text }) => text)];
  const holds = holdsIn(language);
  const isUnknown = (word: string) => !known.some((text) => holds(text, word) || holds(word, text));
  const others = short.filter(({ matter }) => far.has(matter)).map(({ text }) => text);
  const strange = [...new Set([...others, ...(strangeWords[language] ?? [])])].filter(isUnknown);
  const byMatter = Map.groupBy(said, ({ matter }) => matter);
  const entries = matters.map(({ id, title }) => {
    const written = (byMatter.get(id) ?? []).filter(({ style }) => style !== 'misheard' && style !== 'short');
    return {
      type: 'kb' as const,
      id,
      q: title[language],
      similar: phrasingsOf(written, (text) => strange.some((word) => holds(text, word))),
    };
  });
  const ask = (text: string, gold: readonly string[]): EvalQuery => ({
    text,
    gold,
    kind: gold.length > 0 ? 'para' : 'ood_near',
    tag: 'short',
  });
  const mentioned = (word: string) => entries.some(({ similar }) => similar.some((text) => holds(text, word)));
  const byMention = strange.toSorted((a, b) => Number(mentioned(b)) - Number(mentioned(a)));
  return {
    entries,
    queries: [
      ...ownShort.map(({ matter, text }) => ask(text, [matter])),
      ...byMention.slice(0, ownShort.length).map((text) => ask(text, [])),
    ],
  };
}

/** Those that have a strange word first, then in the order in which they were written. */
function phrasingsOf(written: readonly Saying[], hasStrange: (text: string) => boolean): string[] {
  const sorted = written.toSorted((a, b) => Number(hasStrange(b.text)) - Number(hasStrange(a.text)));
  return [...new Set(sorted.map(({ text }) => text))].slice(0, mostPhrasings);
}

/** Whether a text has a word in it; words stand apart where a language sets them apart. */
function holdsIn(language: Language): (text: string, word: string) => boolean {
  if (language !== 'en') return (text, word) => text.includes(word);
  return (text, word) => ` ${text.toLowerCase()} `.includes(` ${word.toLowerCase()} `);
}

function isShort(text: string, language: Language): boolean {
  return language === 'en' ? text.split(' ').length <= 2 : Array.from(text.replaceAll(' ', '')).length <= 4;
}
