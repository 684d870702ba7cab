import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Language } from '#contract/base/language.ts';
import { bookFolder } from './matters.ts';

/** How people say it; the README of the phrase book explains each. `near` asks for something beside the matter. */
export const stylesByLanguage = {
  'zh-CN': ['shanghai', 'northern', 'sichuan', 'cantonese'],
  en: ['learner'],
  ja: ['polite', 'kana', 'kansai'],
  ko: ['polite'],
} as const satisfies Record<Language, readonly string[]>;
const stylesOfAll = ['plain', 'spoken', 'elder', 'child', 'short', 'roundabout', 'misheard', 'near'] as const;

export type Style = (typeof stylesOfAll)[number] | (typeof stylesByLanguage)[Language][number];

/** One thing somebody might say. */
export interface Saying {
  readonly matter: string;
  readonly style: Style;
  readonly text: string;
  /** The matter that answers a near-miss, where one does. */
  readonly instead: string | null;
  readonly language: Language;
  readonly hand: string;
  readonly group: string;
  /** File and line. */
  readonly place: string;
}

/** A line that is no saying. */
export interface Misread {
  readonly place: string;
  readonly reason: string;
}

const languageByCode: Readonly<Record<string, Language>> = { zh: 'zh-CN', en: 'en', ja: 'ja', ko: 'ko' };
const fileName = /^([a-z]+-\d+)\.([a-z])\.(zh|en|ja|ko)\.txt$/;
const styleAndText = /^([a-z]+)(?:=([a-z0-9-]+))? (.*)$/;

type Source = Pick<Saying, 'language' | 'hand' | 'group'>;

/** Reads the lines of one file: headings `# matter`, and below each `style saying` or `near=matter saying`. */
export function parseSayings(name: string, content: string, source: Source): (Saying | Misread)[] {
  let matter = '';
  return content.split('\n').flatMap((raw, number): (Saying | Misread)[] => {
    const line = raw.trim();
    const place = `${name}:${number + 1}`;
    if (line === '') return [];
    if (line.startsWith('#')) {
      matter = line.replace(/^#+\s*/, '');
      return [];
    }
    const [, word = '', instead = null, text = ''] = styleAndText.exec(line) ?? [];
    const style = styleNamed(word, source.language);
    if (!style) return [{ place, reason: `"${line.split(' ')[0]}" is no style of ${source.language}` }];
    if (matter === '') return [{ place, reason: 'no matter stands above it' }];
    if (instead !== null && style !== 'near') return [{ place, reason: 'only a near-miss names another matter' }];
    return [{ ...source, matter, style, text: text.trim(), instead, place }];
  });
}

function styleNamed(word: string, language: Language): Style | undefined {
  const all: readonly Style[] = [...stylesOfAll, ...stylesByLanguage[language]];
  return all.find((style) => style === word);
}

export interface Book {
  readonly sayings: readonly Saying[];
  readonly misread: readonly Misread[];
}

/** What has been written so far, in the order of the files' names. */
export function readSayings(folder = new URL('sayings/', bookFolder)): Book {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const lines = names.flatMap((name): (Saying | Misread)[] => {
    const [, group = '', hand = '', code = ''] = fileName.exec(name) ?? [];
    const language = languageByCode[code];
    if (!language) return [{ place: name, reason: 'is not named <group>.<hand>.<language>.txt' }];
    return parseSayings(name, readFileSync(new URL(name, folder), 'utf8'), { language, hand, group });
  });
  return {
    sayings: lines.filter((line) => 'text' in line),
    misread: lines.filter((line) => 'reason' in line),
  };
}
