import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import { createKeyboard, type KeyboardAction, type KeyboardState } from '#renderer/keyboard/keyboard.ts';
import { createLatinMethod } from '#renderer/keyboard/latin-method.ts';
import { mostCharacters } from '#renderer/keyboard/typing.ts';
import { shippedWordSource } from '#test/support/fixtures/word-source.ts';

const source = shippedWordSource();
const packWords = ['老人卡', '身份证', 'パスポート', '여권', 'passport'].map((text) => ({ text }));
const keyboards = new Map(
  languages.map((language) => [language, createKeyboard({ language, packWords, source })] as const),
);

function setup(language: Language) {
  const keyboard = keyboards.get(language) ?? createKeyboard({ language, packWords, source });
  const press = (state: KeyboardState, ...actions: KeyboardAction[]) => actions.reduce(keyboard.press, state);
  const write = (text: string, from = keyboard.start('')) => press(from, ...letters(text));
  return { keyboard, press, write };
}

const letters = (text: string): KeyboardAction[] => Array.from(text, (letter) => ({ kind: 'type', text: letter }));
const choose = (state: KeyboardState, text: string): KeyboardAction => {
  const { keyboard } = setup('zh-CN');
  const candidate = keyboard.candidates(state).find((offered) => offered.text === text);
  return { kind: 'choose', candidate: candidate ?? { text: '', uses: 0 } };
};

test('choosing 老人 uses laoren and leaves ka', () => {
  const { press, write } = setup('zh-CN');
  const open = write('laorenka');
  const { typing } = press(open, choose(open, '老人'));
  expect([typing.value, typing.letters]).toEqual(['老人', 'ka']);
});

test('erasing right after such a choice takes it back', () => {
  const { press, write } = setup('zh-CN');
  const open = write('laorenka');
  expect(press(open, choose(open, '老人'), { kind: 'erase' }).typing).toEqual(open.typing);
});

test('once all letters are used, erasing takes single characters', () => {
  const { press, write } = setup('zh-CN');
  const state = press(write('laorenka'), { kind: 'space' }, { kind: 'erase' });
  expect(state.typing.value).toBe('老人');
});

test('space takes the first candidate, and with nothing open writes a space', () => {
  const { press, write } = setup('zh-CN');
  expect(press(write('lrk'), { kind: 'space' }).typing.value).toBe('老人卡');
  expect(press(write('lrk'), { kind: 'space' }, { kind: 'space' }).typing.value).toBe('老人卡 ');
});

test('a mark settles the open letters by their likeliest reading', () => {
  const { write } = setup('zh-CN');
  expect(write('lrk？').typing.value).toBe('老人卡？');
});

test('enter keeps the letters as they are typed', () => {
  const { press, write } = setup('zh-CN');
  expect(press(write('lrk'), { kind: 'settle' }).typing).toEqual({ value: 'lrk', letters: '' });
});

test('the field shows spaced syllables, and the question to ask is the likeliest reading', () => {
  const { keyboard, write } = setup('zh-CN');
  const open = write('diul', write('lrk？'));
  expect(keyboard.composition(open)).toMatchObject({ value: '老人卡？', open: 'diu l', plain: '老人卡？diul' });
  expect(keyboard.composition(open).likeliest).toMatch(/^老人卡？丢/);
});

test('switching to Latin keeps what is open and writes letters as they are', () => {
  const { keyboard, press, write } = setup('zh-CN');
  const state = write('VIP', press(write('lrk'), { kind: 'space' }, { kind: 'switch' }));
  expect(keyboard.composition(state)).toMatchObject({ value: '老人卡VIP', open: '' });
});

test('shift holds for one letter, pressed twice until it is pressed again', () => {
  const { press, keyboard } = setup('en');
  const once = press(keyboard.start(''), { kind: 'shift' });
  expect(once.shift).toBe('once');
  expect(press(once, ...letters('A')).shift).toBe('off');
  expect(press(once, { kind: 'shift' }, ...letters('AB')).shift).toBe('locked');
});

test('English is written as typed, and a venue word can be finished by touch', () => {
  const { keyboard, press, write } = setup('en');
  const open = write('My pas');
  expect(keyboard.composition(open).value).toBe('My pas');
  const [candidate] = keyboard.candidates(press(write('My'), { kind: 'space' }, ...letters('pas')));
  expect(candidate).toEqual({ text: 'passport', uses: 3 });
});

test('words of the venue that differ in case, width or signs alone are offered once, as they are written most', () => {
  const packWords = ['toilets', 'Toilets', 'ＴＯＩＬＥＴＳ', 'toilet-s', 'toiletries'].map((text) => ({ text }));
  const offered = createLatinMethod(packWords).candidates('toil');
  expect(offered.map(({ text }) => text)).toEqual(['toilets', 'toiletries']);
});

test('Korean is written while it is composed, and erased jamo by jamo', () => {
  const { keyboard, press, write } = setup('ko');
  const open = write('ㅎㅏㄴㅏ');
  const value = (state: KeyboardState) => keyboard.composition(state).value;
  expect(value(open)).toBe('하나');
  expect(value(press(open, { kind: 'erase' }))).toBe('한');
  expect(value(press(open, { kind: 'erase' }, { kind: 'erase' }))).toBe('하');
});

test('the voicing key changes the last kana typed', () => {
  const { keyboard, press, write } = setup('ja');
  const state = press(write('か', press(keyboard.start(''), { kind: 'kana' })), { kind: 'voicing' });
  expect(keyboard.composition(state).open).toBe('が');
});

test('clearing and escaping forget what is open; only clearing forgets the text', () => {
  const { keyboard, press, write } = setup('zh-CN');
  const open = write('sfz', press(write('lrk'), { kind: 'space' }));
  expect(press(open, { kind: 'escape' }).typing).toEqual({ value: '老人卡', letters: '' });
  expect(press(open, { kind: 'clear' })).toEqual(keyboard.start(''));
});

const action: fc.Arbitrary<KeyboardAction> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .constantFrom(..."abcdeghilnopqrsuvwxyzAZ1？'-ㅎㅏㄴかー")
      .map((text) => ({ kind: 'type', text }) as const),
  },
  fc
    .constantFrom(
      'space',
      'erase',
      'settle',
      'escape',
      'clear',
      'shift',
      'switch',
      'layer',
      'kana',
      'separator',
      'voicing',
    )
    .map((kind) => ({ kind }) as const),
  fc.string({ maxLength: 5 }).map((value) => ({ kind: 'replace', value }) as const),
  fc.nat(30).map((uses) => ({ kind: 'choose', candidate: { text: '字', uses } }) as const),
);

test.each(languages)('no sequence of keys breaks the %s keyboard or outgrows its field', (language) => {
  const { keyboard, press } = setup(language);
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const state = press(keyboard.start(''), ...actions);
      const { value, likeliest } = keyboard.composition(state);
      expect(keyboard.candidates(state).length).toBeGreaterThanOrEqual(0);
      expect(Array.from(value).length).toBeLessThanOrEqual(mostCharacters);
      expect(Array.from(likeliest).length).toBeLessThanOrEqual(mostCharacters);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['zh-CN', 'abcdefghijklmnopqrstuvwxyz'],
  ['ja', 'abcdefghijklmnopqrstuvwxyz'],
  ['ko', 'ㄱㄴㄷㄹㅁㅂㅅㅇㅏㅑㅓㅗㅜㅣ'],
  ['en', 'abcdefghijklmnopqrstuvwxyz'],
] as const)('in %s each press of delete undoes one letter', (language, keys) => {
  const { keyboard, press, write } = setup(language);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...keys), maxLength: 20 }), (text) => {
      const before = keyboard.start('以前');
      const undone = Array.from(text, (): KeyboardAction => ({ kind: 'erase' }));
      expect(press(write(text, before), ...undone).typing).toEqual(before.typing);
    }),
    { numRuns: 60 },
  );
});
