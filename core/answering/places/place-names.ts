import { languages } from '#contract/base/language.ts';
import type { Place } from '#contract/venue/venue.ts';
import { floorWordsIn } from './floor-words.ts';
import { isOneSlip } from './one-slip.ts';
import { placeKey } from './place-key.ts';
import { kindOfWord, kindsOfIcon } from './place-kinds.ts';
import { spellsName } from './spelled-name.ts';

/** How a place was named: by what it is called, by another word for it, by how one is spelled, or by something near to these. */
export type NamedBy = 'name' | 'other-word' | 'spelling' | 'nearly';

export interface NamedPlaces {
  readonly by: NamedBy;
  /** Places of the venue by their number, in its order. */
  readonly places: readonly number[];
}

/** The places of a venue by what they are called. */
export interface PlaceNames {
  /** The places that words name; null where none is called so. */
  readonly exactly: (text: string) => NamedPlaces | null;
  /** The same where there is a slip in the words, or they are spelled or cut short. */
  readonly nearly: (text: string) => NamedPlaces | null;
}

/** Numbers of places by a key; one alone as it is. */
type Keyed = Map<string, number | number[]>;

interface Tables {
  readonly names: Keyed;
  /** Other words for a place, and what is left of its name without a word like shop. */
  readonly others: Keyed;
  readonly signs: Keyed;
  /** Words of the kinds that the venue has places of. */
  readonly kinds: Keyed;
}

/** Takes places in the venue's order, one by one. */
export interface PlaceNamesBuilder {
  readonly add: (place: Place) => void;
  readonly finish: () => PlaceNames;
}

export function createPlaceNamesBuilder(): PlaceNamesBuilder {
  const { add, finish } = createTablesBuilder();
  return { add, finish: () => namesIn(finish()) };
}

function namesIn(tables: Tables): PlaceNames {
  const finding = (find: Find) => (text: string) => {
    const key = placeKey(text);
    return key === '' ? null : find(tables, key, text);
  };
  return { exactly: finding(exactly), nearly: finding(nearly) };
}

type Find = (tables: Tables, key: string, text: string) => NamedPlaces | null;

function createTablesBuilder() {
  const tables: Tables = { names: new Map(), others: new Map(), signs: new Map(), kinds: new Map() };
  const ofKind = new Map<number, number[]>();
  let count = 0;
  const addPlace = ({ sign, name, names: words, icon }: Place) => {
    const number = count;
    count += 1;
    const keys = new Set(languages.flatMap((language) => formsOf(name[language] ?? '')).map(placeKey));
    const otherKeys = new Set(words.map(placeKey));
    for (const key of keys) add(tables.names, key, number);
    for (const key of otherKeys) add(tables.others, key, number);
    for (const key of keys) add(tables.others, withoutCommonEnd(key), number);
    add(tables.signs, placeKey(sign), number);
    for (const kind of kindsOf([...keys, ...otherKeys], icon)) {
      const before = ofKind.get(kind);
      if (before) before.push(number);
      else ofKind.set(kind, [number]);
    }
  };
  const finish = (): Tables => {
    for (const [word, kind] of kindOfWord) {
      const numbers = ofKind.get(kind);
      if (numbers) tables.kinds.set(word, numbers);
    }
    return tables;
  };
  return { add: addPlace, finish };
}

/** What is called by another kind is not of its icon's: where water is drawn nobody eats. */
function kindsOf(keys: readonly string[], icon: Place['icon']): ReadonlySet<number> {
  const byWords = keys.flatMap((key) => kindOfWord.get(key) ?? []);
  return new Set(byWords.length > 0 ? byWords : kindsOfIcon(icon));
}

function add(table: Keyed, key: string, number: number): void {
  if (key === '') return;
  const before = table.get(key);
  if (before === undefined) table.set(key, number);
  else if (typeof before === 'number') {
    if (before !== number) table.set(key, [before, number]);
  } else if (before.at(-1) !== number) before.push(number);
}

function numbersOf(table: Keyed, key: string): readonly number[] {
  const found = table.get(key);
  return found === undefined ? [] : [found].flat();
}

const merged = (...some: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(some.flat())].sort((a, b) => a - b);

function exactly({ names, others, signs, kinds }: Tables, key: string, text: string): NamedPlaces | null {
  const bySign = numbersOf(signs, placeKey(signIn(text)));
  // A sign that hangs at several doors names none of them: 1F.
  const named = merged(
    numbersOf(names, key),
    numbersOf(kinds, key),
    numbersOf(names, withoutCommonEnd(key)),
    bySign.length === 1 ? bySign : [],
  );
  if (named.length > 0) return { by: 'name', places: named };
  const byOther = numbersOf(others, key);
  return byOther.length > 0 ? { by: 'other-word', places: byOther } : null;
}

function nearly({ names, others, kinds }: Tables, key: string, text: string): NamedPlaces | null {
  const letters = text.toLowerCase().replaceAll(' ', '');
  if (/^[a-z]+\d*$/.test(letters)) {
    const spelled = [names, others].flatMap((table) => numbersWhere(table, (name) => spellsName(letters, name)));
    if (spelled.length > 0) return { by: 'spelling', places: merged(spelled) };
  }
  const found = [names, others, kinds].flatMap((table) => numbersWhere(table, (name) => isOneSlip(key, name)));
  const near = found.length > 0 ? merged(found) : beginningWith(key, names);
  return near.length > 0 ? { by: 'nearly', places: near } : null;
}

function numbersWhere(table: Keyed, holds: (name: string) => boolean): number[] {
  const found: number[] = [];
  for (const name of table.keys()) if (holds(name)) found.push(...numbersOf(table, name));
  return found;
}

/** A name as it stands, without its floor, and its own part before what it is about: 二厅 of 二厅 造船. */
function formsOf(name: string): readonly string[] {
  if (name === '') return [];
  const { floor, rest } = floorWordsIn(name);
  const [own = '', ...about] = name.split(/(?<=\p{Script=Han}|\p{Script=Hangul})[ 　]|[:：·（(]/u);
  const hasOwn = about.length > 0 && (/\d|[一二三四五六七八九]/.test(own) || about.length === 1);
  return [name, ...(floor !== null && /\p{L}/u.test(rest) ? [rest] : []), ...(hasOwn ? [own] : [])];
}

const numbered =
  /^(?:counter|window|shop|store|room|unit|booth|number|no|第)? ?([a-z]{0,2}-?\d{1,4}[a-z]?) ?(?:号?(?:窗口|窗|柜台|店铺|店|铺|厅|室|摊)|号|番(?:窓口)?|窓口|号室|번 ?(?:창구|매장|방)?|창구|호)?$/u;

/** The sign in what people say of one: C6 of C6 号窗口. */
function signIn(text: string): string {
  const small = text.normalize('NFKC').toLowerCase().trim();
  return numbered.exec(small)?.[1] ?? small;
}

const commonEnds =
  /(?:专卖店|专柜|商店|店铺|窗口|柜台|店|铺|馆|处|台|机|区|shop|stor|desk|counter|window|area|店舗|窓口|コーナー|가게|매장|창구|점|코너)$/u;

/** A shop is also asked for by what it sells: 化妆品 of 化妆品店. */
function withoutCommonEnd(key: string): string {
  const kept = key.replace(commonEnds, '');
  return kept.length >= 2 && kept !== key ? kept : '';
}

/** Shorter beginnings are those of anything. */
const leastBeginning = { letters: 5, characters: 2 } as const;

/** Names of which the words are a good half from their beginning, where only one place has such a name. */
function beginningWith(key: string, names: Keyed): readonly number[] {
  const least = /^[a-z0-9]+$/.test(key) ? leastBeginning.letters : leastBeginning.characters;
  if (key.length < least) return [];
  const numbers = new Set<number>();
  for (const name of names.keys())
    if (name.startsWith(key) && key.length * 2 >= name.length && !/\d/.test(name.slice(key.length)))
      for (const number of numbersOf(names, name)) numbers.add(number);
  return numbers.size === 1 ? [...numbers] : [];
}
