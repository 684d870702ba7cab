import { refuse } from '#contract/base/outcome.ts';
import type { SpeechEvent } from '#contract/page/speech.ts';
import type { Guarded } from '../door/guard.ts';
import { createHappenings } from '../system/happenings.ts';
import type { Conversation } from './conversation.ts';

/** The procedures of listening; a terminal that receives nobody has no conversation, and nothing is heard on it. */
export function voiceProcedures({ voice: os }: Guarded, conversation: Conversation | null) {
  const listening = conversation?.listening;
  const unheard = createHappenings<SpeechEvent>();
  return {
    available: os.available.handler(() => listening?.available() ?? []),
    start: os.start.handler(
      ({ context, input }) => listening?.start(input.visitId, context.media) ?? refuse('visit-over'),
    ),
    stop: os.stop.handler(({ input }) => listening?.stop(input) ?? refuse('visit-over')),
    reportMicrophone: os.reportMicrophone.handler(({ input }) => {
      listening?.reportMicrophone(input.state);
      return null;
    }),
    watch: os.watch.handler(({ signal = new AbortController().signal }) => (listening ?? unheard).watch(signal)),
  };
}
