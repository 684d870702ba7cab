import type { Language } from '#contract/base/language.ts';
import type { EvalQuery, EvalSet } from '../answers/eval-rows.ts';
import { createRandom } from '../answers/random.ts';
import { isStranger, type Matter, venueKinds } from '../matters/matters.ts';
import type { Saying } from '../matters/sayings.ts';
import { askedSaying } from './asked-saying.ts';
import { shortPackOf } from './short-packs.ts';

/** What a model of its own learns from, and packs asked in words that this model has not seen. */
export interface Fold {
  readonly matters: readonly Matter[];
  readonly sayings: readonly Saying[];
  readonly packs: readonly EvalSet[];
  /** Packs of the same matters, written as venues write them, asked in a word or two. */
  readonly shortPacks: readonly EvalSet[];
}

/** Of less writing a fold has to leave more to its model, or the shipped one, which has read all, is told less sure than it proves. */
const foldCounts: Readonly<Record<Language, number>> = { 'zh-CN': 6, en: 6, ja: 10, ko: 10 };
/** Sayings that stand as phrasings beside a title, in every other pack. */
const phrasingCount = 2;
/** Entries of a pack, at most: among more of them each is harder to tell than in a venue, and told less sure than it proves. */
const mostEntries = 70;
/** A matter that is asked more often would only repeat itself. */
const mostAsked = 3;

/**
 * The matters of the book in folds. The model of a fold knows nothing of the fold's own matters, and those of the next one
 * only in the words of another hand (where one hand alone wrote, in every other of its sayings). A pack has both, as a venue
 * asks for what many others ask for and for what it alone has.
 */
export function foldsOf(matters: readonly Matter[], sayings: readonly Saying[], language: Language): Fold[] {
  const foldCount = foldCounts[language];
  const learnable = matters.filter(({ half }) => half !== 'test');
  const foldOf = new Map(learnable.map(({ id }, number) => [id, number % foldCount]));
  const spoken = sayings.filter(
    (saying) => saying.language === language && foldOf.has(saying.matter) && !isStranger(saying.hand),
  );
  const otherHand = ofAnotherHand(spoken);
  return Array.from({ length: foldCount }, (_, fold) => {
    const next = (fold + 1) % foldCount;
    const isHeld = (saying: Saying) => {
      const own = foldOf.get(saying.matter);
      return own === fold || (own === next && otherHand.has(saying));
    };
    const learned = spoken.filter((saying) => !isHeld(saying));
    // Two hands may hit upon the same words.
    const seen = new Set(learned.map(({ text }) => text));
    const unseen = spoken.filter((saying) => isHeld(saying) && !seen.has(saying.text));
    const held = Map.groupBy(unseen, ({ matter }) => matter);
    const shown = learnable.filter(({ id }) => foldOf.get(id) === fold || foldOf.get(id) === next);
    const isUnknown = ({ id }: Matter) => foldOf.get(id) === fold;
    const shownIn = (kind: (typeof venueKinds)[number]) => shown.filter((matter) => matter.kinds.includes(kind));
    return {
      matters: learnable.filter((matter) => !isUnknown(matter)),
      sayings: learned,
      shortPacks: venueKinds.map((kind) => shortPackOf(shownIn(kind), shown, unseen, language)),
      packs: venueKinds
        .flatMap((kind) => partsOf(shownIn(kind)))
        .map((part, number) => {
          const count = (fold + number) % 2 === 0 ? 0 : phrasingCount;
          return packOf(part, held, { language, count, isUnknown }, fold);
        }),
    };
  });
}

/**
 * The sayings of one of the hands that wrote about a matter, the last that did not say more than all others together, since
 * a fold would otherwise learn from less than half; every other saying where one hand wrote alone.
 */
function ofAnotherHand(sayings: readonly Saying[]): ReadonlySet<Saying> {
  const byMatter = [...Map.groupBy(sayings, ({ matter }) => matter).values()];
  return new Set(
    byMatter.flatMap((own) => {
      const hands = [...Map.groupBy(own, ({ hand }) => hand).values()];
      const other = hands.findLast((said) => 2 * said.length <= own.length);
      return other ?? own.filter((_, place) => place % 2 === 1);
    }),
  );
}

/** The matters of a kind of venue in packs of about the same size; two that stand together stay so, of which the model knows one. */
function partsOf(matters: readonly Matter[]): readonly (readonly Matter[])[] {
  const count = Math.ceil(matters.length / mostEntries);
  return Array.from({ length: count }, (_, part) =>
    matters.filter((_, place) => Math.floor(place / 2) % count === part),
  );
}

interface PackPlan {
  readonly language: Language;
  /** Phrasings beside each title. */
  readonly count: number;
  readonly isUnknown: (matter: Matter) => boolean;
}

function packOf(
  matters: readonly Matter[],
  held: ReadonlyMap<string, readonly Saying[]>,
  { language, count, isUnknown }: PackPlan,
  seed: number,
): EvalSet {
  const random = createRandom(1000 + seed);
  const inPack = new Set(matters.map(({ id }) => id));
  const entries: EvalSet['entries'][number][] = [];
  const queries: EvalQuery[] = [];
  for (const matter of matters) {
    const sayings = held.get(matter.id) ?? [];
    const own = sayings.filter(({ style }) => style !== 'near');
    // A title that the model has learned would be nearer than a venue's own.
    const written = isUnknown(matter) ? undefined : own.find(({ style }) => style === 'plain');
    const phrasings = own.filter((saying) => saying !== written && isWritten(saying)).slice(0, count);
    const similar = phrasings.map(({ text }) => text);
    entries.push({ type: 'kb', id: matter.id, q: written?.text ?? matter.title[language], similar });
    const open = own.filter((saying) => saying !== written && !phrasings.includes(saying));
    const near = sayings.filter(({ style }) => style === 'near');
    for (const saying of [...someOf(open, mostAsked, random), ...near]) queries.push(askedSaying(saying, inPack));
  }
  return { entries, queries };
}

/** Styles in which somebody writes phrasings down. */
function isWritten({ style }: Saying): boolean {
  return style === 'plain' || style === 'short' || style === 'polite' || style === 'elder';
}

function someOf<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item);
}
