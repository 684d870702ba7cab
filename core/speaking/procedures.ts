import { refuse } from '#contract/base/outcome.ts';
import type { SpeakingEvent } from '#contract/page/speaking.ts';
import type { Guarded } from '../door/guard.ts';
import { createHappenings } from '../system/happenings.ts';
import type { Speaking } from './speaking.ts';

/** The procedures of reading aloud; a terminal that receives nobody says nothing. */
export function speakingProcedures({ voice: os }: Guarded, speaking: Speaking | null) {
  const unsaid = createHappenings<SpeakingEvent>();
  return {
    say: os.say.handler(({ context, input }) => speaking?.say(input, context.media) ?? refuse('visit-over')),
    hush: os.hush.handler(() => {
      speaking?.hush();
      return null;
    }),
    watchSpeaking: os.watchSpeaking.handler(({ signal = new AbortController().signal }) =>
      (speaking ?? unsaid).watch(signal),
    ),
  };
}
