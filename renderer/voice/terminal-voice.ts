import type { ContractRouterClient } from '@orpc/contract';
import type { Outcome } from '#contract/base/outcome.ts';
import type { MediaFrame } from '#contract/page/media.ts';
import type { Sentence, SpeakingEvent } from '#contract/page/speaking.ts';
import type { voiceContract } from '#contract/page/voice.ts';
import type { Player } from './player.ts';
import type { Speaking } from './speaking.ts';

export interface TerminalVoiceDeps {
  readonly client: ContractRouterClient<typeof voiceContract>;
  /** The page's end of the media channel. */
  readonly media: { readonly hear: (kind: 'voice', listener: (frame: MediaFrame) => void) => unknown };
  readonly player: Player;
  readonly visitId: () => string | null;
  /** Told of calls that could not be carried. */
  readonly onFault: (cause: unknown) => void;
}

/** Staff hear without a visit; whoever falls silent, it is the terminal's one voice. */
const nobodysId = '00000000-0000-4000-8000-000000000000';

type OnPlace = (spoken: readonly [number, number]) => void;

/** Makes core speak. */
type Call<Code extends string> = () => Promise<Outcome<{ readonly utterance: number }, Code>>;

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
  const hear = <Code extends string>(call: Call<Code>, onPlace: OnPlace) =>
    new Promise<'said' | 'stopped' | Code>((resolve) => {
      drop();
      const one: Utterance = { onPlace, over: resolve, id: null, sentences: [] };
      current = one;
      const begin = async () => {
        const said = await call();
        if (said.ok && current === one) one.id = said.value.utterance;
        if (said.ok) return;
        resolve(said.code);
        finish(one, 'stopped');
      };
      begin().catch((cause: unknown) => {
        finish(one, 'stopped');
        onFault(cause);
      });
    });
  watch().catch(onFault);
  media.hear('voice', ({ timeMs, payload }) => player.play(timeMs, payload));
  return {
    speak: async ({ text, language, pace }, onPlace) => {
      const visit = visitId();
      if (visit === null) {
        drop();
        return 'stopped';
      }
      const subject = { kind: 'text', text, language } as const;
      const how = await hear(() => client.voice.say({ visitId: visit, subject, speed: pace }), onPlace);
      return how === 'said' ? how : 'stopped';
    },
    hear,
    stop: () => {
      if (current) client.voice.hush({ visitId: visitId() ?? nobodysId }).catch(onFault);
      drop();
    },
  };
}
