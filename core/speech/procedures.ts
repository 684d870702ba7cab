import { implement } from '@orpc/server';
import { listeningContract } from '#contract/page/speech.ts';
import type { CallContext } from '../door/connection.ts';
import type { Listening } from './listening.ts';

const os = implement(listeningContract).$context<CallContext>();

/** The procedures of listening. */
export function listeningProcedures(listening: Listening) {
  return {
    voice: {
      available: os.available.handler(() => listening.available()),
      start: os.start.handler(({ context, input }) => listening.start(input.visitId, context.media)),
      stop: os.stop.handler(({ input }) => listening.stop(input)),
      reportMicrophone: os.reportMicrophone.handler(({ input }) => {
        listening.reportMicrophone(input.state);
        return null;
      }),
      watch: os.watch.handler(({ signal = new AbortController().signal }) => listening.watch(signal)),
    },
  };
}
