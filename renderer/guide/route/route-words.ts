import { type Language, pickText } from '#contract/base/language.ts';
import type { Landmark, Route, RouteStep } from '#contract/page/guide-calls.ts';
import type { IconName } from '#contract/venue/venue.ts';
import { isFloorSign } from '../../components/place-names.ts';
import { writeChinese } from '../../i18n/chinese-numbers.ts';
import type { Say } from '../../messages.ts';

/** What sentences about a way are made with. */
export interface WayWords {
  readonly say: Say;
  readonly language: Language;
  /** Signs that say nothing of a place by themselves. */
  readonly sharedSigns: readonly string[];
}

/** Nobody counts a shorter walk. */
const leastMetres = 3;

/** A length as people say it: in fives from ten metres on. */
export function roundMetres(metres: number): number {
  return metres < 10 ? metres : Math.round(metres / 5) * 5;
}

/** The sentences of a way in their order, one for each of its steps. */
export function sentencesOf({ steps, places }: Pick<Route, 'steps' | 'places'>, words: WayWords): readonly string[] {
  const icons = new Map(places.map(({ id, icon }) => [id, icon]));
  const named = (place: Landmark) => nameInSentence(place, icons.get(place.placeId), words);
  return steps.map((step, index) => withNamesApart(sentenceOf(step, steps[index - 1], { ...words, named })));
}

interface SentenceWords extends WayWords {
  readonly named: (place: Landmark) => string;
}

/** Of these there is one or a few, and their names are common nouns: English has an article before them. */
const facilityIcons: ReadonlySet<IconName> = new Set(['toilet', 'lift', 'info']);

/** What a place is called within a sentence: in English the toilets, not Toilets, 1F. */
function nameInSentence(place: Landmark, icon: IconName | undefined, words: WayWords): string {
  const name = landmarkName(place, words);
  const isFacility = icon !== undefined && facilityIcons.has(icon) && !isCode(place.sign, words.sharedSigns);
  if (!isFacility || pickText(place.name, words.language).language !== 'en') return name;
  const [noun = name] = name.split(',');
  // What has other capitals is a name of its own: Harbour Desk.
  return `the ${/\p{Lu}/u.test(noun.slice(1)) ? noun : noun.toLowerCase()}`;
}

/** Stands where a name begins and ends in a sentence. */
const bound = '\u2063';

function bounded(name: string): string {
  return `${bound}${name}${bound}`;
}

/** Chinese characters and the letters or digits of a name have a space between them: 经过 112 鞋包店. */
function withNamesApart(sentence: string): string {
  return sentence
    .replaceAll(/(?<=\p{Script=Han})\u2063(?=[A-Za-z\d])|(?<=[A-Za-z\d])\u2063(?=\p{Script=Han})/gu, ' ')
    .replaceAll(bound, '');
}

function sentenceOf(step: RouteStep, before: RouteStep | undefined, words: SentenceWords): string {
  const { say, language, named } = words;
  switch (step.kind) {
    case 'walk':
      return walkSentence(step, before, words);
    case 'follow':
      return say('route.follow', { metres: roundMetres(step.metres) });
    case 'passage': {
      const { by, floor } = step;
      const name = step.name ? bounded(pickText(step.name, language).text) : say('route.by', { by });
      if (!floor) return say('route.step', { name });
      const told = { by, name, turn: keyOf(step.turn), isUp: floor.isUp ? 'yes' : 'no' };
      return say('route.ride', { ...told, floor: bounded(pickText(floor.name, language).text) });
    }
    case 'arrive': {
      const { door, turn } = step;
      const name = named(step.place);
      const isMany = /^the .*[^s]s$/.test(name) ? 'yes' : 'no';
      const place = bounded(atBeginning(name));
      const told = { turn: keyOf(turn), place, isMany, door: door ?? 0, hasDoor: door === null ? 'no' : 'yes' };
      return say('route.arrive', told);
    }
  }
}

type Walk = Extract<RouteStep, { kind: 'walk' }>;

const walkKeys = { stand: 'route.stand', passage: 'route.exit', turn: 'route.turn', stop: 'route.stop' } as const;

function walkSentence(step: Walk, before: RouteStep | undefined, { say, named }: SentenceWords): string {
  const { at, past, metres } = step;
  return say(walkKeys[step.begins], {
    turn: keyOf(step.turn),
    by: before?.kind === 'passage' ? before.by : 'walk',
    metres: roundMetres(metres),
    hasMetres: metres < leastMetres ? 'no' : 'yes',
    at: at ? bounded(named(at)) : '',
    hasAt: at ? 'yes' : 'no',
    past: past ? bounded(named(past)) : '',
    hasPast: past ? 'yes' : 'no',
  });
}

/** The article with the capital of a sentence's first word. */
function atBeginning(name: string): string {
  return name.replace(/^the /, 'The ');
}

/** A word of the messages has no hyphen. */
function keyOf(turn: string): string {
  return turn.replace('-', '');
}

/** Whether a name says what stands on its sign: 2 or 二厅 where the sign is a 2. */
function saysSign(name: string, sign: string): boolean {
  const number = /^[1-9]\d?$/.test(sign) ? writeChinese(Number(sign)) : null;
  if (number === null || !name.startsWith(number)) return name.includes(sign);
  return !/^[一二三四五六七八九十]/.test(name.slice(number.length)) || name.includes(sign);
}

/** A place by what hangs at its door and its name: C6 敬老服务窗口; by its name where the sign is a floor or a word, or stands in it. */
export function landmarkName(
  { sign, name }: Pick<Landmark, 'sign' | 'name'>,
  { language, sharedSigns }: WayWords,
): string {
  const { text } = pickText(name, language);
  return isCode(sign, sharedSigns) && !saysSign(text, sign) ? `${sign} ${text}` : text;
}

/** Whether a sign is a code of one place, the same in every language. */
export function isCode(sign: string, sharedSigns: readonly string[]): boolean {
  return /^[A-Z]{0,2}\d{1,4}$/.test(sign) && !isFloorSign(sign, sharedSigns);
}
