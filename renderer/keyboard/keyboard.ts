import type { Language } from '#contract/base/language.ts';
import type { Candidate } from './candidate.ts';
import { createHangulMethod } from './hangul/hangul-method.ts';
import type { InputMethod } from './input-method.ts';
import { createKanaMethod } from './kana/kana-method.ts';
import { voiceLastKana } from './kana/voicing.ts';
import { createLatinMethod } from './latin-method.ts';
import type { LayoutName } from './layouts.ts';
import type { PackWord } from './pack-words.ts';
import type { WordSource } from './pinyin/lexicon.ts';
import { createPinyinMethod } from './pinyin/pinyin-method.ts';
import { separator } from './pinyin/segmentation.ts';
import { choose, erase, likeliest, nothingTyped, settle, space, type Typing, type } from './typing.ts';

/** Everything the keyboard holds; a plain value that ends with the component. */
export interface KeyboardState {
  readonly typing: Typing;
  /** What letter keys write; the layer of digits lies over it. */
  readonly letters: Exclude<LayoutName, 'digits'>;
  readonly isDigits: boolean;
  /** `once` ends with the next letter, `locked` with the next press of shift. */
  readonly shift: 'off' | 'once' | 'locked';
}

export type KeyboardAction =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'choose'; readonly candidate: Candidate }
  | { readonly kind: 'replace'; readonly value: string }
  | { readonly kind: 'space' | 'erase' | 'settle' | 'escape' | 'clear' }
  | { readonly kind: 'shift' | 'switch' | 'layer' | 'kana' | 'separator' | 'voicing' };

export interface Keyboard {
  readonly start: (value: string) => KeyboardState;
  /** The state after a key; pure, and never fails. */
  readonly press: (state: KeyboardState, action: KeyboardAction) => KeyboardState;
  readonly candidates: (state: KeyboardState) => readonly Candidate[];
  readonly composition: (state: KeyboardState) => Composition;
}

/** What the field shows and what the question would be if it were asked now. */
export interface Composition {
  /** Settled text. */
  readonly value: string;
  /** Open letters as they are shown behind it, underlined; empty where nothing is open. */
  readonly open: string;
  /** The text with the likeliest reading of the open letters. */
  readonly likeliest: string;
  /** The text with the open letters as typed, for matches while typing. */
  readonly plain: string;
}

export interface KeyboardDeps {
  readonly language: Language;
  /** Words in the language; the order is their importance. */
  readonly packWords: readonly PackWord[];
  readonly source: WordSource;
}

const lettersByLanguage: Readonly<Record<Language, KeyboardState['letters']>> = {
  'zh-CN': 'pinyin',
  en: 'latin',
  ja: 'romaji',
  ko: 'hangul',
};

/** The keyboard of one language. It holds no text: all of it is in the states that go in and come out. */
export function createKeyboard({ language, packWords, source }: KeyboardDeps): Keyboard {
  const own = lettersByLanguage[language];
  const methods = createMethods(packWords, source);
  const methodOf = (state: KeyboardState) => methods(state.letters);
  return {
    start: (value) => ({ typing: { ...nothingTyped, value }, letters: own, isDigits: false, shift: 'off' }),
    press: (state, action) => pressKey(state, action, methodOf(state), own),
    candidates: (state) => methodOf(state).candidates(state.typing.letters),
    composition: (state) => {
      const { typing } = state;
      const method = methodOf(state);
      const plain = typing.value + method.settle(typing.letters);
      return method.isFirm
        ? { value: plain, open: '', likeliest: plain, plain }
        : { value: typing.value, open: method.show(typing.letters), likeliest: likeliest(typing, method), plain };
    },
  };
}

function createMethods(packWords: readonly PackWord[], source: WordSource): (name: LayoutName) => InputMethod {
  const made = new Map<LayoutName, InputMethod>();
  const make = (name: LayoutName) => {
    if (name === 'pinyin') return createPinyinMethod(source, packWords);
    if (name === 'hangul') return createHangulMethod(packWords);
    return name === 'latin' || name === 'digits' ? createLatinMethod(packWords) : createKanaMethod(packWords);
  };
  return (name) => {
    const method = made.get(name) ?? rememberLast(make(name));
    made.set(name, method);
    return method;
  };
}

function pressKey(
  state: KeyboardState,
  action: KeyboardAction,
  method: InputMethod,
  own: KeyboardState['letters'],
): KeyboardState {
  const { typing } = state;
  switch (action.kind) {
    case 'type':
      return {
        ...state,
        typing: type(typing, action.text, method),
        shift: state.shift === 'once' ? 'off' : state.shift,
      };
    case 'choose':
      return { ...state, typing: choose(typing, action.candidate) };
    case 'replace':
      return { ...state, typing: { ...nothingTyped, value: action.value } };
    case 'space':
      return { ...state, typing: space(typing, method) };
    case 'erase':
      return { ...state, typing: erase(typing) };
    case 'settle':
      return { ...state, typing: settle(typing, method) };
    case 'escape':
      return { ...state, typing: { ...nothingTyped, value: typing.value } };
    case 'clear':
      return { ...state, typing: nothingTyped };
    case 'separator':
      return typing.letters === '' ? state : { ...state, typing: type(typing, separator, method) };
    case 'voicing':
      return { ...state, typing: { ...typing, letters: voiceLastKana(typing.letters), choice: undefined } };
    default:
      return pressMode(state, action.kind, method, own);
  }
}

function pressMode(
  state: KeyboardState,
  kind: 'shift' | 'switch' | 'layer' | 'kana',
  method: InputMethod,
  own: KeyboardState['letters'],
): KeyboardState {
  const typing = settle(state.typing, method);
  switch (kind) {
    case 'shift':
      return { ...state, shift: state.shift === 'off' ? 'once' : state.shift === 'once' ? 'locked' : 'off' };
    case 'layer':
      return { ...state, isDigits: !state.isDigits };
    case 'switch':
      return { ...state, typing, letters: state.letters === 'latin' ? own : 'latin', isDigits: false, shift: 'off' };
    case 'kana':
      return { ...state, typing, letters: state.letters === 'kana' ? 'romaji' : 'kana', isDigits: false };
  }
}

/** The strip, the first candidate and the likeliest reading all ask about the same letters. */
function rememberLast(method: InputMethod): InputMethod {
  let last: { letters: string; candidates: readonly Candidate[] } | undefined;
  return {
    ...method,
    candidates: (letters) => {
      if (last?.letters !== letters) last = { letters, candidates: method.candidates(letters) };
      return last.candidates;
    },
  };
}
