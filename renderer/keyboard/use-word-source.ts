import { useEffect, useState } from 'react';
import type { Language } from '#contract/base/language.ts';
import { emptySource, type WordSource } from './pinyin/lexicon.ts';
import { loadWordList } from './word-list.ts';

/** The words of the language: none at first, so that typing starts at once; the list when it is there. */
export function useWordSource(language: Language, load: () => Promise<WordSource> = loadWordList): WordSource {
  const [source, setSource] = useState(emptySource);
  useEffect(() => {
    if (language !== 'zh-CN') return;
    let isCurrent = true;
    load().then(
      (loaded) => {
        if (isCurrent) setSource(loaded);
      },
      // Without the list letters are typed as they are, and the terminal still matches them as pinyin.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [language, load]);
  return source;
}
