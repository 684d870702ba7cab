import { implement } from '@orpc/server';
import { speakingContract } from '#contract/page/speaking.ts';
import type { CallContext } from '../door/connection.ts';
import type { Speaking } from './speaking.ts';

const os = implement(speakingContract).$context<CallContext>();

/** The procedures of reading aloud. */
export function speakingProcedures(speaking: Speaking) {
  return {
    voice: {
      say: os.say.handler(({ context, input }) => speaking.say(input, context.media)),
      hush: os.hush.handler(() => {
        speaking.hush();
        return null;
      }),
      watchSpeaking: os.watchSpeaking.handler(({ signal = new AbortController().signal }) => speaking.watch(signal)),
    },
  };
}
