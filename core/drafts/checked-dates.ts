import { languages } from '#contract/base/language.ts';
import { answerWords, type SaidText } from '#contract/venue/chinese-before.ts';
import type { DraftContent } from './draft-content.ts';
import type { DraftRecord } from './draft-store.ts';
import { fieldAt, isSame, withField } from './fields.ts';

const checkedOn = ['checkedOn'];

/** The entries whose answers say something else by now, while the day on which they were checked is still that of the old words. */
export function uncheckedIn(content: DraftContent, today: string): readonly string[] {
  return content.entryRecords().flatMap((record) => (isUnchecked(record, content, today) ? [record.documentId] : []));
}

function isUnchecked({ documentId, value }: DraftRecord, content: DraftContent, today: string): boolean {
  const live = content.liveOf(documentId);
  if (value === null || live === null) return false;
  const day = fieldAt(value, checkedOn);
  if (day === today || day !== fieldAt(live, checkedOn)) return false;
  return languages.some((language) => {
    const wordsIn = (of: typeof value) => answerWords((fieldAt(of, ['texts', language]) ?? {}) as SaidText);
    return !isSame(wordsIn(value), wordsIn(live));
  });
}

/** Whoever publishes has checked these entries today. */
export function checkToday(content: DraftContent, entryIds: readonly string[], today: string): void {
  content.writeAll(
    entryIds.flatMap((documentId) => {
      const record = content.record(documentId);
      return record ? [{ ...record, value: withField(record.value, checkedOn, today) }] : [];
    }),
  );
}
