import { fallbacksOf, type Language } from '#contract/base/language.ts';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { IntakeChange } from '#contract/page/intake.ts';
import { changesToShow, fieldAt } from './fields.ts';
import type { OfferedDocument } from './taking.ts';

/** More fields of one document are only counted. */
const mostFields = 8;

/** What a file would change of one document, for whoever decides whether it is taken. */
export function offeredChange({ documentId, from, to }: OfferedDocument, language: Language): IntakeChange {
  const fields = from === null || to === null ? [] : changesToShow(from, to);
  return {
    id: documentId,
    name: nameOf(to ?? from, language),
    state: from === null ? 'new' : to === null ? 'removed' : 'changed',
    fields: fields.slice(0, mostFields),
    fieldCount: fields.length,
  };
}

/** The title of an entry or the name of a part, in a language or the next best one; empty where it has none. */
function nameOf(document: FieldValue, language: Language): string {
  for (const candidate of fallbacksOf(language)) {
    for (const path of [
      ['texts', candidate, 'title'],
      ['name', candidate],
      ['title', candidate],
    ]) {
      const name = fieldAt(document, path);
      if (typeof name === 'string') return name;
    }
  }
  return '';
}
