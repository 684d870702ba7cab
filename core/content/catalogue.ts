import { baseLanguage, fallbacksOf, type Language, languages, pickText } from '#contract/base/language.ts';
import type { TitledEntry } from '#contract/page/answer.ts';
import { titledMatter } from '#contract/page/matter.ts';
import { mostPhrasings, type VenueFace } from '#contract/page/terminal.ts';
import type { Entry, EntryAction, EntryView } from '#contract/venue/entry.ts';
import type { Depth, Trail } from '#contract/venue/exhibit.ts';
import type { Place, Venue, VenueContent } from '#contract/venue/venue.ts';
import { dayIn } from '../system/clock.ts';
import { answeredExample } from './answered-example.ts';
import { eventView } from './event-view.ts';
import { exhibitView } from './exhibit-view.ts';

/** The venue's content in memory, in the words of one language at a time. An entry that has expired or was recalled is not in it. */
export interface Catalogue {
  /** What a page shows of the venue, but for the languages, which are the terminal's to choose. */
  readonly face: () => Omit<VenueFace, 'languages'>;
  /** The entry as a visitor reads it; null when there is none or it has expired. */
  readonly entry: (id: string, language: Language) => EntryView | null;
  readonly titled: (ids: readonly string[], language: Language) => readonly TitledEntry[];
  /** The entries of a category in their order; null when there is no such category. */
  readonly category: (id: string, language: Language) => readonly TitledEntry[] | null;
  readonly place: (id: string) => Place | null;
  /** The only place that has this sign; null where none or several have. */
  readonly placeOfSign: (sign: string) => Place | null;
  /** The place that is written so: by its sign, its name in any language, or another word for it. */
  readonly placeNamed: (text: string) => Place | null;
  /** Where what is announced takes place. */
  readonly placesOfEvents: () => readonly Place[];
  /** The rooms of exhibits, in the order of the venue's places; of some exhibits in their own order, each as often as one is in it. */
  readonly rooms: (exhibitIds?: readonly string[]) => readonly Place[];
  /** What is told of an exhibit for somebody, in the form of an answer that leads to its room. */
  readonly exhibit: (id: string, depth: Depth, language: Language) => EntryView | null;
  readonly trail: (id: string) => Trail | null;
  /** Something that the venue announces, in the form of an answer, whenever it takes place. */
  readonly event: (id: string, language: Language) => EntryView | null;
  /** Whether there is such a matter, and it has not expired. */
  readonly offersMatter: (id: string) => boolean;
  /** How many entries there are, and how many of them have expired. */
  readonly tally: () => { readonly entries: number; readonly expired: number };
  /** The latest day on which an entry was checked: the content is no older, so that a clock before it is wrong. */
  readonly writtenOn: string;
  /** Titles and phrasings written in a language, the most asked entries first, then names of places, at most `mostPhrasings`. */
  readonly phrasings: (language: Language) => readonly string[];
}

export function createCatalogue(
  content: VenueContent,
  nowMs: () => number,
  isRecalled: (entryId: string) => boolean = () => false,
): Catalogue {
  const { venue, entries } = content;
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const writtenOn = entries.reduce((latest, { checkedOn }) => (checkedOn > latest ? checkedOn : latest), '');
  const placesById = new Map(venue.places.map((place) => [place.id, place]));
  const exhibitsById = new Map(venue.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const mattersById = new Map(venue.matters.map((matter) => [matter.id, matter]));
  const placesBySign = Map.groupBy(venue.places, ({ sign }) => sign);
  const placeOfSign = (sign: string) => {
    const [place, ...others] = placesBySign.get(sign) ?? [];
    return place && others.length === 0 ? place : null;
  };
  /** The way to the one place whose sign an answer names, where its author gave it nothing else to lead to. */
  const wayTo = ({ texts }: Entry): EntryAction | undefined => {
    const place = placeOfSign(texts['zh-CN'].place?.sign ?? '');
    return place ? { kind: 'show-place', placeId: place.id } : undefined;
  };
  const offersMatter = (id: string) => {
    const matter = mattersById.get(id);
    return matter !== undefined && isValid(matter, dayIn(venue.timeZone, nowMs()));
  };
  /** What an answer leads to, and the place that it names where that is something else. */
  const leadsOf = (entry: Entry): Pick<EntryView, 'action' | 'placeId'> => {
    const way = wayTo(entry);
    const { action = way } = entry;
    if (!action || (action.kind === 'open-matter' && !offersMatter(action.matterId))) return way ? { action: way } : {};
    if (action.kind === 'show-place' || way?.kind !== 'show-place') return { action };
    return { action, placeId: way.placeId };
  };
  const validEntry = (id: string) => {
    const entry = byId.get(id);
    return entry && !isRecalled(id) && isValid(entry, dayIn(venue.timeZone, nowMs())) ? entry : undefined;
  };
  const titled = (ids: readonly string[], language: Language) =>
    ids.flatMap((id) => {
      const entry = validEntry(id);
      return entry ? [titledIn(entry, language)] : [];
    });
  return {
    titled,
    entry: (id, language) => {
      const entry = validEntry(id);
      if (!entry) return null;
      return { ...viewIn(entry, language, titled(entry.relatedIds, language)), ...leadsOf(entry) };
    },
    category: (id, language) => {
      if (!venue.categories.some((category) => category.id === id)) return null;
      const ids = entries.filter((entry) => entry.categoryId === id).map((entry) => entry.id);
      return titled(ids, language);
    },
    place: (id) => placesById.get(id) ?? null,
    placeOfSign,
    ...placesOf(venue, placesById),
    offersMatter,
    exhibit: (id, depth, language) => {
      const exhibit = exhibitsById.get(id);
      const room = placesById.get(exhibit?.placeId ?? '');
      return exhibit && room ? exhibitView(exhibit, room, depth, language) : null;
    },
    event: eventsIn(venue, titled),
    trail: (id) => venue.trails.find((trail) => trail.id === id) ?? null,
    tally: () => ({
      entries: entries.length,
      expired: entries.filter((entry) => !isValid(entry, dayIn(venue.timeZone, nowMs()))).length,
    }),
    writtenOn,
    phrasings: (language) => {
      const named = namesOfPlaces(venue, language).slice(0, mostPhrasings / 2);
      const ids = new Set([...venue.popularIds, ...byId.keys()]);
      const written = writtenIn(language, ids, validEntry, mostPhrasings - named.length);
      return [...new Set([...written, ...named])];
    },
    face: () => faceOf(venue, { titled, offersMatter, validEntry, placesBySign, entries }),
  };
}

/** Places by what else of the venue, or of an appointment, names them. */
function placesOf(
  { places, events, exhibits }: Venue,
  byId: ReadonlyMap<string, Place>,
): Pick<Catalogue, 'placeNamed' | 'placesOfEvents' | 'rooms'> {
  const wordsOf = ({ sign, name, names }: Place) => [sign, ...Object.values(name), ...names];
  const byWords = laterOn(() => {
    const words = places.flatMap((place) => wordsOf(place).map((word) => [word, place] as const));
    // The first of several that are written alike is the one that is meant.
    return new Map<string | undefined, Place>(words.toReversed());
  });
  const isRoom = new Set(exhibits.map(({ placeId }) => placeId));
  const roomOf = new Map(exhibits.map(({ id, placeId }) => [id, placeId]));
  return {
    placeNamed: (text) => byWords().get(text) ?? null,
    placesOfEvents: () => [...new Set(events.map(({ placeId }) => placeId))].flatMap((id) => byId.get(id) ?? []),
    rooms: (exhibitIds) =>
      exhibitIds
        ? exhibitIds.flatMap((id) => byId.get(roomOf.get(id) ?? '') ?? [])
        : places.filter(({ id }) => isRoom.has(id)),
  };
}

/** Titles and phrasings of entries in a language, at most so many. */
function writtenIn(
  language: Language,
  ids: Iterable<string>,
  entryOf: (id: string) => Entry | undefined,
  most: number,
): readonly string[] {
  const written = new Set<string>();
  for (const id of ids) {
    const text = entryOf(id)?.texts[language];
    for (const words of text ? [text.title, ...text.phrasings] : []) written.add(words);
    // A venue may have many thousands: the page waits for these alone.
    if (written.size >= most) break;
  }
  return [...written].slice(0, most);
}

/** What is made when it is first asked for. */
function laterOn<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/** What visitors type to find places in a language: their names, and in the venue's own the other words for them. */
function namesOfPlaces({ places }: Venue, language: Language): readonly string[] {
  const named: string[] = [];
  for (const { name, names } of places) {
    const own = name[language];
    if (own !== undefined) named.push(own);
    if (language === baseLanguage) named.push(...names);
    if (named.length >= mostPhrasings) break;
  }
  return named;
}

function hasWays(guide: Venue['guide']): boolean {
  return guide !== undefined && guide.stands.length > 0 && guide.edges.length > 0;
}

function sharedSignsOf(bySign: ReadonlyMap<string, readonly Place[]>): string[] {
  return [...bySign].flatMap(([sign, places]) => (places.length > 1 ? [sign] : []));
}

/** The events of a venue by their ids, with the answers that say more. */
function eventsIn({ events, places }: Venue, titled: Catalogue['titled']): Catalogue['event'] {
  return (id, language) => {
    const event = events.find((one) => one.id === id);
    const place = places.find((one) => one.id === event?.placeId);
    if (!event || !place) return null;
    return eventView(event, place, titled(event.entryId ? [event.entryId] : [], language), language);
  };
}

interface FaceParts extends Pick<Catalogue, 'titled' | 'offersMatter'> {
  readonly entries: readonly Entry[];
  /** The entry, if it may be shown today. */
  readonly validEntry: (id: string) => Entry | undefined;
  readonly placesBySign: ReadonlyMap<string, readonly Place[]>;
}

function faceOf(
  { synonyms: _, vetoWords: __, guide, places: ___, popularIds, matters: all, exhibits, ...face }: Venue,
  { titled, offersMatter, validEntry, placesBySign, entries }: FaceParts,
): ReturnType<Catalogue['face']> {
  const offered = all.filter(({ id }) => offersMatter(id));
  const popular = Object.fromEntries(
    languages.map((language) => [language, titled(popularIds, language)] as const),
  ) as VenueFace['popular'];
  const matters = languages.map((language) => [language, offered.map((one) => titledMatter(one, language))] as const);
  const valid = [...popularIds, ...entries.map(({ id }) => id)].flatMap((id) => validEntry(id) ?? []);
  return {
    ...face,
    exhibits: exhibits.map(({ id, number, placeId, title }) => ({ id, number, placeId, title })),
    popular,
    // Those that are asked most are looked through first.
    example: answeredExample(face.example, popular, valid),
    sharedSigns: sharedSignsOf(placesBySign),
    hasWays: hasWays(guide),
    matters: Object.fromEntries(matters) as VenueFace['matters'],
  };
}

/** Whether something may be shown on a day: up to and including its last one. */
function isValid({ validUntil }: Pick<Entry, 'validUntil'>, day: string): boolean {
  return validUntil === null || day <= validUntil;
}

function textIn(entry: Entry, language: Language) {
  for (const candidate of fallbacksOf(language)) {
    const text = entry.texts[candidate];
    if (text) return { text, language: candidate };
  }
  return { text: entry.texts['zh-CN'], language: 'zh-CN' as const };
}

function titledIn(entry: Entry, language: Language): TitledEntry {
  const found = textIn(entry, language);
  const sign = found.text.place?.sign;
  return { entryId: entry.id, title: found.text.title, language: found.language, ...(sign ? { sign } : {}) };
}

function viewIn(entry: Entry, language: Language, related: readonly TitledEntry[]): EntryView {
  const found = textIn(entry, language);
  const { phrasings: _, reading: __, chineseBefore, translatedFrom: ___, ...text } = found.text;
  return {
    id: entry.id,
    categoryId: entry.categoryId,
    language: found.language,
    department: pickText(entry.department, language).text,
    checkedOn: entry.checkedOn,
    validUntil: entry.validUntil,
    ...(chineseBefore ? { isBehindChinese: true as const } : {}),
    text,
    related: related.map(({ entryId, title, language: writtenIn }) => ({ id: entryId, title, language: writtenIn })),
    ...(entry.hoursOf ? { hoursOf: entry.hoursOf } : {}),
  };
}
