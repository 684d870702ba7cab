import type { EntryView } from '#contract/venue/entry.ts';
import type { StaffPresence } from '../i18n/opening-words.ts';

/**
 * The entry as it holds now: where it promises a person and none is there for certain, what it says instead of its sentence, its
 * steps, and how long it takes until somebody comes.
 */
export function staffedEntry(entry: EntryView, staff: StaffPresence): EntryView {
  const { unstaffed, ...text } = entry.text;
  if (staff === 'here' || unstaffed === undefined) return entry;
  const { steps: _, duration: __, ...rest } = text;
  return { ...entry, text: { ...rest, lead: unstaffed } };
}
