import type { SpeechEvent } from '#contract/page/speech.ts';
import type { TerminalClient } from '../core-calls.ts';
import { createHeld } from '../held.ts';
import type { MediaChannel } from '../media-channel.ts';
import { type HearingState, hear, nothingHeardYet, pressed, unheardFor } from './hearing-state.ts';
import type { PageMicrophone } from './microphone.ts';

export interface PageEarsDeps {
  readonly client: Pick<TerminalClient, 'voice'>;
  readonly media: MediaChannel;
  readonly microphone: PageMicrophone;
  readonly nowMs: () => number;
  /** Told of calls that could not be carried. */
  readonly onFault: (cause: unknown) => void;
}

/** The page's side of listening: shows what core hears, and lends it the page's microphone while core listens. */
export interface PageEars {
  readonly state: () => HearingState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The talking button. */
  readonly press: (visitId: string) => void;
  /** The speaker has finished. */
  readonly finish: () => void;
  /** Forgets what was being said and listens anew. */
  readonly again: (visitId: string) => void;
  /** The listening screen is gone: what it showed of a turn goes with it; core ends the turn by itself. */
  readonly leave: () => void;
}

const over = new Set<SpeechEvent['kind']>(['final', 'rejected', 'silence', 'stopped', 'fault']);

export function createPageEars({ client, media, microphone, nowMs, onFault }: PageEarsDeps): PageEars {
  const held = createHeld<HearingState>(nothingHeardYet);
  const { get: state, set: enter, subscribe } = held;
  const reportMicrophone = createMicrophoneReport(client, microphone, onFault);
  let visitId: string | null = null;

  const stop = async (turn: number, drop: boolean) => {
    if (visitId !== null) await client.voice.stop({ visitId, turn, drop });
  };
  const lend = async (turn: number) => {
    const isCurrent = () => state().turn === turn && state().phase !== 'idle';
    const carry = (pcm: Int16Array, timeMs: number) => {
      media.send('microphone', timeMs, new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength));
    };
    const giveUp = async () => {
      if (!isCurrent()) return;
      enter(unheardFor(state(), 'no-microphone'));
      await stop(turn, true);
      reportMicrophone('refused');
    };
    // Without a sound thread there is no sound: the same as no microphone.
    const isOpen = await microphone.open(carry, () => giveUp().catch(onFault)).catch(() => false);
    if (!isCurrent()) microphone.close();
    else if (!isOpen) await giveUp();
  };
  const follow = (event: SpeechEvent) => {
    enter(hear(state(), event, nowMs()));
    if (state().microphone !== 'page') return;
    if (event.kind === 'available') reportMicrophone('first');
    if (event.kind === 'opening') lend(event.turn).catch(onFault);
    if (over.has(event.kind)) microphone.close();
    // Core holds a microphone that fell silent for lost; whether it is, the browser knows.
    if (event.kind === 'fault' && event.code.startsWith('microphone')) reportMicrophone('again');
  };
  const listen = async () => {
    for await (const event of await client.voice.watch()) follow(event);
  };
  const press = async (id: string) => {
    visitId = id;
    enter(pressed(state()));
    const started = await client.voice.start({ visitId });
    if (!started.ok && state().phase === 'starting') enter(unheardFor(state(), 'voice-off'));
  };
  listen().catch(onFault);
  return {
    state,
    subscribe,
    press: (id) => void press(id).catch(onFault),
    finish: () => {
      if (state().phase !== 'listening') return;
      enter({ ...state(), phase: 'thinking' });
      stop(state().turn, false).catch(onFault);
    },
    again: (id) => {
      microphone.close();
      const dropped = state().phase === 'idle' ? Promise.resolve() : stop(state().turn, true);
      dropped.then(() => press(id)).catch(onFault);
    },
    leave: () => {
      microphone.close();
      enter({ ...state(), phase: 'idle', partial: '', levels: [], unheard: null });
    },
  };
}

/**
 * Tells core of the page's microphone: from the `first` time on whenever one comes or goes, `again` what the browser
 * last said, and `refused` when there is one that may not be opened.
 */
function createMicrophoneReport(
  client: PageEarsDeps['client'],
  microphone: PageMicrophone,
  onFault: PageEarsDeps['onFault'],
): (what: 'first' | 'again' | 'refused') => void {
  let seen: 'found' | 'none' | null = null;
  let isWatching = false;
  const tell = (state: 'found' | 'none' | 'refused') => void client.voice.reportMicrophone({ state }).catch(onFault);
  return (what) => {
    if (what === 'refused') return tell('refused');
    if (what === 'again') return seen === null ? undefined : tell(seen);
    if (isWatching) return;
    isWatching = true;
    microphone.watch((found) => {
      seen = found;
      tell(found);
    });
  };
}
