import type { Fact } from '#contract/upstream/fact.ts';
import type { VenueContent } from '#contract/venue/venue.ts';

/** A fact, and how long after midnight of its day it happens. */
export interface DatedFact {
  readonly minute: number;
  readonly fact: Fact;
}

/** How busy a venue is: by weekday from Sunday (0: shut), and when. */
export interface Rhythm {
  readonly visits: readonly [number, number, number, number, number, number, number];
  readonly opens: number;
  readonly closes: number;
  /** The hours that most come in. */
  readonly peaks: readonly number[];
}

/** A hall that is shut on Sunday, a mall that is fullest on it, a museum that is shut on Monday. */
export const rhythms: Readonly<Record<string, Rhythm>> = {
  hall: { visits: [0, 46, 38, 34, 32, 36, 14], opens: 8.5, closes: 17.5, peaks: [9.5, 14.5] },
  mall: { visits: [60, 26, 26, 28, 30, 40, 64], opens: 10, closes: 22, peaks: [12.5, 19] },
  museum: { visits: [44, 0, 16, 16, 18, 24, 48], opens: 9, closes: 17, peaks: [10.5, 14] },
};

type Random = () => number;
type Language = Extract<Fact, { type: 'visit.ended' }>['language'];

const languages: readonly (readonly [Language, number])[] = [
  ['zh-CN', 0.84],
  ['en', 0.1],
  ['ja', 0.03],
  ['ko', 0.03],
];

function pick<One>(random: Random, from: readonly One[]): One {
  return from[Math.floor(random() * from.length)] as One;
}

function languageOf(random: Random): Language {
  let left = random();
  for (const [language, share] of languages) {
    left -= share;
    if (left < 0) return language;
  }
  return 'zh-CN';
}

/** Few entries are asked for most of the time. */
function entryOf(random: Random, content: VenueContent): string {
  const { entries } = content;
  return entries[Math.floor(random() ** 3 * entries.length)]?.id ?? 'unknown';
}

/** A time of the day near one of the peaks, within the opening hours. */
function minuteOf(random: Random, { opens, closes, peaks }: Rhythm): number {
  const spread = random() + random() + random() - 1.5;
  const hour = pick(random, peaks) + spread * 2.5;
  return Math.min(Math.max(hour, opens), closes - 0.1) * 60;
}

function questionFacts(random: Random, content: VenueContent, language: Language): Fact[] {
  const via = random() < 0.3 ? 'spoken' : 'typed';
  const asked = random();
  const tookMs = 2 + Math.floor(random() * 8);
  if (asked < 0.05) return [{ type: 'question.handed-over', reason: 'unsure', language, via, tookMs }];
  const entryId = entryOf(random, content);
  const clarified: Fact = {
    type: 'question.clarified',
    entryIds: [...new Set([entryId, entryOf(random, content)])],
    language,
    via,
    confidence: 30 + Math.floor(random() * 30),
    tookMs,
  };
  const confidence = 80 + Math.floor(random() * 20);
  const given: Fact = { type: 'answer.given', entryId, language, via, confidence, tookMs };
  const facts: Fact[] = asked < 0.13 ? [clarified, given] : [given];
  if (random() < 0.06) {
    const mark = random() < 0.75 ? 'helpful' : pick(random, ['wrong', 'outdated'] as const);
    facts.push({ type: 'answer.marked', entryId, mark, language });
  }
  return facts;
}

function visitFacts(random: Random, content: VenueContent): Fact[] {
  const language = languageOf(random);
  const questions = random() < 0.15 ? 0 : 1 + Math.floor(random() ** 2 * 4);
  const facts = Array.from({ length: questions }, () => questionFacts(random, content, language)).flat();
  if (random() < 0.04) facts.push({ type: 'staff.called', language });
  const isPatient = random() < 0.7;
  facts.push({
    type: 'visit.ended',
    reason: isPatient ? 'finished' : 'left',
    durationMs: Math.round(8000 + random() * 40_000 * (questions + 1)),
    language,
    questions,
    elder: random() < 0.12,
  });
  return facts;
}

/** What happens at a terminal of a venue on a day, in its order; nothing where the venue is shut. */
export function factsOfDay(
  random: Random,
  { content, rhythm, weekday }: { readonly content: VenueContent; readonly rhythm: Rhythm; readonly weekday: number },
): DatedFact[] {
  const visits = Math.round((rhythm.visits[weekday] ?? 0) * (0.7 + random() * 0.6));
  const dated = Array.from({ length: visits }, () => {
    const minute = minuteOf(random, rhythm);
    return visitFacts(random, content).map((fact, at) => ({ minute: minute + at / 2, fact }));
  }).flat();
  if (visits > 0 && random() < 0.03) {
    const fact: Fact = { type: 'fault.raised', code: pick(random, ['voice-failed', 'answering-lost', 'disk-full']) };
    dated.push({ minute: minuteOf(random, rhythm), fact });
  }
  return dated.sort((one, other) => one.minute - other.minute);
}
