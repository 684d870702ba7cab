import type { Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { TranslationsToSee } from '#contract/page/drafts.ts';
import { type ForeignLanguage, foreignLanguages } from '#contract/venue/chinese-before.ts';
import type { DraftContent } from './draft-content.ts';
import { fieldAt } from './fields.ts';
import { isPartId } from './parts/venue-parts.ts';

/** What of one document is older than its Chinese, and whether it lacks something, in a language. */
interface Wanting {
  readonly old: number;
  readonly isMissing: boolean;
}

/** What of that which the draft changes visitors of other languages would read otherwise than those who read Chinese, or not at all. */
export function translationsToSee(content: DraftContent, offered: readonly Language[]): TranslationsToSee {
  const changed = content.records().filter(({ value }) => value !== null);
  const old: [Language, number][] = [];
  const missing: [Language, number][] = [];
  for (const language of foreignLanguages.filter((one) => offered.includes(one))) {
    const wanting = changed.map(({ documentId, value }) =>
      isPartId(documentId) ? ofPart(value, content.liveOf(documentId), language) : ofEntry(value, language),
    );
    const texts = wanting.reduce((sum, document) => sum + document.old, 0);
    const documents = wanting.filter(({ isMissing }) => isMissing).length;
    if (texts > 0) old.push([language, texts]);
    if (documents > 0) missing.push([language, documents]);
  }
  return { old: Object.fromEntries(old), missing: Object.fromEntries(missing) };
}

/** Answers remember what their Chinese said when they were translated. */
function ofEntry(entry: FieldValue, language: ForeignLanguage): Wanting {
  const marks = fieldAt(entry, ['texts', language, 'chineseBefore']);
  return {
    old: typeof marks === 'object' && marks !== null ? Object.keys(marks).length : 0,
    isMissing: fieldAt(entry, ['texts', language]) === null,
  };
}

/** Of a part what is in force tells which texts stayed while their Chinese became another. */
function ofPart(part: FieldValue, live: FieldValue, language: ForeignLanguage): Wanting {
  const was = new Map(textsIn(live, ''));
  const texts = textsIn(part, '');
  const isOld = ([path, text]: PlacedText) => {
    const before = was.get(path);
    if (!before || text[language] === undefined) return false;
    return text['zh-CN'] !== before['zh-CN'] && text[language] === before[language];
  };
  return { old: texts.filter(isOld).length, isMissing: texts.some(([, text]) => text[language] === undefined) };
}

type Texts = Readonly<Record<string, FieldValue>>;
type PlacedText = readonly [path: string, text: Texts];

/** Every text in languages that stands in a part, with where it stands. */
function textsIn(value: FieldValue, path: string): PlacedText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && typeof value['zh-CN'] === 'string') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner ?? null, `${path}/${key}`));
}
