import type { Language } from '#contract/base/language.ts';
import type { EvalQuery, EvalSet } from '../answers/eval-rows.ts';
import { saidInPassing } from '../asides/said-in-passing.ts';
import { isStranger, type Matter, venueKinds } from '../matters/matters.ts';
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
  return packsOf(matters, sayings, { language, half: 'test', isAsked: ({ hand }) => !isStranger(hand) });
}

/** The same of matters that are learned from, asked in the words of somebody of whom nothing is learned, and the same things in passing. Nothing is chosen by them. */
export function strangersPacks(
  matters: readonly Matter[],
  sayings: readonly Saying[],
  language: Language,
): readonly EvalSet[] {
  return packsOf(matters, sayings, { language, half: 'train', isAsked: ({ hand }) => isStranger(hand) });
}

interface Asking {
  readonly language: Language;
  readonly half: Matter['half'];
  readonly isAsked: (saying: Saying) => boolean;
}

function packsOf(matters: readonly Matter[], sayings: readonly Saying[], asking: Asking): readonly EvalSet[] {
  const said = Map.groupBy(
    sayings.filter(({ language }) => language === asking.language),
    ({ matter }) => matter,
  );
  const ofHalf = matters.filter(({ half, id }) => half === asking.half && (said.get(id) ?? []).some(asking.isAsked));
  return venueKinds.flatMap((kind) => {
    const ofKind = ofHalf.filter(({ kinds }) => kinds.includes(kind));
    return phrasingCounts.map((count) => packOf(ofKind, said, asking, count));
  });
}

function packOf(
  matters: readonly Matter[],
  said: ReadonlyMap<string, readonly Saying[]>,
  { isAsked, language }: Asking,
  count: number,
): EvalSet {
  const inPack = new Set(matters.map(({ id }) => id));
  const asked = matters.map(({ id, title }) => {
    const sayings = said.get(id) ?? [];
    const written = sayings.filter(({ hand, style }) => style === 'plain' && !isStranger(hand)).slice(0, count);
    const entry = { type: 'kb' as const, id, q: title[language], similar: written.map(({ text }) => text) };
    return { entry, open: sayings.filter((saying) => isAsked(saying) && !written.includes(saying)) };
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
