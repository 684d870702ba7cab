import type { Language } from '#contract/base/language.ts';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import type {
  CorrectOutcome,
  ReadEntry,
  ReadingCorrection,
  ReadingsPage,
  ReadSentence,
  SentenceOfEntry,
} from '#contract/page/readings.ts';
import type { StaffAct } from '#contract/page/staff-act.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { createKnownReadings, type KnownReadings, type ReadingsDeps } from './known-readings.ts';
import { isReadable, needsReading } from './said-form.ts';
import type { SaidAs } from './spoken-content.ts';
import { spokenUnits } from './spoken-units.ts';

/** How the venue's answers are read aloud: what staff say goes before the pack's author, and he before the machine. */
export interface Readings extends Omit<KnownReadings, 'learn'> {
  readonly list: (page: ReadingsPage) => readonly ReadEntry[];
  /** How a sentence of an entry is said, null where as it is written; `not-readable` where no voice can. */
  readonly said: (sentence: SentenceOfEntry) => Outcome<SaidAs | null, 'unknown-sentence' | 'not-readable'>;
  readonly correct: (correction: ReadingCorrection, record: (act: StaffAct) => void) => CorrectOutcome;
}

export function createReadings(deps: ReadingsDeps): Readings {
  const { content, source, onChange } = deps;
  const { learn, ...known } = createKnownReadings(deps);
  const { sayAs } = known;
  const textsById = new Map(content.entries.map(({ id, texts }) => [id, texts]));
  const describe = (text: string, language: Language): ReadSentence => {
    const said = sayAs(text, language);
    const isMissing = said === null && needsReading(text, language);
    return { text, reading: said?.reading ?? null, origin: said?.origin ?? null, isMissing };
  };
  const sentencesOf = (entryId: string, language: Language) => {
    const text = textsById.get(entryId)?.[language];
    return text ? spokenUnits(text, language, content.venue.signs).map((unit) => describe(unit.text, language)) : [];
  };
  const find = ({ entryId, language, text }: SentenceOfEntry) =>
    sentencesOf(entryId, language).find((sentence) => sentence.text === text);
  return {
    ...known,
    said: (sentence) => {
      const found = find(sentence);
      if (!found) return refuse('unknown-sentence');
      return found.isMissing ? refuse('not-readable') : ok(sayAs(sentence.text, sentence.language));
    },
    list: (page) => listPage(content, page, (entryId) => sentencesOf(entryId, page.language)),
    correct: ({ entryId, language, text, reading }, record) => {
      if (!find({ entryId, language, text })) return refuse('unknown-sentence');
      if (reading !== null && !isReadable(reading, language)) return refuse('not-readable');
      const type = reading === null ? 'reading.dropped' : 'reading.corrected';
      source.correct({ language, text }, reading, () => record({ type, entryId, language }));
      learn({ language, text }, reading);
      onChange();
      return ok(describe(text, language));
    },
  };
}

function listPage(
  { entries }: VenueContent,
  { language, onlyMissing, containing = '', after, limit }: ReadingsPage,
  sentencesOf: (entryId: string) => readonly ReadSentence[],
): ReadEntry[] {
  const from = after === null ? 0 : entries.findIndex(({ id }) => id === after) + 1;
  const isWanted = ({ text, isMissing }: ReadSentence) =>
    (isMissing || !onlyMissing) && text.toLowerCase().includes(containing.toLowerCase());
  const read: ReadEntry[] = [];
  for (const { id, texts } of entries.slice(from)) {
    const title = texts[language]?.title;
    const sentences = title === undefined ? [] : sentencesOf(id).filter(isWanted);
    if (title !== undefined && sentences.length > 0) read.push({ entryId: id, title, sentences });
    if (read.length === limit) break;
  }
  return read;
}
