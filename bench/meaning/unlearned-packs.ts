import type { Language } from '#contract/base/language.ts';
import type { EvalQuery, EvalSet } from '../answers/eval-rows.ts';
import { saidInPassing } from '../asides/said-in-passing.ts';
import { type Matter, venueKinds } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';
import { askedSaying } from './asked-saying.ts';

/** Phrasings beside a title: packs as they are first written, and as venues keep them. */
const phrasingCounts = [0, 2];

/**
 * The matters of the book that nothing is learned from, as packs: of each kind of venue one with titles alone and one with
 * phrasings, asked all that is said about these matters and beside them, and what is said in passing of kinds that nothing
 * is learned from. By these packs it is chosen what ships.
 */
export function unlearnedPacks(
  matters: readonly Matter[],
  sayings: readonly Saying[],
  language: Language,
): readonly EvalSet[] {
  const unlearned = matters.filter(({ half }) => half === 'test');
  const said = Map.groupBy(
    sayings.filter((saying) => saying.language === language),
    ({ matter }) => matter,
  );
  return venueKinds.flatMap((kind) => {
    const ofKind = unlearned.filter(({ id, kinds }) => kinds.includes(kind) && said.has(id));
    return phrasingCounts.map((count) => packOf(ofKind, said, language, count));
  });
}

function packOf(
  matters: readonly Matter[],
  said: ReadonlyMap<string, readonly Saying[]>,
  language: Language,
  count: number,
): EvalSet {
  const inPack = new Set(matters.map(({ id }) => id));
  const asked = matters.map(({ id, title }) => {
    const sayings = said.get(id) ?? [];
    const phrasings = sayings.filter(({ style }) => style === 'plain').slice(0, count);
    const entry = { type: 'kb' as const, id, q: title[language], similar: phrasings.map(({ text }) => text) };
    return { entry, open: sayings.filter((saying) => !phrasings.includes(saying)) };
  });
  return {
    entries: asked.map(({ entry }) => entry),
    queries: [
      ...asked.flatMap(({ open }) => open.map((saying) => askedSaying(saying, inPack))),
      ...saidInPassing(language, 'measured').map(inPassing),
    ],
  };
}

function inPassing(text: string): EvalQuery {
  return { text, gold: [], kind: 'ood_far', tag: undefined };
}
