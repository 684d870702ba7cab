import type { SelfCheck } from '#contract/page/desk.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';

/** All that is known of how the terminal is. */
export interface TerminalState {
  readonly check: SelfCheck;
  readonly voice: readonly VoiceAvailability[];
  readonly isClockRight: boolean;
}

/** Where nobody has looked whether the terminal stands where its ways begin. */
const unsure: ReadonlySet<SelfCheck['stand']> = new Set(['unconfirmed', 'none']);

/** Below this the terminal is soon out of service. */
const leastFreeMb = 500;

/**
 * What somebody should look at, by the keys of the facts: a clock that cannot be right, no content, answers past their day,
 * little room, an embedder or ears that failed, faces that are not recognised though they should be, no knowledge of what is
 * meant or of what people also say, a draft that was damaged, a spot on the plan that nobody has looked at.
 */
export function concernsIn({ check, voice, isClockRight }: TerminalState): readonly string[] {
  const { content, freeMb, embedder, faces, calendar, wordsAlone, hasPhraseBook, isDraftSetAside, stand } = check;
  const isContentPoor = content === null || content.entries === 0 || content.expired > 0;
  const isFull = freeMb !== null && freeMb < leastFreeMb;
  const isEmbedderLost = embedder?.state === 'missing' || embedder?.state === 'failed';
  const areFacesLost = faces !== null && faces.state !== 'ready' && faces.state !== 'starting';
  const failed = voice.filter(({ reason }) => reason === 'model-damaged' || reason === 'engine-down');
  return [
    ...(isClockRight ? [] : ['clock']),
    ...(isContentPoor ? ['content'] : []),
    ...(isFull ? ['room'] : []),
    ...(unsure.has(stand) ? ['stand'] : []),
    ...(calendar?.isOver ? ['calendar'] : []),
    ...(isEmbedderLost ? ['embedder'] : []),
    ...(areFacesLost ? ['faces'] : []),
    ...(wordsAlone.length > 0 ? ['words'] : []),
    ...(hasPhraseBook ? [] : ['book']),
    ...(isDraftSetAside ? ['draft'] : []),
    ...(isHubConcern(check) ? ['hub'] : []),
    ...failed.map(({ language }) => `voice ${language}`),
  ];
}

/** Whether somebody has to do something: pair the terminal, or see to what keeps it from reporting. */
function isHubConcern({ hub }: SelfCheck): boolean {
  return hub !== null && (hub.state === 'unpaired' || hub.trouble !== null);
}
