import type { Question, Suggestion } from '#contract/page/answering.ts';
import type { Explanation, ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { Lesson } from '../meaning/lesson.ts';
import type { PackedVector } from '../meaning/packed-vectors.ts';
import type { Judgement } from '../rank/judgement.ts';
import type { Typed } from '../suggest/suggest.ts';
import type { AskedVenue } from './asked-venue.ts';
import type { BuildReport } from './engine.ts';

/**
 * One engine behind a border, usually a worker thread: given a venue piece by piece, built once, asked, thrown away.
 * Every promise is rejected when what lies behind the border dies.
 */
export interface EngineLink {
  /** `known`: thresholds fitted before for this very content. `lessons`: what an embedder makes of it. */
  readonly begin: (venue: AskedVenue, known: ThresholdsByLanguage, lessons?: readonly Lesson[]) => Promise<void>;
  /** Takes some more entries; resolves when the next may come. */
  readonly add: (entries: readonly Entry[]) => Promise<void>;
  readonly finish: () => Promise<BuildReport>;
  readonly judge: (question: Question, today: string, vector?: PackedVector) => Promise<Judgement>;
  readonly explain: (question: Question, today: string, vector?: PackedVector) => Promise<Explanation>;
  readonly suggest: (typed: Typed, today: string) => Promise<readonly Suggestion[]>;
  readonly close: () => Promise<void>;
}

/** Opens a link to an engine that has nothing yet. */
export type OpenEngine = () => EngineLink;
