import { type Language, pickText } from '#contract/base/language.ts';
import { type Place, promisedIcons, type VenueKind } from '#contract/venue/venue.ts';

/** The same kind of facility on one floor or on several: one line of a list. */
export interface PlaceLine {
  readonly key: string;
  /** Where its floor is no part of what it is: 洗手间 of 一楼洗手间 and 二楼洗手间. */
  readonly name: string;
  readonly places: readonly [Place, ...Place[]];
}

/** Places that a visitor looks for together. */
export interface PlaceSection {
  readonly key: string;
  readonly kind: 'promised' | 'services' | 'ways';
  /** The floor that its places share; null where they lie on several. */
  readonly floor: string | null;
  readonly lines: readonly PlaceLine[];
}

/** What the key on home promises in each kind of house: counters by their signs, shops by their numbers, galleries. */
const isPromised: Readonly<Record<VenueKind, (place: Place) => boolean>> = {
  hall: ({ sign }) => /^[A-Z]\d+$/.test(sign),
  mall: ({ sign, icon }) => /^[A-Z]?\d{3}$/.test(sign) || icon === promisedIcons.mall,
  museum: ({ icon }) => icon === promisedIcons.museum,
};
const waysIcons: ReadonlySet<string> = new Set(['lift', 'parking', 'car', 'signpost']);
/** So many lines are found by looking, without parting them by floors. */
const mostOfSection = 12;

const isToilet = ({ icon }: Place) => icon === 'toilet';

/** Toilets as one line, the nearest first: nobody should have to guess among which services they are. Null where there are none. */
export function toiletsOf(places: readonly Place[], language: Language): PlaceLine | null {
  const [first, ...others] = nearestFirst(places.filter(isToilet), places[0]);
  return first ? { key: 'toilets', name: withoutFloor(first, language), places: [first, ...others] } : null;
}

/** Every other place once: what was promised first, by floors where it is much, then services, then ways in and out. */
export function sectionsOf(places: readonly Place[], kind: VenueKind, language: Language): PlaceSection[] {
  const promised = places.filter(isPromised[kind]);
  const rest = places.filter((place) => !isPromised[kind](place) && !isToilet(place));
  const floorOf = (place: Place) => pickText(place.floor, language).text;
  const first =
    promised.length <= mostOfSection
      ? [promised]
      : [...Map.groupBy(nearestFirst(promised, places[0]), floorOf).values()];
  const parts: [PlaceSection['kind'], Place[]][] = [
    ...first.map((part): [PlaceSection['kind'], Place[]] => ['promised', part]),
    ['services', rest.filter(({ icon }) => !waysIcons.has(icon))],
    ['ways', rest.filter(({ icon }) => waysIcons.has(icon))],
  ];
  return parts.flatMap(([partKind, part], index) => {
    if (part.length === 0) return [];
    const floors = new Set(part.map(floorOf));
    const lines = linesOf(part, language, places[0]);
    return [
      {
        key: `${partKind}-${index}`,
        kind: partKind,
        floor: floors.size === 1 ? floorOf(part[0] as Place) : null,
        lines,
      },
    ];
  });
}

function nearestFirst(places: readonly Place[], terminal: Place | undefined): Place[] {
  const near = new Map(places.map((place) => [place, nearness(place, terminal)]));
  return places.toSorted((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0));
}

/** A venue names first what lies beside the terminal: from its floor upwards, then downwards, as one reads a lift's keys from where one stands. */
function nearness(place: Place, terminal: Place | undefined): number {
  const own = place.floor['zh-CN'];
  if (!terminal || own === terminal.floor['zh-CN']) return 0;
  const [level, here] = [levelOf(own), levelOf(terminal.floor['zh-CN'])];
  if (level === null || here === null) return unnumbered;
  return level > here ? level - here : mostFloorsAbove + here - level;
}

/** More floors than any house has over a terminal. */
const mostFloorsAbove = 200;
/** A floor that is named and not numbered comes last. */
const unnumbered = 1000;

const digits = '一二三四五六七八九';

/** 二楼 is 2, 地下一层 is 0: there is no floor between 一楼 and it; null where a floor is named and not numbered. */
function levelOf(floor: string): number | null {
  const found = /(地下|负)?([一二三四五六七八九]|\d+)[楼层]/u.exec(floor);
  if (!found?.[2]) return null;
  const number = digits.includes(found[2]) ? digits.indexOf(found[2]) + 1 : Number(found[2]);
  return found[1] ? 1 - number : number;
}

/** Lines of several places first: behind them one more touch is needed, so that no page may be turned before. */
function linesOf(places: readonly Place[], language: Language, terminal: Place | undefined): PlaceLine[] {
  const kinds = Map.groupBy(places, (place) => `${place.icon} ${withoutFloor(place, 'zh-CN')}`);
  const lines = [...kinds].flatMap(([key, found]): PlaceLine[] => {
    const [first, ...others] = found.length > 1 ? nearestFirst(found, terminal) : found;
    if (!first) return [];
    const name = others.length > 0 ? withoutFloor(first, language) : pickText(first.name, language).text;
    return [{ key, name, places: [first, ...others] }];
  });
  return lines.toSorted((a, b) => Number(b.places.length > 1) - Number(a.places.length > 1));
}

/** A place's name without the floor it begins or ends with. */
function withoutFloor(place: Place, language: Language): string {
  const { text, language: writtenIn } = pickText(place.name, language);
  if (writtenIn === 'en') return text.replace(/,\s*(\d+F|Basement \d|Level \d)$/, '');
  const floor = pickText(place.floor, writtenIn).text;
  return text.startsWith(floor) && text.length > floor.length ? text.slice(floor.length).trim() : text;
}
