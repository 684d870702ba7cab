import type { Language } from '#contract/base/language.ts';
import type { Decision } from '#contract/page/answering.ts';
import { entrySchema } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createPlaceFinding } from '#core/answering/place-finding.ts';
import { withPlaces } from '#core/composition/placed-answers.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { sampleContent } from '../answers/exact.ts';
import { openAnswering } from '../answers/run-eval.ts';
import { mostWrittenLanguage } from '../answers/script.ts';
import type { EntryRow, PlaceSet, QueryRow } from './place-rows.ts';

/** A question with what the product made of it. */
export interface AskedForPlace {
  readonly query: QueryRow;
  readonly goldPlaces: readonly string[];
  readonly goldEntries: readonly string[];
  readonly decision: Decision;
  /** The place that the answer's key leads to, where an entry answers. */
  readonly leadsTo: string | null;
}

/** Asks all questions of a set in the venues that they are asked in, as a terminal of these venues would answer. */
export async function askForPlaces(set: PlaceSet): Promise<readonly AskedForPlace[]> {
  const first = set.venues[0] ?? set.queries.find(({ venue }) => venue)?.venue ?? 'mall';
  const byVenue = Map.groupBy(set.queries, ({ venue = first }) => venue);
  const asked: AskedForPlace[] = [];
  for (const [venueId, queries] of byVenue) asked.push(...(await askIn(contentOf(set, venueId, first), queries)));
  return asked;
}

function contentOf(set: PlaceSet, venueId: string, first: string): VenueContent {
  const { venue, entries } = sampleContent(venueId);
  const isHere = ({ venue: of = first }: { readonly venue?: string | undefined }) => of === venueId;
  const places = set.places.filter(isHere).map(({ place }) => place);
  const categoryId = venue.categories[0]?.id ?? '';
  const more = set.entries.filter(isHere).map((one) => entryOf(one, categoryId));
  return { venue: { ...venue, places: [...venue.places, ...places] }, entries: [...entries, ...more] };
}

/** The answer of an entry that a set brings is of no account here. */
function entryOf({ id, q, similar = [], lang }: EntryRow, categoryId: string) {
  const text = { title: q.slice(0, 60), phrasings: [q, ...similar], lead: q };
  const language = lang ?? mostWrittenLanguage([q, ...similar]);
  return entrySchema.parse({
    id,
    categoryId,
    department: { 'zh-CN': '示例' },
    checkedOn: '2026-01-01',
    validUntil: null,
    // What is not written in Chinese must be findable in no Chinese words.
    texts: { 'zh-CN': language === 'zh-CN' ? text : { title: '〇', phrasings: ['〇'], lead: '〇' }, [language]: text },
  });
}

async function askIn(content: VenueContent, queries: readonly QueryRow[]): Promise<AskedForPlace[]> {
  const { venue, entries } = content;
  const answering = openAnswering();
  const wayfinder = createWayfinder(venue, null);
  const nearestFirst = (placeIds: readonly string[], isStepFree: boolean) =>
    wayfinder.nearestFirst(placeIds, { isStepFree, isShut: () => false });
  const placeIds = new Set(venue.places.map(({ id }) => id));
  const leads = new Map(
    entries.map(({ id, action }) => [id, action?.kind === 'show-place' ? action.placeId : null] as const),
  );
  try {
    await answering.load(content);
    const finding = createPlaceFinding(venue, new AbortController().signal);
    const answers = withPlaces(answering, finding, nearestFirst, () => entries);
    const asked: AskedForPlace[] = [];
    for (const query of queries) {
      const language: Language = query.lang ?? mostWrittenLanguage([query.q]);
      const { q: text, via, alternatives } = query;
      const decision = await answers.ask({ text, language, via, alternatives });
      const golds = query.gold === null ? [] : [query.gold].flat();
      const isPlace = (gold: string) => gold.startsWith('place:') || (!gold.startsWith('entry:') && placeIds.has(gold));
      const bare = (gold: string) => gold.replace(/^(?:place|entry):/, '');
      asked.push({
        query,
        decision,
        goldPlaces: golds.filter(isPlace).map(bare),
        goldEntries: golds.filter((gold) => !isPlace(gold)).map(bare),
        leadsTo: decision.kind === 'answer' ? (leads.get(decision.entryId) ?? null) : null,
      });
    }
    return asked;
  } finally {
    await answering.close();
  }
}
