import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import { pseudoLong } from '#renderer/i18n/pseudo.ts';
import { catalogues, createSay, messagesByRoom } from '#renderer/messages.ts';
import { consoleMessages } from '#renderer/staff/console/messages/messages.ts';
import { deskMessages } from '#renderer/staff/desk/messages/messages.ts';
import { givenMessages } from '#renderer/staff/given/messages/messages.ts';
import { noticesMessages } from '#renderer/staff/notices/messages/messages.ts';
import { pinsMessages } from '#renderer/staff/pins/messages/messages.ts';
import { trailMessages } from '#renderer/staff/trail/messages/messages.ts';

const keys = Object.keys(catalogues['zh-CN']);
/** Those that come with the page, and those that come with rooms of the staff. */
const rooms = {
  ...messagesByRoom,
  'staff/console': consoleMessages,
  'staff/desk': deskMessages,
  'staff/given': givenMessages,
  'staff/notices': noticesMessages,
  'staff/pins': pinsMessages,
  'staff/trail': trailMessages,
};
const allIn = (language: Language): [string, string][] =>
  Object.values(rooms).flatMap((room) => Object.entries<string>(room[language]));

test('no key stands in two rooms', () => {
  const all = Object.values(rooms).flatMap((room) => Object.keys(room['zh-CN']));
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});

test.each(Object.entries(rooms))('%s says the same things in every language', (_room, texts) => {
  const keys = Object.keys(texts['zh-CN']).sort();
  expect(keys).not.toEqual([]);
  for (const inLanguage of Object.values(texts)) expect(Object.keys(inLanguage).sort()).toEqual(keys);
});

test.each(languages)('%s has every text and none besides', (language) => {
  expect(Object.keys(catalogues[language]).sort()).toEqual([...keys].sort());
  expect(Object.entries(catalogues[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

test.each(languages)('%s is well-formed and asks for the same values as the base language', (language) => {
  const inBase = new Map(allIn('zh-CN'));
  for (const [key, text] of allIn(language)) {
    const base = inBase.get(key) ?? '';
    expect(() => new IntlMessageFormat(text, language), key).not.toThrow();
    for (const name of argumentsOf(text)) expect(argumentsOf(base), `${language} ${key}`).toContain(name);
  }
});

test('a text counts in the plural of its language', () => {
  expect(createSay('en')('answer.steps', { count: 1 })).toBe('One step');
  expect(createSay('en')('answer.steps', { count: 3 })).toBe('In 3 steps');
  expect(createSay('ko')('answer.steps', { count: 3 })).toBe('3단계');
});

test('the pseudo-locale is 1.4 times as long', () => {
  expect(pseudoLong('工作人员马上过来').length).toBe(12);
});

test('no text shouts, begs or speaks of the machine', () => {
  const bad = /[!！]|亲[，,]|温馨提示|Oops|AI\b/u;
  const found = languages.flatMap((language) => allIn(language).filter(([, text]) => bad.test(text)));
  expect(found).toEqual([]);
});

/** The names of the values a text takes. */
function argumentsOf(text: string): string[] {
  const namesIn = (elements: readonly Element[]): string[] =>
    elements.flatMap(({ type, value, options }) => [
      ...(type > 0 && type < 7 && value ? [value] : []),
      ...Object.values(options ?? {}).flatMap((option) => namesIn(option.value)),
    ]);
  return namesIn(new IntlMessageFormat(text, 'en').getAst() as readonly Element[]);
}

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}
