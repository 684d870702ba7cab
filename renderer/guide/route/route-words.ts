import { type Language, pickText } from '#contract/base/language.ts';
import type { Landmark, Route, RouteStep } from '#contract/page/guide-calls.ts';
import { isFloorSign } from '../../components/place-names.ts';
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
export function sentencesOf({ steps }: Pick<Route, 'steps'>, words: WayWords): readonly string[] {
  return steps.map((step, index) => withNamesApart(sentenceOf(step, steps[index - 1], words)));
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

function sentenceOf(step: RouteStep, before: RouteStep | undefined, words: WayWords): string {
  const { say, language } = words;
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
      const place = bounded(landmarkName(step.place, words));
      return say('route.arrive', { turn: keyOf(turn), place, door: door ?? 0, hasDoor: door === null ? 'no' : 'yes' });
    }
  }
}

type Walk = Extract<RouteStep, { kind: 'walk' }>;

const walkKeys = { stand: 'route.stand', passage: 'route.exit', turn: 'route.turn', stop: 'route.stop' } as const;

function walkSentence(step: Walk, before: RouteStep | undefined, words: WayWords): string {
  const { at, past, metres } = step;
  return words.say(walkKeys[step.begins], {
    turn: keyOf(step.turn),
    by: before?.kind === 'passage' ? before.by : 'walk',
    metres: roundMetres(metres),
    hasMetres: metres < leastMetres ? 'no' : 'yes',
    at: at ? bounded(landmarkName(at, words)) : '',
    hasAt: at ? 'yes' : 'no',
    past: past ? bounded(landmarkName(past, words)) : '',
    hasPast: past ? 'yes' : 'no',
  });
}

/** A word of the messages has no hyphen. */
function keyOf(turn: string): string {
  return turn.replace('-', '');
}

/** A place by what hangs at its door and its name: C6 敬老服务窗口; by its name where the sign is a floor or a word. */
export function landmarkName(
  { sign, name }: Pick<Landmark, 'sign' | 'name'>,
  { language, sharedSigns }: WayWords,
): string {
  const { text } = pickText(name, language);
  return isCode(sign, sharedSigns) && !text.includes(sign) ? `${sign} ${text}` : text;
}

/** Whether a sign is a code of one place, the same in every language. */
export function isCode(sign: string, sharedSigns: readonly string[]): boolean {
  return /^[A-Z]{0,2}\d{1,4}$/.test(sign) && !isFloorSign(sign, sharedSigns);
}
