import { type Language, languageSchema } from '#contract/base/language.ts';
import { decodedText } from '../../sheets/decoded-text.ts';
import type { SheetProblem } from '../../sheets/sheet.ts';
import { type Body, linesBefore, readBody } from './body.ts';
import { type FrontField, readFrontMatter } from './front-matter.ts';

/** A file of a folder: its path in there, and its bytes. */
export interface MarkdownFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A problem of a file as the report has it: the file stands for the sheet, its line for the row. */
export function problemAt(path: string, line: number, code: string, detail: string): SheetProblem {
  return { sheet: path, row: line, column: null, code, detail };
}

/** A file with an answer, its fields understood as far as its own words go. */
export interface Answer {
  readonly path: string;
  readonly id: string;
  readonly idLine: number;
  readonly language: Language;
  readonly fields: readonly FrontField[];
}

/** Reads a file with an answer; null, and problems, where its id or language is not said or its fields cannot be read. */
export function readAnswer({ path, bytes }: MarkdownFile, problems: SheetProblem[]): Answer | null {
  const text = decodedText(bytes);
  const front = text === null ? [{ code: 'file-no-text', line: 1, detail: '' }] : readFrontMatter(text);
  if (!('fields' in front)) {
    problems.push(...front.map(({ code, line, detail }) => problemAt(path, line, code, detail)));
    return null;
  }
  const topField = (key: string) => front.fields.find((field) => field.path.length === 1 && field.path[0] === key);
  const [id, spoken] = [topField('id'), topField('language')];
  if (typeof id?.value !== 'string') {
    problems.push(problemAt(path, id?.line ?? 1, 'id-missing', ''));
    return null;
  }
  const language = languageSchema.safeParse(spoken?.value);
  if (!language.success) {
    const detail = typeof spoken?.value === 'string' ? spoken.value : '';
    problems.push(problemAt(path, spoken?.line ?? 1, 'language-unknown', detail));
    return null;
  }
  const body = readBody(front.body, language.data);
  const inFront = new Set(front.fields.map((field) => field.path[0]));
  // Where the answer stands in front, all that is below it is what comes after.
  const below: Body = inFront.has('lead') && body.lead !== undefined ? { more: front.body.trim() } : body;
  const before = linesBefore(front.body);
  const ofBody = (['lead', 'more'] as const).flatMap((key): FrontField[] => {
    const value = below[key];
    if (value === undefined) return [];
    const line = front.bodyLine + before[inFront.has('lead') ? 'lead' : key];
    if (inFront.has(key)) problems.push(problemAt(path, line, 'field-twice', key));
    return [{ path: [key], value, line }];
  });
  const own = front.fields.filter((field) => field.path[0] !== 'language');
  return { path, id: id.value, idLine: id.line, language: language.data, fields: [...own, ...ofBody] };
}
