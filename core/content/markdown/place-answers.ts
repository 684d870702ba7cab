import { entrySchema, entryTextSchema } from '#contract/venue/entry.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import type { Path } from '../workbook/paths.ts';
import type { PlacedDocument } from '../workbook/placed.ts';
import { type Answer, problemAt } from './answer-file.ts';
import type { FrontField } from './front-matter.ts';

/** What an entry has but once, and stands in its Chinese file. */
const entryKeys: ReadonlySet<string> = new Set(Object.keys(entrySchema.shape).filter((key) => key !== 'texts'));
/** What it says in each language. */
const textKeys: ReadonlySet<string> = new Set(Object.keys(entryTextSchema.shape));

/** Puts answers where they belong among the entries of a document: each is all that its entry says in its language. */
export function placeAnswers(answers: readonly Answer[], placed: PlacedDocument, problems: SheetProblem[]): void {
  const entries = placed.document.entries as { readonly id?: string; readonly texts?: object }[];
  const places = new Map(entries.map(({ id }, index) => [id, index]));
  const seen = new Set<string>();
  // The Chinese file says what an entry is: those in other languages come to it.
  const [chinese, others] = [answers.filter(isChinese), answers.filter((answer) => !isChinese(answer))];
  for (const answer of [...chinese, ...others]) {
    const { path, id, idLine, language } = answer;
    const key = `${language} ${id}`;
    const place = places.get(id) ?? (isChinese(answer) ? places.size : null);
    if (seen.has(key)) problems.push(problemAt(path, idLine, 'answer-twice', id));
    else if (place === null) problems.push(problemAt(path, idLine, 'chinese-missing', id));
    else {
      places.set(id, place);
      placeAnswer(answer, place, entries[place]?.texts ?? {}, placed, problems);
    }
    seen.add(key);
  }
}

function isChinese({ language }: Answer): boolean {
  return language === 'zh-CN';
}

function placeAnswer(
  answer: Answer,
  place: number,
  texts: object,
  { put }: PlacedDocument,
  problems: SheetProblem[],
): void {
  const { path: sheet, language, fields, idLine } = answer;
  const cell = { sheet, row: idLine, column: null };
  const at: Path = ['entries', place];
  if (isChinese(answer)) {
    put(at, { texts: { ...texts } }, cell);
    put([...at, 'validUntil'], null, cell);
  }
  put([...at, 'texts', language], {}, cell);
  for (const field of fields) {
    const home = homeOf(field, answer);
    if (home === 'path-unknown' || home === 'field-elsewhere') {
      const [key, ...rest] = field.path;
      if (rest.length === 0) problems.push(problemAt(sheet, field.line, home, String(key)));
    } else if (home !== null) {
      put([...at, ...home, ...field.path], copied(field.value), { ...cell, row: field.line });
    }
  }
}

/** Where in its entry a field belongs; null where it need not be said twice; or why it belongs nowhere. */
function homeOf({ path: [first] }: FrontField, answer: Answer): Path | 'path-unknown' | 'field-elsewhere' | null {
  const key = String(first);
  if (textKeys.has(key)) return ['texts', answer.language];
  if (!entryKeys.has(key)) return 'path-unknown';
  if (isChinese(answer)) return [];
  return key === 'id' ? null : 'field-elsewhere';
}

/** Lists and groups are filled by the fields that follow. */
function copied(value: FrontField['value']): unknown {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? [] : {};
}
