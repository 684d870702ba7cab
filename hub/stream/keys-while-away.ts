import type { HubKeys, HubVoice } from '../keys/hub-key.ts';
import { isAway } from '../storage/away.ts';

/**
 * The hub's keys where it goes on without its database: it then speaks by the newest that it has seen. A terminal that knows an
 * older or a newer one does not believe such an answer, and removes nothing by it.
 */
export async function keysWhileAway(keys: HubKeys): Promise<HubKeys> {
  let last = await keys.newest();
  return {
    ...keys,
    voiceFor: async (terminal): Promise<HubVoice> => {
      try {
        const voice = await keys.voiceFor(terminal);
        last = voice.key;
        return voice;
      } catch (error) {
        if (!isAway(error)) throw error;
        return { key: last, chain: null };
      }
    },
  };
}
