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

/** Parts of a text with the place in it where each begins. */
function placed(parts: readonly string[]): readonly { readonly start: number; readonly part: string }[] {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.length;
    return { start, part };
  });
}

/** The clauses of a Chinese sentence, each with the mark that ends it. */
function clausesOf(text: string): readonly string[] {
  return text.split(/(?<=[，。；？])(?![，。；？」])/u);
}

/** A quotation that breaks after a comma where its clauses have room, and between words where they have none. */
export function Clauses({ text, lang }: { text: string; lang?: string | undefined }) {
  const { language } = useStage();
  const clauses = clausesOf(text);
  if ((lang ?? language) !== 'zh-CN' || clauses.length === 1) return <Phrases text={text} lang={lang} />;
  return placed(clauses).map(({ start, part }) => (
    <span key={start} data-clause="">
      <Phrases text={part} lang={lang} />
    </span>
  ));
}

/** A heading that breaks between words, never within one. Other languages do that by themselves. */
export function Phrases({ text, lang }: { text: string; lang?: string | undefined }) {
  const { language } = useStage();
  if ((lang ?? language) !== 'zh-CN') return text;
  return (
    <span data-phrases="">
      {placed(phrasesOf(text)).map(({ start, part }) => (
        <Fragment key={start}>
          {start > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
