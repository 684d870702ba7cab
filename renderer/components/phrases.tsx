import { Fragment } from 'react';
import { useStage } from '../stage.tsx';

/** Where a line of Chinese may break without tearing a word: each word with the punctuation that follows it. */
export function phrasesOf(text: string): readonly string[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const phrases: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = phrases.length - 1;
    const isClosing = !isWordLike && !/^[「（《“\s]/u.test(segment);
    const follows = last >= 0 && (isClosing || /[「（《“]$/u.test(phrases[last] ?? ''));
    if (follows) phrases[last] += segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** A heading that breaks between words, never within one. Other languages do that by themselves. */
export function Phrases({ text, lang }: { text: string; lang?: string | undefined }) {
  const { language } = useStage();
  if ((lang ?? language) !== 'zh-CN') return text;
  let end = 0;
  const phrases = phrasesOf(text).map((phrase) => {
    const start = end;
    end += phrase.length;
    return { start, phrase };
  });
  return (
    <span data-phrases="">
      {phrases.map(({ start, phrase }) => (
        <Fragment key={start}>
          {start > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
