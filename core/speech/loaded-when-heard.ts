import type { VoiceActivity } from './voice-activity.ts';

/** Voice activity that is loaded at the first frame of sound: a terminal in which nobody speaks does without its library. */
export function loadedWhenHeard(load: () => Promise<VoiceActivity>): VoiceActivity {
  let loading: Promise<VoiceActivity> | null = null;
  let loaded: VoiceActivity | null = null;
  const first = async () => {
    loaded = await load();
    return loaded;
  };
  return {
    reset: () => loaded?.reset(),
    probability: async (frame) => {
      loading ??= first();
      return (await loading).probability(frame);
    },
  };
}
