import type { SelfCheck } from '#contract/page/desk.ts';
import type { Clock } from '../system/clock.ts';

export type SelfCheckSource = () => SelfCheck;

export interface SelfCheckDeps {
  readonly clock: Clock;
  readonly version: string;
  /** Room left for data in megabytes; null where nobody says. */
  readonly freeMb: () => number | null;
  readonly embedder: () => SelfCheck['embedder'];
  /** What is known of the entries; null while none are loaded. */
  readonly tally: () => SelfCheck['content'];
  readonly wordsAlone: () => SelfCheck['wordsAlone'];
  readonly hasPhraseBook: () => boolean;
  readonly isDraftSetAside: () => boolean;
  readonly calendar: () => SelfCheck['calendar'];
  readonly calls: () => SelfCheck['calls'];
  readonly hub: () => SelfCheck['hub'];
  readonly faces: () => SelfCheck['faces'];
  readonly stand: () => SelfCheck['stand'];
}

/** How the terminal is; its time counts from here. */
export function createSelfCheck({ clock, version, freeMb, embedder, tally, ...known }: SelfCheckDeps): SelfCheckSource {
  const startedMs = clock.monotonicMs();
  return () => ({
    version,
    upMinutes: Math.floor((clock.monotonicMs() - startedMs) / 60_000),
    content: tally(),
    freeMb: freeMb(),
    embedder: embedder(),
    wordsAlone: known.wordsAlone(),
    hasPhraseBook: known.hasPhraseBook(),
    isDraftSetAside: known.isDraftSetAside(),
    calendar: known.calendar(),
    calls: known.calls(),
    hub: known.hub(),
    faces: known.faces(),
    stand: known.stand(),
  });
}
