import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#contract/base/language.ts';
import en from './en.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ko from './ko.json' with { type: 'json' };
import zh from './zh-CN.json' with { type: 'json' };

/** Every text of the interface by its key; zh-CN says which keys there are. */
export type MessageKey = keyof typeof zh;
export type MessageValues = Readonly<Record<string, string | number>>;
/** A text of the interface in the visitor's language, in ICU MessageFormat. */
export type Say = (key: MessageKey, values?: MessageValues) => string;

export const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zh, en, ja, ko };

/** Says messages of one language; `reshape` may alter each pattern before it is read, as the pseudo-locale does. */
export function createSay(language: Language, reshape?: (text: string) => string): Say {
  const formats = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(catalogues[language][key], language);
      formats.set(key, format);
    }
    const said = format.format(values);
    const text = Array.isArray(said) ? said.join('') : String(said);
    return reshape ? reshape(text) : text;
  };
}
