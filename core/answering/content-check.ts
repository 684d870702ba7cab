import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { phrasingsOf } from './index/base.ts';
import { createKeyTable } from './index/key-table.ts';
import { termKey } from './text/tokens.ts';

/** Two entries that are asked with the very same words; a visitor can only get one of them. */
export interface Identical {
  readonly entryIds: readonly [string, string];
  readonly text: string;
}

/** What a venue's editors should know about their entries. */
export interface ContentReport {
  readonly entryCount: number;
  readonly identical: readonly Identical[];
  /** Entries with fewer than three phrasings in the base language: they are found least. The first 500. */
  readonly thin: readonly string[];
}

/** Takes entries one by one. */
export interface ContentCheck {
  readonly add: (entry: Entry) => void;
  readonly finish: () => ContentReport;
}

const enoughPhrasings = 3;
/** More than this nobody reads; a pack with more has another problem. */
const mostNamed = 500;

export function createContentCheck(): ContentCheck {
  const ids: string[] = [];
  const owners = createKeyTable();
  const identical: Identical[] = [];
  const thin: string[] = [];
  return {
    add: (entry) => {
      const number = ids.push(entry.id) - 1;
      const isThin = phrasingsOf(entry, 'zh-CN').length < enoughPhrasings;
      if (isThin && thin.length < mostNamed) thin.push(entry.id);
      languages.forEach((language, place) => {
        for (const text of phrasingsOf(entry, language)) {
          const key = termKey(place, text);
          const owner = owners.get(key);
          if (owner < 0) owners.set(key, number);
          else if (owner !== number && identical.length < mostNamed) {
            identical.push({ entryIds: [ids[owner] ?? '', entry.id], text });
          }
        }
      });
    },
    finish: () => ({ entryCount: ids.length, identical, thin }),
  };
}
