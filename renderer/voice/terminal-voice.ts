import type { ContractRouterClient } from '@orpc/contract';
import type { MediaFrame } from '#contract/media.ts';
import type { Sentence, SpeakingEvent } from '#contract/speaking.ts';
import type { voiceContract } from '#contract/voice.ts';
import type { Player } from './player.ts';
import type { Speaking, SpeechRequest } from './speaking.ts';

export interface TerminalVoiceDeps {
  readonly client: ContractRouterClient<typeof voiceContract>;
  /** The page's end of the media channel. */
  readonly media: { readonly hear: (kind: 'voice', listener: (frame: MediaFrame) => void) => unknown };
  readonly player: Player;
  readonly visitId: () => string | null;
  /** Told of calls that could not be carried. */
  readonly onFault: (cause: unknown) => void;
}

type OnPlace = (spoken: readonly [number, number]) => void;

interface Utterance {
  readonly onPlace: OnPlace;
  readonly over: (how: 'said' | 'stopped') => void;
  /** Known once core has answered. */
  id: number | null;
  sentences: readonly Sentence[];
}

/** The terminal's voice: core makes the sound, the page plays it and follows its words. */
export function createTerminalVoice({ client, media, player, visitId, onFault }: TerminalVoiceDeps): Speaking {
  let current: Utterance | null = null;

  const finish = (one: Utterance, how: 'said' | 'stopped') => {
    if (current === one) current = null;
    one.over(how);
  };
  const drop = () => {
    const one = current;
    player.stop();
    if (one) finish(one, 'stopped');
  };
  const follow = (event: SpeakingEvent) => {
    const one = current;
    // An event may come before the answer to the call that caused it.
    if (!one || (one.id !== null && one.id !== event.utterance)) return;
    if (event.kind === 'begin') {
      one.id = event.utterance;
      one.sentences = event.sentences;
    } else if (one.id === null) return;
    else if (event.kind === 'sound') {
      const { fromMs, durationMs, rateHz, sentence } = event;
      const place = one.sentences[sentence];
      player.announce({ fromMs, durationMs, rateHz, onHeard: () => place && one.onPlace([place.start, place.end]) });
    } else if (event.reason === 'sent') void player.finished().then(() => finish(one, 'said'));
    else drop();
  };
  const watch = async () => {
    for await (const event of await client.voice.watchSpeaking()) follow(event);
  };
  const say = async (one: Utterance, visit: string, { text, language, pace }: SpeechRequest) => {
    const said = await client.voice.say({ visitId: visit, subject: { kind: 'text', text, language }, speed: pace });
    if (said.ok && current === one) one.id = said.value.utterance;
    if (!said.ok) finish(one, 'stopped');
  };
  watch().catch(onFault);
  media.hear('voice', ({ timeMs, payload }) => player.play(timeMs, payload));
  return {
    speak: (request, onPlace) =>
      new Promise((resolve) => {
        drop();
        const visit = visitId();
        if (visit === null) return resolve('stopped');
        const one: Utterance = { onPlace, over: resolve, id: null, sentences: [] };
        current = one;
        say(one, visit, request).catch((cause: unknown) => {
          finish(one, 'stopped');
          onFault(cause);
        });
      }),
    stop: () => {
      const visit = visitId();
      if (current && visit !== null) client.voice.hush({ visitId: visit }).catch(onFault);
      drop();
    },
  };
}
